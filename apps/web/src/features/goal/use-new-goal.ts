"use client";
import { newGoal } from "@cairn/core/apply";
import type { Day } from "@cairn/core/day";
import { viewGoal } from "@cairn/core/evaluate";
import type { GoalCreate } from "@cairn/core/goal";
import type { Plan } from "@cairn/core/plan";
import { summarise } from "@cairn/core/summary";
import { sectionOf } from "@cairn/core/today";
import type { User } from "@cairn/core/user";
import { uuidv7 } from "../../lib/uuidv7.ts";
import { createdWords } from "../../messages/en/created.ts";
import { useSay } from "../../messages/language.tsx";
import { toast } from "../../ui/toast-store.ts";
import { waitingStore } from "../check-in/waiting.ts";

export type NewGoal = {
  input: Omit<GoalCreate, "id" | "areaId">;
  row: Plan;
  /** The name of its area, found or made. */
  area: string | null;
  today: Day;
  /** The line that said it: should the goal be refused, it comes back. */
  typed: string;
};

/** Makes a goal that is on screen at once, waits until it got through, and can be taken back. */
export function useNewGoal(me: Pick<User, "weekStart">) {
  const say = useSay(createdWords);
  return ({ input, row, area, today, typed }: NewGoal) => {
    const made: GoalCreate = { ...input, id: uuidv7(), areaId: null };
    const at = new Date().toISOString();
    const asking = { today, weekStart: me.weekStart };
    const shown = viewGoal(newGoal(made, row, at), asking);
    waitingStore.add({ key: uuidv7(), goalId: made.id, op: "create", input: made, row, at, area, typed });
    const undo = () => waitingStore.add({ key: uuidv7(), goalId: made.id, op: "discard" });
    const place = sectionOf(summarise(shown, asking)) === null ? ` ${say("underGoals")}` : "";
    toast({ message: `${say("onItsWay", { title: made.title })}${place}`, undo });
  };
}
