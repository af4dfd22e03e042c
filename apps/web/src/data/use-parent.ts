"use client";
import type { Child, GoalView } from "@cairn/core/model/view";
import { goalWords } from "@cairn/text/messages/en/goal";
import { uuidv7 } from "../lib/uuidv7.ts";
import { useT } from "../messages/language.tsx";
import { trpc } from "../trpc/client.ts";
import { toastError } from "../trpc/toast-error.ts";
import { toast } from "../ui/overlay/toast-store.ts";
import { useGoalCache } from "./goal-cache.ts";

/** Puts a goal into a bigger one or takes it out again. */
export function useParent(view: GoalView) {
  const t = useT(goalWords);
  const cache = useGoalCache();
  const utils = trpc.useUtils();
  const update = trpc.goal.update.useMutation({ meta: { shown: true } });
  const put = async (id: string, parentId: string | null) => {
    const { goal } = await utils.goal.get.fetch({ id }, { staleTime: 0 });
    await update.mutateAsync({ id, baseVersion: goal.version, mutationId: uuidv7(), parentId });
    await cache.refresh(view.goal.id);
  };
  return {
    /** @throws what the server refused */
    put,
    takeOut: async (child: Child) => {
      try {
        await put(child.id, null);
        toast({
          message: t("standsOnItsOwn", { title: child.title }),
          undo: () => void put(child.id, view.goal.id),
        });
      } catch (error) {
        toastError(error);
      }
    },
  };
}
