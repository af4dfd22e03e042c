import type { GoalView } from "../model/view.ts";
import { addDays, type Day } from "../time/day.ts";

/** D5: returns the last day of the pauses that follow one another from the figures' day on; null without an end, or a pause. */
export function pausedUntil({ pauses, figures: { asOf } }: Pick<GoalView, "pauses" | "figures">): Day | null {
  let last: Day | null = null;
  for (let next = asOf; ; ) {
    const under = pauses.filter(({ from, to }) => from <= next && (to === null || to >= next));
    if (under.length === 0) return last;
    if (under.some(({ to }) => to === null)) return null;
    last = under.reduce((late, { to }) => (to !== null && to > late ? to : late), next);
    next = addDays(last, 1);
  }
}
