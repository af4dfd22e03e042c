"use client";
import type { ListedGoal } from "@cairn/core/model/goal";
import type { StoredView } from "@cairn/core/model/view";
import type { Step } from "@cairn/core/quick/log/act";
import type { Day } from "@cairn/core/time/day";
import { milestoneWords } from "@cairn/text/messages/en/milestone";
import { uuidv7 } from "../lib/uuidv7.ts";
import { useT } from "../messages/language.tsx";
import { trpc } from "../trpc/client.ts";
import { toast } from "../ui/overlay/toast-store.ts";
import { useGoalCache } from "./goal-cache.ts";

/** Ticks a step of any project, or what is done once, from wherever it was said; each can be taken back. */
export function useFinish() {
  const t = useT(milestoneWords);
  const cache = useGoalCache();
  const shown = {
    onSuccess: (view: StoredView) => {
      void cache.put(view);
      void cache.refresh();
    },
  };
  const put = trpc.milestone.put.useMutation(shown);
  const mark = trpc.goal.markDone.useMutation(shown);
  const setStep = ({ id, goalId }: Step, doneOn: Day | null) => {
    const known = cache.find(goalId)?.milestones.find((one) => one.id === id);
    if (!known) return;
    const { version, ...step } = known;
    put.mutate({ ...step, doneOn, baseVersion: version, mutationId: uuidv7() });
  };
  const setGoal = ({ id, version }: Pick<ListedGoal, "id" | "version">, doneOn: Day | null) =>
    mark.mutate({ id, baseVersion: version, mutationId: uuidv7(), doneOn });
  return {
    tick: (step: Step, day: Day) => {
      setStep(step, day);
      toast({ message: t("done", { title: step.title }), undo: () => setStep(step, null) });
    },
    markDone: (goal: ListedGoal, day: Day) => {
      setGoal(goal, day);
      toast({
        message: t("done", { title: goal.title }),
        undo: () => setGoal(cache.find(goal.id)?.goal ?? goal, null),
      });
    },
  };
}
