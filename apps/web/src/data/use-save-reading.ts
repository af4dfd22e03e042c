"use client";
import type { User } from "@cairn/core/model/user";
import type { LineReading } from "@cairn/core/quick/line";
import type { Day } from "@cairn/core/time/day";
import { useRouter } from "next/navigation";
import { paths } from "../lib/paths.ts";
import { useCheckIn } from "./use-check-in.ts";
import { useNewGoal } from "./use-new-goal.ts";

/** Does what a line says. What still lacks an answer goes to Today's line, a bare name to the form. */
export function useSaveReading(me: User, today: Day) {
  const router = useRouter();
  const checkIn = useCheckIn(me);
  const create = useNewGoal(me);
  return (reading: LineReading, typed: string) => {
    if (reading.kind === "entry" && !reading.entry.missing && !reading.entry.refused) {
      const { goalId, day, value, note } = reading.entry;
      checkIn.log({ goalId, day, value, note }, typed);
    } else if (reading.kind === "goal" && reading.goal.row) {
      const { input, row, area } = reading.goal;
      create({ input, row, area, today, typed });
    } else if (reading.kind === "name") router.push(paths.newGoal(typed));
    else if (reading.kind !== "nothing") router.push(paths.say(typed));
  };
}
