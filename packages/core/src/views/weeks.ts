import { amountsEqual, roundUpToStep, subtract } from "../amount/amount.ts";
import { periodOf, periodsOf, walkPeriods } from "../figures/cadence.ts";
import { calendarOf } from "../figures/calendar.ts";
import type { Line } from "../figures/line.ts";
import { metricLine } from "../figures/metric.ts";
import { capabilities } from "../model/capabilities.ts";
import type { GoalDay } from "../model/check-in.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Period } from "../model/figures.ts";
import type { Measure } from "../model/goal.ts";
import type { Plan } from "../model/plan.ts";
import type { GoalView } from "../model/view.ts";
import { addDays, type Day, dayNumber, dayOf, maxDay, minDay, startOfWeek } from "../time/day.ts";
import { type Walk, walkOf } from "./line-chart.ts";
import { loggedIn } from "./logged.ts";

/** D30: a calendar week (by the person's week start), cut to the goal's days. */
export type WeekPoint = {
  from: Day;
  to: Day;
  /** What was logged: the sum or count of a metric or habit; the change of the value for last, max and min. */
  done: number;
  /** What the plan asked of this week; null where it asks nothing of a week. For limits it is the upper bound. */
  needed: number | null;
  bound: "lower" | "upper";
  /** The week that holds today. */
  running: boolean;
};

/** D30: lists the last `weeks` weeks of the goal (default 26), the running one last; empty for what has no amounts. */
export function weekSeries(view: GoalView, context: EvaluationContext, weeks = 26): WeekPoint[] {
  const { measure } = view.goal;
  if (!capabilities(measure).logs) return [];
  const calendar = calendarOf(view, context);
  const today = calendar.asOf;
  const lastDay = calendar.due === null ? today : minDay(today, dayOf(calendar.due));
  const running = startOfWeek(today, context.weekStart);
  const begin = maxDay(
    startOfWeek(view.goal.start, context.weekStart),
    addDays(startOfWeek(lastDay, context.weekStart), -7 * (weeks - 1)),
  );
  const periods = measure.kind === "habit" ? periodsOf(view, context) : [];
  const walk = measure.kind === "metric" ? walkOf(view, calendar) : null;
  const bound = boundOf(calendar.row.plan);

  const points: WeekPoint[] = [];
  for (let week = begin; week <= lastDay; week = addDays(week, 7)) {
    const end = addDays(week, 6);
    const from = maxDay(week, view.goal.start);
    const to = calendar.due === null ? end : minDay(end, dayOf(calendar.due));
    const days = view.days.filter(({ day }) => from <= day && day <= minDay(to, today));
    points.push({
      from,
      to,
      done: walk ? changeIn(walk, measure, from, to, days) : loggedIn(measure, days),
      needed: walk ? climbIn(walk.line, measure, from, to) : askedIn(periods, bound, measure, from, to),
      bound,
      running: week === running,
    });
  }
  return points;
}

/**
 * D30: what a week to come asks of a goal: an amount to do, in whole steps (or not to pass), the mean to hold, or the level to
 * stand on when it ends.
 */
export type WeekAhead = { kind: "amount" | "mean" | "level"; amount: number; bound: "lower" | "upper" };

/**
 * D30: returns what the plan's week that begins on `weekOf` asks; null where it asks nothing: over, not begun, paused, or without
 * a line.
 */
export function weekAhead(view: GoalView, context: EvaluationContext, weekOf: Day): WeekAhead | null {
  const { goal } = view;
  const { measure } = goal;
  if (goal.closedAs !== null) return null;
  const calendar = calendarOf(view, context);
  const from = maxDay(weekOf, goal.start);
  const to = calendar.due === null ? addDays(weekOf, 6) : minDay(addDays(weekOf, 6), dayOf(calendar.due));
  if (from > to) return null;
  if (measure.kind === "metric") {
    const line = metricLine(calendar);
    const climb = climbIn(line, measure, from, to);
    if (climb === null || amountsEqual(climb, 0, calendar.row.plan.target ?? 0)) return null;
    if (capabilities(measure).adds)
      return { kind: "amount", amount: roundUpToStep(climb, measure.step), bound: "lower" };
    const level = line.evening(dayNumber(to));
    return level === null ? null : { kind: "level", amount: level, bound: "lower" };
  }
  if (measure.kind !== "habit") return null;
  const periods: Period[] = [];
  for (const period of walkPeriods(view, measure, calendar)) {
    if (period.from > dayNumber(to)) break;
    periods.push(periodOf(period));
  }
  const bound = boundOf(calendar.row.plan);
  const amount = askedIn(periods, bound, measure, from, to);
  if (amount === null) return null;
  if (measure.by === "mean") return { kind: "mean", amount, bound };
  return { kind: "amount", amount: bound === "upper" ? amount : roundUpToStep(amount, measure.step), bound };
}

/** Tells which bound of its periods a plan is about. */
export function boundOf({ requirement }: Plan): "lower" | "upper" {
  return requirement?.kind === "at_most" ? "upper" : "lower";
}

/** D30: returns the total of a sum or a count, whichever way it goes, and the change of a level. */
function changeIn(walk: Walk, measure: Measure, from: Day, to: Day, days: readonly GoalDay[]): number {
  if (capabilities(measure).adds) return loggedIn(measure, days);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const before = walk.steps.findLast(({ day }) => day < first)?.value ?? walk.startValue;
  const after = walk.steps.findLast(({ day }) => day <= last)?.value ?? walk.startValue;
  return subtract(after, before);
}

/** D30: returns what the line asks of a span of days; null where it has no height. */
export function climbIn(line: Line, measure: Measure, from: Day, to: Day): number | null {
  const [morning, evening] = [line.morning(dayNumber(from)), line.evening(dayNumber(to))];
  if (morning === null || evening === null) return null;
  return (capabilities(measure).takesOff ? -1 : 1) * (evening - morning);
}

/**
 * D30: adds up the bounds of the periods inside the week, those of longer periods by their share of days; a mean's stays as it
 * is.
 */
export function askedIn(
  periods: readonly Period[],
  bound: "lower" | "upper",
  measure: Measure,
  from: Day,
  to: Day,
): number | null {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  let asked: number | null = null;
  for (const period of periods) {
    const amount = period[bound];
    if (amount === null || period.state === "neutral" || period.to < from || period.from > to) continue;
    if (capabilities(measure).mean) return amount;
    const [begin, end] = [dayNumber(period.from), dayNumber(period.to)];
    const days = Math.min(end, last) - Math.max(begin, first) + 1;
    asked = (asked ?? 0) + (amount * days) / (end - begin + 1);
  }
  return asked;
}
