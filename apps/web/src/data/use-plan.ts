"use client";
import type { PlanChange } from "@cairn/core/model/plan";
import type { GoalView, StoredView } from "@cairn/core/model/view";
import { plannedWords } from "@cairn/text/messages/en/planned";
import { uuidv7 } from "../lib/uuidv7.ts";
import { useT } from "../messages/language.tsx";
import { trpc } from "../trpc/client.ts";
import { toast } from "../ui/overlay/toast-store.ts";
import { useGoalCache } from "./goal-cache.ts";

/** Changes of a goal's plan; each can be taken back from its notice, which puts the earlier rows back. */
export function usePlanChange(view: GoalView) {
  const t = useT(plannedWords);
  const cache = useGoalCache();
  const { id } = view.goal;
  const shown = (answer: StoredView) => {
    void cache.put(answer);
    void cache.refresh();
  };
  const restore = trpc.plan.restore.useMutation({
    onSuccess: (answer) => {
      shown(answer);
      toast({ message: t("planRestored") });
    },
  });
  const change = trpc.plan.change.useMutation({ meta: { shown: true } });
  return {
    busy: change.isPending,
    /** @throws what the server refused */
    change: async (planChange: PlanChange, message: string) => {
      const { plans } = view;
      const answer = await change.mutateAsync({
        goalId: id,
        baseVersion: view.goal.version,
        mutationId: uuidv7(),
        ...planChange,
      });
      shown(answer);
      toast({
        message,
        undo: () =>
          restore.mutate({
            goalId: id,
            baseVersion: answer.goal.version,
            mutationId: uuidv7(),
            plans,
          }),
      });
    },
  };
}
