import { ExactSum, exceeds, reaches, roundUpToStep } from "../amount/amount.ts";
import type { GoalDay } from "../model/check-in.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Period } from "../model/figures.ts";
import type { HabitMeasure } from "../model/goal.ts";
import type { Requirement } from "../model/plan.ts";
import type { GoalState } from "../model/view.ts";
import { dayNumber, dayOf } from "../time/day.ts";
import { type Calendar, calendarOf } from "./calendar.ts";
import { framesOf, type Run, sameCadence } from "./frames.ts";

/** A period in day numbers; `to` may lie after today. */
export type HabitPeriod = Omit<Period, "from" | "to"> & {
  from: number;
  to: number;
  /** D8: active days of the period. */
  active: number;
  /** The first day with which a lower bound is met for good; the last day where only the end decides; null without success. */
  metOn: number | null;
};

const NEVER = Number.POSITIVE_INFINITY;

/** D6: joins rows of equal cadence that follow each other, since a change of n alone does not cut a period. */
function cadenceRuns(calendar: Calendar): Run[] {
  const runs: Run[] = [];
  for (const { plan, from } of calendar.rows) {
    const last = runs.at(-1);
    if (plan.cadence === null || (last && sameCadence(last.cadence, plan.cadence))) continue;
    if (last) last.to = from - 1;
    runs.push({ cadence: plan.cadence, from, to: NEVER });
  }
  const due = calendar.due ?? NEVER;
  return runs.map((run) => ({ ...run, to: Math.min(run.to, due) }));
}

/** D8: returns the lower bound in proportion to the active days of its frame; means are not pro-rated. */
function lowerBound(
  measure: HabitMeasure,
  requirement: Requirement,
  active: number,
  length: number,
): number | null {
  if (requirement.kind === "at_most") return null;
  const whole = requirement.kind === "at_least" ? requirement.n : requirement.min;
  if (measure.by === "mean" || active === length) return whole;
  return Math.min(whole, roundUpToStep((whole * active) / length, measure.by === "count" ? 1 : measure.step));
}

/** Returns the upper bound, which is never pro-rated (D8); null where there is none. */
function upperBound(requirement: Requirement): number | null {
  if (requirement.kind === "at_least") return null;
  return requirement.kind === "at_most" ? requirement.n : requirement.max;
}

/** D6: decides the state of a period as of today. */
function judge(
  { done, lower, upper, active, to }: Pick<HabitPeriod, "done" | "lower" | "upper" | "active" | "to">,
  by: HabitMeasure["by"],
  today: number,
): Period["state"] {
  if (active === 0) return "neutral";
  const over = today > to;
  if (by === "mean") {
    if (!over) return "pending";
    const inside =
      done !== null && (lower === null || reaches(done, lower)) && (upper === null || !exceeds(done, upper));
    return inside ? "success" : "failure";
  }
  const amount = done ?? 0;
  if (upper !== null && exceeds(amount, upper)) return "failure";
  const enough = lower === null || reaches(amount, lower);
  if (upper === null && enough) return "success";
  if (!over) return "pending";
  return enough ? "success" : "failure";
}

/**
 * D6, D8, D9: yields the periods of a habit from its start on, as they are judged on the calendar's day. They come one by one, as
 * without a due day they have no end; those after today are pending or neutral.
 */
export function* walkPeriods(
  state: GoalState,
  measure: HabitMeasure,
  calendar: Calendar,
): Generator<HabitPeriod> {
  const { rows, inactiveDays: off, today } = calendar;
  const log: { day: number; entry: GoalDay }[] = [];
  for (const entry of state.days)
    if (entry.count > 0 && entry.day >= state.goal.start && entry.day <= calendar.asOf)
      log.push({ day: dayNumber(entry.day), entry });

  let at = 0;
  let rowAt = 0;
  for (const run of cadenceRuns(calendar)) {
    for (const { from, to, length } of framesOf(run, calendar.weekStart)) {
      while ((rows[rowAt + 1]?.from ?? NEVER) <= from) rowAt++;
      const requirement = rows[rowAt]?.plan.requirement;
      if (!requirement) return;
      const active = off.free(from, to);
      const lower = lowerBound(measure, requirement, active, length);
      const upper = upperBound(requirement);

      const sum = new ExactSum();
      let count = 0;
      let reachedOn: number | null = null;
      while ((log[at]?.day ?? NEVER) < from) at++;
      for (let item = log[at]; item && item.day <= to; item = log[++at]) {
        count += item.entry.count;
        sum.add(item.entry.sum);
        const soFar = measure.by === "count" ? count : sum.value;
        if (lower !== null && reaches(soFar, lower)) reachedOn ??= item.day;
      }
      const done = doneOf(measure, count, sum.value);
      const judged = judge({ done, lower, upper, active, to }, measure.by, today);
      const byLower = upper === null && measure.by !== "mean";
      const metOn = judged === "success" ? (byLower ? (reachedOn ?? to) : to) : null;
      yield { from, to, done, lower, upper, active, state: judged, metOn };
    }
  }
}

/** Returns what a period is judged by; null for a mean without a value. */
function doneOf({ by }: HabitMeasure, count: number, sum: number): number | null {
  if (by === "count") return count;
  if (by === "sum") return sum;
  return count === 0 ? null : sum / count;
}

export function periodOf({ from, to, done, lower, upper, state }: HabitPeriod): Period {
  return { from: dayOf(from), to: dayOf(to), done, lower, upper, state };
}

/** D6: lists a habit's periods from its start to the one that holds today, judged as of today. Other measures have none. */
export function periodsOf(state: GoalState, context: EvaluationContext): Period[] {
  const { measure } = state.goal;
  if (measure.kind !== "habit") return [];
  const calendar = calendarOf(state, context);
  const periods: Period[] = [];
  for (const period of walkPeriods(state, measure, calendar)) {
    if (period.from > calendar.today) break;
    periods.push(periodOf(period));
  }
  return periods;
}
