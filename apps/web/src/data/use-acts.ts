"use client";
import type { User } from "@cairn/core/model/user";
import type { Act, CorrectAct } from "@cairn/core/quick/log/act";
import { amountFor } from "@cairn/core/quick/log/corrected";
import { quickWords } from "@cairn/text/messages/en/quick";
import { saidText } from "@cairn/text/quick-text";
import { useT } from "../messages/language.tsx";
import { toast } from "../ui/overlay/toast-store.ts";
import { useCheckIn } from "./entry/use-check-in.ts";
import { useLatestEntry } from "./entry/use-latest-entry.ts";
import { useGoalCache } from "./goal-cache.ts";
import { useFinish } from "./use-finish.ts";

/** Does what a line says to the log. Every act says what it did, and can be taken back. */
export function useActs(me: User) {
  const t = useT(quickWords);
  const checkIn = useCheckIn(me);
  const finish = useFinish();
  const latestOf = useLatestEntry();
  const cache = useGoalCache();
  const undo = async (goalId: string | null) => {
    const latest = await latestOf(goalId);
    if (latest) checkIn.remove(latest);
    else toast({ message: t("nothingToUndo") });
  };
  const correct = async ({ goal, amount }: CorrectAct) => {
    const latest = await latestOf(goal?.id ?? null);
    const of = latest && cache.find(latest.goalId)?.goal;
    const value = of ? amountFor(of, amount) : null;
    if (latest && value !== null)
      checkIn.revalue(latest, value, t("corrected", { amount: saidText(amount, me.locale) }));
    else toast({ message: t("nothingToCorrect") });
  };
  const perform = (act: Act, press: string) => {
    switch (act.act) {
      case "entry":
        return checkIn.log({ goalId: act.goal.id, day: act.day, value: act.value, note: act.note }, press);
      case "set":
        return checkIn.log({ goalId: act.goal.id, day: act.day, value: act.value }, press);
      case "skip":
        return checkIn.log({ goalId: act.goal.id, day: act.day, value: null, kind: "skip" }, press);
      case "step":
        return finish.tick(act.step, act.day);
      case "done":
        return finish.markDone(act.goal, act.day);
      case "undo":
        return void undo(act.goal?.id ?? null);
      case "correct":
        return void correct(act);
    }
  };
  return (acts: readonly Act[], typed: string) => {
    for (const [index, act] of acts.entries()) perform(act, `${typed} ${index}`);
  };
}
