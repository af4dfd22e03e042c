"use client";
import type { RouterInputs } from "@cairn/api/client";
import type { Milestone } from "@cairn/core/model/milestone";
import type { User } from "@cairn/core/model/user";
import type { GoalView, StoredView } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { milestoneWords } from "@cairn/text/messages/en/milestone";
import { useQueryClient } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { uuidv7 } from "../lib/uuidv7.ts";
import { useT } from "../messages/language.tsx";
import { trpc } from "../trpc/client.ts";
import { toast } from "../ui/overlay/toast-store.ts";
import { askingOf, useGoalCache } from "./goal-cache.ts";
import { loadDomain } from "./use-domain.ts";

/** One after the other: a step's new place never overtakes the step itself. */
const SCOPE = { scope: { id: "milestone" } };

export type Step = Pick<Milestone, "title" | "weight" | "due" | "doneOn">;

/** All that is done to the steps of a checklist; on screen at once, each with a way to take it back. */
export function useMilestones(view: GoalView, me: Pick<User, "weekStart">) {
  const t = useT(milestoneWords);
  const cache = useGoalCache();
  const goalId = view.goal.id;
  const { put, remove } = usePredicted(goalId, me);
  /** The step as it is known now: a toast may be pressed long after. */
  const latest = (id: string) => cache.find(goalId)?.milestones.find((one) => one.id === id);
  const edit = (id: string, part: Partial<Step & { position: number }>) => {
    const step = latest(id);
    if (!step) return;
    const { version, ...known } = step;
    put({ ...known, ...part, baseVersion: version, mutationId: uuidv7() });
  };
  const add = (step: Step, position: number) => put({ id: uuidv7(), goalId, ...step, position });
  const last = () => Math.max(-1, ...view.milestones.map(({ position }) => position)) + 1;
  return {
    add: (step: Step) => add(step, last()),
    edit,
    tick: (step: Milestone, doneOn: Day | null) => {
      edit(step.id, { doneOn });
      toast({
        message: doneOn ? t("done", { title: step.title }) : t("notDoneYet", { title: step.title }),
        undo: () => edit(step.id, { doneOn: step.doneOn }),
      });
    },
    remove: (step: Milestone) => {
      remove({ id: step.id, goalId });
      toast({
        message: t("removed", { title: step.title }),
        undo: () => add(step, step.position),
      });
    },
    /** One place up (-1) or down (1). */
    move: (step: Milestone, by: -1 | 1) => {
      const order = [...view.milestones];
      const at = order.findIndex(({ id }) => id === step.id);
      const other = order[at + by];
      if (!other) return;
      order[at] = other;
      order[at + by] = step;
      order.forEach(({ id, position }, index) => {
        if (position !== index) edit(id, { position: index });
      });
    },
  };
}

/** Writes of steps that show what the server will make of them before it has answered. */
function usePredicted(goalId: string, me: Pick<User, "weekStart">) {
  const cache = useGoalCache();
  const client = useQueryClient();
  const predict = async (change: (milestones: Milestone[]) => Milestone[]) => {
    const [{ viewGoal }] = await Promise.all([loadDomain(), cache.hold(goalId)]);
    cache.change(goalId, (shown) =>
      viewGoal(
        {
          ...shown,
          milestones: change(shown.milestones).sort(
            (a, b) => a.position - b.position || (a.id < b.id ? -1 : 1),
          ),
        },
        askingOf(shown, me),
      ),
    );
  };
  const settle = {
    onError: () => void cache.refresh(goalId),
    onSuccess: (answer: StoredView) => {
      // The answer to an earlier press knows nothing of a later one that is still on its way.
      if (client.isMutating({ mutationKey: getQueryKey(trpc.milestone) }) <= 1) void cache.put(answer);
    },
  };
  const put = trpc.milestone.put.useMutation({
    ...SCOPE,
    ...settle,
    onMutate: (input: RouterInputs["milestone"]["put"]) =>
      predict((milestones) => [
        ...milestones.filter(({ id }) => id !== input.id),
        {
          ...input,
          weight: input.weight ?? 1,
          due: input.due ?? null,
          doneOn: input.doneOn ?? null,
          position: input.position ?? 0,
          version: (input.baseVersion ?? 0) + 1,
        },
      ]),
  });
  const remove = trpc.milestone.remove.useMutation({
    ...SCOPE,
    ...settle,
    onMutate: ({ id }) => predict((milestones) => milestones.filter((other) => other.id !== id)),
  });
  return { put: put.mutate, remove: remove.mutate };
}
