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

export function useToday(day: Day | undefined) {
  const [data] = trpc.goal.today.useSuspenseQuery(day === undefined ? {} : { day });
  const apply = useWithWaiting();
  const me = useMe();
  const waiting = useOutbox();
  const arithmetic = useDomain(waiting);
  const shown = useMemo(() => {
    const asking = { today: data.today, weekStart: me.weekStart };
    // What was made today is on no earlier day.
    const views =
      arithmetic && (day === undefined || day === data.today)
        ? arithmetic.goalsWithWaiting(data.views, waiting, asking)
        : data.views;
    return { ...data, views: views.map(apply) };
  }, [apply, data, waiting, me.weekStart, day, arithmetic]);
  return shown;
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
