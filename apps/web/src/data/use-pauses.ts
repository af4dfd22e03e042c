"use client";
import type { Pause } from "@cairn/core/model/pause";
import { addDays, type Day } from "@cairn/core/time/day";
import { pausingWords } from "@cairn/text/messages/en/pausing";
import { uuidv7 } from "../lib/uuidv7.ts";
import { useT } from "../messages/language.tsx";
import { trpc } from "../trpc/client.ts";
import { toast } from "../ui/overlay/toast-store.ts";
import { useGoalCache } from "./goal-cache.ts";

export type Days = { from: Day; to: Day | null };

/** Pauses of one goal or of everything. Which figures they move is the server's answer: all shown goals are asked again. */
export function usePauses() {
  const t = useT(pausingWords);
  const cache = useGoalCache();
  const utils = trpc.useUtils();
  const again = {
    onSuccess: () => {
      void utils.pause.list.invalidate();
      void utils.goal.get.invalidate();
      void cache.refresh();
    },
  };
  const put = trpc.pause.put.useMutation({ ...again, meta: { shown: true } });
  const remove = trpc.pause.remove.useMutation(again);
  const edit = (pause: Pause, days: Days) =>
    put.mutateAsync({
      id: pause.id,
      goalId: pause.goalId,
      ...days,
      baseVersion: pause.version,
      mutationId: uuidv7(),
    });
  const undoable = (message: string, run: () => void) => toast({ message, undo: run });
  return {
    busy: put.isPending || remove.isPending,
    /** @throws what the server refused */
    add: async (goalId: string | null, days: Days) => {
      const { id } = await put.mutateAsync({ id: uuidv7(), goalId, ...days });
      undoable(goalId ? t("pauseBegun") : t("awayBegun"), () => remove.mutate({ id }));
    },
    /** @throws what the server refused */
    edit: async (pause: Pause, days: Days) => {
      const now = await edit(pause, days);
      undoable(t("changed"), () => void edit(now, { from: pause.from, to: pause.to }));
    },
    remove: (pause: Pause) =>
      remove.mutate(
        { id: pause.id },
        {
          onSuccess: () =>
            undoable(t("removed"), () =>
              put.mutate({ id: uuidv7(), goalId: pause.goalId, from: pause.from, to: pause.to }),
            ),
        },
      ),
  };
}

/** Ends the pause that a goal has today: yesterday was its last day, and one that began today is gone. */
export function useEndPause(goalId: string) {
  const cache = useGoalCache();
  const again = { onSuccess: () => void cache.refresh(goalId) };
  const put = trpc.pause.put.useMutation(again);
  const remove = trpc.pause.remove.useMutation(again);
  return ({ id, version, from }: Pause, today: Day) => {
    if (from === today) remove.mutate({ id });
    else put.mutate({ id, goalId, from, to: addDays(today, -1), baseVersion: version, mutationId: uuidv7() });
  };
}
