import { summarise } from "@cairn/core/decide/summary";
import type { User } from "@cairn/core/model/user";
import type { GoalSummary, GoalView } from "@cairn/core/model/view";
import { useMemo } from "react";
import { askingOf } from "../../data/goal-cache.ts";

/** A goal's figures with what they were reckoned from. */
export type DayGoal = GoalSummary & { view: GoalView };

/** The goals' figures; of those that did not change the very same objects as before. */
export function useSummaries(views: readonly GoalView[], { weekStart }: User): DayGoal[] {
  const known = useMemo(() => ({ weekStart, of: new WeakMap<GoalView, DayGoal>() }), [weekStart]);
  return useMemo(
    () =>
      views.map((view) => {
        const summary = known.of.get(view) ?? { ...summarise(view, askingOf(view, known)), view };
        known.of.set(view, summary);
        return summary;
      }),
    [views, known],
  );
}
