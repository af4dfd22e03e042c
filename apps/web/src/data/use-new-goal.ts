"use client";
import { newGoal } from "@cairn/core/decide/apply";
import { viewGoal } from "@cairn/core/decide/evaluate";
import { summarise } from "@cairn/core/decide/summary";
import type { GoalCreate } from "@cairn/core/model/goal";
import type { Plan } from "@cairn/core/model/plan";
import type { User } from "@cairn/core/model/user";
import type { Day } from "@cairn/core/time/day";
import { sectionOf } from "@cairn/core/views/today";
import { createdWords } from "@cairn/text/messages/en/created";
import { uuidv7 } from "../lib/uuidv7.ts";
import { useT } from "../messages/language.tsx";
import { toast } from "../ui/overlay/toast-store.ts";
import { outbox } from "./outbox/store.ts";

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
  const t = useT(createdWords);
  return ({ input, row, area, today, typed }: NewGoal) => {
    const made: GoalCreate = { ...input, id: uuidv7(), areaId: null };
    const at = new Date().toISOString();
    const asking = { today, weekStart: me.weekStart };
    const shown = viewGoal(newGoal(made, row, at), asking);
    outbox.add({ key: uuidv7(), goalId: made.id, op: "create", input: made, row, at, area, typed });
    const undo = () => outbox.add({ key: uuidv7(), goalId: made.id, op: "discard" });
    const place = sectionOf(summarise(shown, asking)) === null ? ` ${t("underGoals")}` : "";
    toast({ message: `${t("onItsWay", { title: made.title })}${place}`, undo });
  };
}
