"use client";
import { newGoal } from "@cairn/core/apply";
import type { Day } from "@cairn/core/day";
import { viewGoal } from "@cairn/core/evaluate";
import type { GoalCreate } from "@cairn/core/goal";
import type { Plan } from "@cairn/core/plan";
import { summarise } from "@cairn/core/summary";
import { sectionOf } from "@cairn/core/today";
import type { User } from "@cairn/core/user";
import { uuidv7 } from "uuidv7";
import { createdWords } from "../../messages/en/created.ts";
import { useSay } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { errorMessage } from "../../trpc/errors.ts";
import { toast } from "../../ui/toast-store.ts";
import { useGoalCache } from "./goal-cache.ts";
import { useSavedArea } from "./use-area.ts";

export type NewGoal = {
  input: Omit<GoalCreate, "id" | "areaId">;
  row: Plan;
  /** The name of its area, found or made. */
  area: string | null;
  today: Day;
  /** The goal is gone again: the caller brings back what was typed. */
  failed: () => void;
};

/** Makes a goal that is on screen at once and can be taken back from its toast. */
export function useNewGoal(me: Pick<User, "weekStart">) {
  const say = useSay(createdWords);
  const cache = useGoalCache(me);
  const area = useSavedArea();
  const create = trpc.goal.create.useMutation({ meta: { shown: true } });
  const remove = trpc.goal.remove.useMutation({ onSuccess: () => void cache.refresh() });

  return ({ input, row, area: name, today, failed }: NewGoal) => {
    const made: GoalCreate = { ...input, id: uuidv7(), areaId: null };
    const asking = { today, weekStart: me.weekStart };
    const shown = viewGoal(newGoal(made, row, new Date().toISOString()), asking);
    const save = async () => {
      await cache.hold(made.id);
      cache.add(shown);
      const areaId = name === null ? null : await area.save({ areaId: "new", newArea: name });
      const view = await create.mutateAsync({ ...made, areaId });
      void cache.put(view);
      void cache.refresh();
    };
    const saved = save().then(
      () => true,
      (error: unknown) => {
        cache.drop(made.id);
        failed();
        toast({ message: errorMessage(error), sticky: true });
        return false;
      },
    );
    const undo = async () => {
      cache.drop(made.id);
      if (await saved) remove.mutate({ id: made.id });
    };
    const place = sectionOf(summarise(shown, asking)) === null ? ` ${say("underGoals")}` : "";
    toast({
      message: `${say("onItsWay", { title: made.title })}${place}`,
      undo: () => void undo(),
    });
  };
}
