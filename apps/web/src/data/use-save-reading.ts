"use client";
import type { User } from "@cairn/core/model/user";
import { isReady, type LineReading } from "@cairn/core/quick/line";
import type { Day } from "@cairn/core/time/day";
import { useRouter } from "next/navigation";
import { paths } from "../lib/paths.ts";
import { useActs } from "./use-acts.ts";
import { useNewGoal } from "./use-new-goal.ts";

/** Does what a line says. What still lacks an answer goes to Today's line, a wish without a measure to the form. */
export function useSaveReading(me: User, today: Day) {
  const router = useRouter();
  const perform = useActs(me);
  const create = useNewGoal(me);
  return (reading: LineReading, typed: string) => {
    if (reading.kind === "nothing") return;
    if (reading.kind === "acts" && isReady(reading)) perform(reading.acts, typed);
    else if (reading.kind === "goal" && reading.goal.row) {
      const { input, row, area } = reading.goal;
      create({ input, row, area, today, typed });
    } else if (reading.kind === "open" && reading.open.question === "measure")
      router.push(paths.newGoal(typed));
    else router.push(paths.say(typed));
  };
}
