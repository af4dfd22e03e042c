"use client";
import type { Area } from "@cairn/core/model/area";
import type { GoalView } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { useCallback, useMemo } from "react";
import { trpc } from "../trpc/client.ts";
import { askingOf } from "./goal-cache.ts";
import { useOutbox } from "./outbox/use-outbox.ts";
import { useDomain } from "./use-domain.ts";
import { useMe } from "./use-user.ts";

/** A goal with what was logged, whether or not it got through yet. */
export function useGoal(id: string): GoalView {
  const [view] = trpc.goal.get.useSuspenseQuery({ id });
  const apply = useWithWaiting();
  return useMemo(() => apply(view), [apply, view]);
}

/** The same of a goal that the page did not bring along; null until it has come. */
export function useFoundGoal(id: string | null): GoalView | null {
  const { data } = trpc.goal.get.useQuery({ id: id ?? "" }, { enabled: id !== null });
  const apply = useWithWaiting();
  return useMemo(() => (data ? apply(data) : null), [apply, data]);
}

/** The goals of a week's review, as of the evening from which it looks back. */
export function useReviewGoals(weekOf: Day): GoalView[] {
  const [views] = trpc.review.goals.useSuspenseQuery({ weekOf });
  const apply = useWithWaiting();
  return useMemo(() => views.map(apply), [apply, views]);
}

/** Lays over a goal what waits. */
function useWithWaiting(): (view: GoalView) => GoalView {
  const me = useMe();
  const waiting = useOutbox();
  const arithmetic = useDomain(waiting);
  return useCallback(
    (view) =>
      arithmetic && waiting.some(({ goalId }) => goalId === view.goal.id)
        ? arithmetic.withWaiting(view, waiting, askingOf(view, me))
        : view,
    [waiting, me, arithmetic],
  );
}

/** The area of that id, null without one. */
export function useArea(id: string | null): Area | null {
  return trpc.area.list.useQuery().data?.find((area) => area.id === id) ?? null;
}
