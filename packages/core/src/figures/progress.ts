import { ExactSum, reaches, subtract } from "../amount/amount.ts";
import type { GoalDay } from "../model/check-in.ts";
import { levelOfDay } from "../model/day-level.ts";
import type { Goal, MetricMeasure } from "../model/goal.ts";
import type { GoalState } from "../model/view.ts";
import type { Day } from "../time/day.ts";
import type { Calendar } from "./calendar.ts";

/** Returns the sign of the goal's direction: amounts times this grow towards the target. */
export function signOf({ direction }: Pick<MetricMeasure, "direction">): 1 | -1 {
  return direction === "up" ? 1 : -1;
}

/** D2: tells whether a level has come to the target, up to the tolerance of equality. */
export function isMet(sign: 1 | -1, current: number, target: number): boolean {
  return reaches(sign * current, sign * target);
}

/** D1: makes a reader that takes the days in order and knows the current value after each. */
function currentReader(measure: MetricMeasure) {
  const { aggregation, direction, start } = measure;
  const total = new ExactSum();
  total.add(start);
  let level = start;
  return (day: GoalDay): number => {
    switch (aggregation) {
      case "sum":
        total.add(direction === "up" ? day.sum : -day.sum);
        return total.value;
      case "count":
        total.add(day.count);
        return total.value;
      case "last":
        level = levelOfDay(day, measure) ?? level;
        return level;
      case "max":
        level = Math.max(level, day.max ?? level);
        return level;
      case "min":
        level = Math.min(level, day.min ?? level);
        return level;
    }
  };
}

/** D1: lists the current value on the evening of each day with entries, ascending, from the goal's start to `asOf`. */
export function currentByDay(
  state: { goal: Pick<Goal, "start">; days: readonly GoalDay[] },
  measure: MetricMeasure,
  asOf: Day,
): { day: Day; current: number }[] {
  const read = currentReader(measure);
  const found: { day: Day; current: number }[] = [];
  for (const day of state.days) {
    if (day.day > asOf) break;
    if (day.day >= state.goal.start && day.count > 0) found.push({ day: day.day, current: read(day) });
  }
  return found;
}

/** What D1, D2 and D14's days of reaching say of a metric. */
export type MetricProgress = {
  current: number;
  lateCurrent: number | null;
  raw: number;
  bar: number;
  remaining: number;
  met: boolean;
  /** First day whose evening met the target in force, days after the due day included. */
  firstReachedOn: Day | null;
};

/** D2: returns (current-start)/(target-start). Where there is no way to go it is 1 when met, else 0. */
export function shareOf(sign: 1 | -1, current: number, start: number, target: number): number {
  if (target === start) return isMet(sign, current, target) ? 1 : 0;
  // No rounding to decimals here: a line stands between them.
  return (current - start) / (target - start);
}

/** Holds a share between 0 and 1. */
export function clampShare(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** Works out D1, D2 and D14's days of reaching. */
export function metricProgress(
  state: GoalState,
  measure: MetricMeasure,
  calendar: Calendar,
  target: number,
): MetricProgress {
  const sign = signOf(measure);
  const due = calendar.row.plan.due;
  const levels = currentByDay(state, measure, calendar.asOf);
  const late = levels.at(-1)?.current ?? measure.start;
  const current = levels.findLast(({ day }) => due === null || day <= due)?.current ?? measure.start;
  const met = isMet(sign, current, target);

  // Without an entry on its first day a goal stands at its start value that evening.
  const startsMet =
    calendar.today >= calendar.start &&
    levels[0]?.day !== state.goal.start &&
    isMet(sign, measure.start, target);
  const firstReachedOn = startsMet
    ? state.goal.start
    : (levels.find((level) => isMet(sign, level.current, target))?.day ?? null);

  const raw = shareOf(sign, current, measure.start, target);
  return {
    current,
    lateCurrent: late === current ? null : late,
    raw,
    bar: clampShare(raw),
    remaining: met ? 0 : Math.max(0, sign * subtract(target, current)),
    met,
    firstReachedOn,
  };
}
