import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Goal } from "../model/goal.ts";
import type { Plan } from "../model/plan.ts";
import type { GoalState } from "../model/view.ts";
import { type Day, dayNumber, minDay, type Weekday } from "../time/day.ts";
import { DaySet } from "../time/day-set.ts";

/** A plan row and the days on which it is in force, as day numbers; `to` of the last is Infinity. */
export type PlanRow = { plan: Plan; from: number; to: number; due: number | null };

/**
 * D17: a goal's calendar as of a day, in day numbers. A closed goal stands still on the day it was closed. As of a day neither
 * later plan rows nor later rest days exist; planned pauses do.
 */
export type Calendar = {
  asOf: Day;
  today: number;
  closed: boolean;
  weekStart: Weekday;
  start: number;
  /** Due day of the row in force. */
  due: number | null;
  /** Rows that exist, ascending, their first days not before the start; the last is in force. */
  rows: PlanRow[];
  row: PlanRow;
  /** Days under a pause or skipped (D3 without the bounds of start and due day). */
  inactiveDays: DaySet;
};

/** What a calendar is made from. */
type Dated = Pick<GoalState, "plans" | "pauses" | "days"> & { goal: Pick<Goal, "id" | "start" | "closedOn"> };

/**
 * D17: makes the calendar of a goal as of today.
 * @throws Error for a goal without a plan, which cannot be stored
 */
export function calendarOf(state: Dated, context: EvaluationContext): Calendar {
  const { goal } = state;
  const closed = goal.closedOn !== null && goal.closedOn <= context.today;
  const asOf = goal.closedOn === null ? context.today : minDay(goal.closedOn, context.today);
  const start = dayNumber(goal.start);

  const known = state.plans.filter((plan, index) => index === 0 || plan.from <= asOf);
  const rows = known.map((plan, index): PlanRow => {
    const next = known[index + 1];
    return {
      plan,
      from: index === 0 ? start : Math.max(start, dayNumber(plan.from)),
      to: next ? dayNumber(next.from) - 1 : Number.POSITIVE_INFINITY,
      due: plan.due === null ? null : dayNumber(plan.due),
    };
  });
  const standing = rows.filter(({ from, to }) => from <= to);
  const row = standing.at(-1);
  if (!row) throw new Error("a goal without a plan");

  return {
    asOf,
    today: dayNumber(asOf),
    closed,
    weekStart: context.weekStart,
    start,
    due: row.due,
    rows: standing,
    row,
    inactiveDays: daysOff(state, asOf),
  };
}

/** D5: collects the days under a pause or skipped, as known on a day. A pause without an end counts as ending that day. */
export function daysOff({ goal, pauses, days }: Omit<Dated, "plans">, asOf: Day): DaySet {
  const spans = pauses
    .filter(({ goalId }) => goalId === null || goalId === goal.id)
    .map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to ?? asOf) }));
  for (const { day, skips, count } of days)
    if (skips > 0 && count === 0 && day <= asOf) spans.push({ from: dayNumber(day), to: dayNumber(day) });
  return new DaySet(spans);
}

/** D3: counts the active days in [from, to]: those inside [start, due], neither paused nor skipped. */
export function activeDays(calendar: Calendar, from: number, to: number): number {
  const last = calendar.due === null ? to : Math.min(to, calendar.due);
  return calendar.inactiveDays.free(Math.max(from, calendar.start), last);
}

/** D3: tells whether a day is active, as known on `context.today`. */
export function isActiveDay(state: GoalState, context: EvaluationContext, day: Day): boolean {
  const number = dayNumber(day);
  return activeDays(calendarOf(state, context), number, number) === 1;
}
