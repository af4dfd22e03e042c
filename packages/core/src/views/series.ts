import { amountsEqual, ExactSum, roundUpToStep, subtract } from "../amount/amount.ts";
import { periodOf, periodsOf, walkPeriods } from "../figures/cadence.ts";
import { type Calendar, calendarOf } from "../figures/calendar.ts";
import { countedLine } from "../figures/habit.ts";
import type { Line } from "../figures/line.ts";
import { metricLine } from "../figures/metric.ts";
import { currentByDay } from "../figures/progress.ts";
import { type StrengthSeries, strengthSeries } from "../figures/strength.ts";
import { type Outlook, outlookOf } from "../forecast/forecast.ts";
import type { GoalDay } from "../model/check-in.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Period } from "../model/figures.ts";
import type { Measure } from "../model/goal.ts";
import type { GoalState, GoalSummary, GoalView } from "../model/view.ts";
import { addDays, type Day, dayNumber, dayOf, maxDay, minDay, startOfWeek } from "../time/day.ts";

/** A day of a metric's burn-up: evening values. `current` is null after today, `line` where the plan has none. */
export type LinePoint = { day: Day; current: number | null; line: number | null };
/** Where one will stand on a day: half of the time inside the 50 band, 4 times in 5 inside the 80 band. */
export type FanPoint = {
  day: Day;
  low80: number;
  low50: number;
  middle: number;
  high50: number;
  high80: number;
};
/** A metric's chart (or that of a habit with a number of successes), in the goal's unit. */
export type LineSeries = {
  /** One point for each calendar day from the start to the later of today and the due day. */
  points: LinePoint[];
  startValue: number;
  target: number;
  due: Day | null;
  today: Day;
  /** First days of plan rows after the first, with what they brought. */
  changes: { day: Day; target: number; due: Day | null }[];
  /** From this evening to the due day, at most 60 points, the due day included; empty without a probability. */
  fan: FanPoint[];
  /** The day by which the target is reached 5 times in 10; null without a forecast or beyond three years. */
  likely: Day | null;
};

/** A calendar week (by the person's week start), cut to the goal's days. */
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

/** A square of the calendar of days. */
export type HeatDay = {
  day: Day;
  state: "day" | "rest" | "paused" | "future" | "outside";
  /** 0 nothing .. 4 most, by quarters of the usual most (limits: of the allowed). */
  level: 0 | 1 | 2 | 3 | 4;
  /** What was logged that day, in the unit; null when nothing was. */
  amount: number | null;
};

/** Six weeks to today, one value for each day, scaled together to 0 (bottom) .. 1 (top). Null where there is none. */
export type Spark = { current: (number | null)[]; line: (number | null)[] };

const FAN_POINTS = 60;

/** Null for goals without a number line (habits without a number of successes, checklists, outcomes, objectives). */
export function lineSeries(view: GoalView, asking: EvaluationContext): LineSeries | null {
  const calendar = calendarOf(view, asking);
  const course = courseOf(view, calendar);
  const { target } = calendar.row.plan;
  if (!course || target === null) return null;

  const { start, today, due } = calendar;
  const last = Math.max(today, due ?? today);
  const known = Math.min(today, due ?? today);
  const points: LinePoint[] = [];
  let current = course.startValue;
  let at = 0;
  for (let day = start; day <= last; day++) {
    for (let step = course.steps[at]; step && step.day <= day; step = course.steps[++at])
      if (step.day <= known) current = step.value;
    points.push({
      day: dayOf(day),
      current: day <= today ? current : null,
      line: course.line.evening(day),
    });
  }
  const changes = calendar.rows
    .slice(1)
    .flatMap(({ from, plan }) =>
      plan.target === null ? [] : [{ day: dayOf(from), target: plan.target, due: plan.due }],
    );
  const { forecast } = view.figures;
  const reading = outlookOf(view, asking);
  return {
    points,
    startValue: course.startValue,
    target,
    due: due === null ? null : dayOf(due),
    today: calendar.asOf,
    changes,
    fan: reading.kind === "ready" ? fanOf(reading.outlook, calendar.asOf, current) : [],
    likely: forecast.kind === "ready" && reading.kind === "ready" ? forecast.dates.likely : null,
  };
}

/** What moves along a number line: the line itself, and the value on the evening of each day with a change. */
type Walk = { line: Line; startValue: number; steps: { day: number; value: number }[] };

function courseOf(state: GoalState, calendar: Calendar): Walk | null {
  const { measure } = state.goal;
  if (measure.kind === "metric") {
    const steps = currentByDay(state, measure, calendar.asOf).map(({ day, current }) => ({
      day: dayNumber(day),
      value: current,
    }));
    return { line: metricLine(calendar), startValue: measure.start, steps };
  }
  if (measure.kind !== "habit" || calendar.row.plan.target === null) return null;
  const { line, successes } = countedLine(state, measure, calendar);
  return { line, startValue: 0, steps: successes.map((day, index) => ({ day, value: index + 1 })) };
}

function fanOf(outlook: Outlook, today: Day, current: number): FanPoint[] {
  if (!outlook.ahead) return [];
  const fan: FanPoint[] = [
    { day: today, low80: current, low50: current, middle: current, high50: current, high80: current },
  ];
  const steps = Math.min(outlook.ahead, FAN_POINTS - 1);
  for (let step = 1; step <= steps; step++) {
    const ahead = Math.round((step * outlook.ahead) / steps);
    const day = outlook.dayAhead(ahead);
    if (day === null || day === fan.at(-1)?.day) continue;
    const [half, most] = [outlook.band(ahead, 0.5), outlook.band(ahead, 0.8)];
    fan.push({
      day,
      low80: most.low,
      low50: half.low,
      middle: half.middle,
      high50: half.high,
      high80: most.high,
    });
  }
  return fan;
}

/** The last `weeks` weeks of the goal (default 26), the running one last; empty for what has no amounts. */
export function weekSeries(view: GoalView, asking: EvaluationContext, weeks = 26): WeekPoint[] {
  const { measure } = view.goal;
  if (measure.kind !== "metric" && measure.kind !== "habit") return [];
  const calendar = calendarOf(view, asking);
  const today = calendar.asOf;
  const lastDay = calendar.due === null ? today : minDay(today, dayOf(calendar.due));
  const running = startOfWeek(today, asking.weekStart);
  const begin = maxDay(
    startOfWeek(view.goal.start, asking.weekStart),
    addDays(startOfWeek(lastDay, asking.weekStart), -7 * (weeks - 1)),
  );
  const periods = measure.kind === "habit" ? periodsOf(view, asking) : [];
  const walk = measure.kind === "metric" ? courseOf(view, calendar) : null;
  const bound = calendar.row.plan.requirement?.kind === "at_most" ? "upper" : "lower";

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
 * What a week to come asks of a goal: an amount to do, in whole steps (or not to pass), the mean to hold, or the level to stand on
 * when it ends.
 */
export type WeekAhead = { kind: "amount" | "mean" | "level"; amount: number; bound: "lower" | "upper" };

/** The plan's week that begins on `weekOf`; null where it asks nothing of it: over, not begun, paused, or without a line. */
export function weekAhead(view: GoalView, asking: EvaluationContext, weekOf: Day): WeekAhead | null {
  const { goal } = view;
  const { measure } = goal;
  if (goal.closedAs !== null) return null;
  const calendar = calendarOf(view, asking);
  const from = maxDay(weekOf, goal.start);
  const to = calendar.due === null ? addDays(weekOf, 6) : minDay(addDays(weekOf, 6), dayOf(calendar.due));
  if (from > to) return null;
  if (measure.kind === "metric") {
    const line = metricLine(calendar);
    const adds = measure.aggregation === "sum" || measure.aggregation === "count";
    const climb = climbIn(line, measure, from, to);
    if (climb === null || amountsEqual(climb, 0, calendar.row.plan.target ?? 0)) return null;
    if (adds) return { kind: "amount", amount: roundUpToStep(climb, measure.step), bound: "lower" };
    const level = line.evening(dayNumber(to));
    return level === null ? null : { kind: "level", amount: level, bound: "lower" };
  }
  if (measure.kind !== "habit") return null;
  const periods: Period[] = [];
  for (const period of walkPeriods(view, measure, calendar)) {
    if (period.from > dayNumber(to)) break;
    periods.push(periodOf(period));
  }
  const bound = calendar.row.plan.requirement?.kind === "at_most" ? "upper" : "lower";
  const amount = askedIn(periods, bound, measure, from, to);
  if (amount === null) return null;
  if (measure.by === "mean") return { kind: "mean", amount, bound };
  return { kind: "amount", amount: bound === "upper" ? amount : roundUpToStep(amount, measure.step), bound };
}

function loggedIn(measure: Measure, days: readonly GoalDay[]): number {
  const total = new ExactSum();
  let entries = 0;
  for (const day of days) {
    entries += day.count;
    total.add(day.sum);
  }
  if (isCounted(measure)) return entries;
  if (measure.kind === "habit" && measure.by === "mean") return entries === 0 ? 0 : total.value / entries;
  return total.value;
}

/** Whether each entry is one, whatever its value. */
export function isCounted(measure: Measure): boolean {
  return (
    (measure.kind === "habit" && measure.by === "count") ||
    (measure.kind === "metric" && measure.aggregation === "count")
  );
}

/** Totals of a sum or a count, whichever way they go; the change of a level. */
function changeIn(walk: Walk, measure: Measure, from: Day, to: Day, days: readonly GoalDay[]): number {
  if (measure.kind === "metric" && (measure.aggregation === "sum" || measure.aggregation === "count"))
    return loggedIn(measure, days);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const before = walk.steps.findLast(({ day }) => day < first)?.value ?? walk.startValue;
  const after = walk.steps.findLast(({ day }) => day <= last)?.value ?? walk.startValue;
  return subtract(after, before);
}

function climbIn(line: Line, measure: Measure, from: Day, to: Day): number | null {
  const [morning, evening] = [line.morning(dayNumber(from)), line.evening(dayNumber(to))];
  if (morning === null || evening === null) return null;
  const down = measure.kind === "metric" && measure.aggregation === "sum" && measure.direction === "down";
  return (down ? -1 : 1) * (evening - morning);
}

/** The bounds of the periods inside the week, those of longer periods by their share of days; a mean's as it is. */
function askedIn(
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
    if (measure.kind === "habit" && measure.by === "mean") return amount;
    const [begin, end] = [dayNumber(period.from), dayNumber(period.to)];
    const days = Math.min(end, last) - Math.max(begin, first) + 1;
    asked = (asked ?? 0) + (amount * days) / (end - begin + 1);
  }
  return asked;
}

/** Whole weeks, ending with the one that holds today: 7 x `weeks` days (default 53), first day = week start. */
export function heatSeries(view: GoalView, asking: EvaluationContext, weeks = 53): HeatDay[] {
  const calendar = calendarOf(view, asking);
  const { measure } = view.goal;
  const from = addDays(startOfWeek(calendar.asOf, asking.weekStart), -7 * (weeks - 1));
  const logged = new Map(view.days.map((day) => [day.day, day]));
  const amountOf = (day: GoalDay | undefined) => {
    if (!day || day.count === 0) return null;
    if (measure.kind === "metric" && measure.aggregation === "last") return day.last;
    if (measure.kind === "metric" && measure.aggregation === "max") return day.max;
    if (measure.kind === "metric" && measure.aggregation === "min") return day.min;
    return loggedIn(measure, [day]);
  };
  const full = fullAmount(view, calendar, amountOf);
  return Array.from({ length: 7 * weeks }, (_, offset): HeatDay => {
    const day = addDays(from, offset);
    const number = dayNumber(day);
    const amount = day <= calendar.asOf ? amountOf(logged.get(day)) : null;
    const level = amount === null ? 0 : full === null ? 4 : levelOf(amount, full);
    return { day, state: stateOf(calendar, number, amount, logged.get(day)), level, amount };
  });
}

function stateOf(
  { start, due, today, inactiveDays: off }: Calendar,
  day: number,
  amount: number | null,
  logged: GoalDay | undefined,
): HeatDay["state"] {
  if (day < start || (due !== null && day > due)) return "outside";
  if (day > today) return "future";
  if (amount !== null || !off.has(day)) return "day";
  return logged && logged.skips > 0 ? "rest" : "paused";
}

function levelOf(amount: number, full: number): HeatDay["level"] {
  const quarters = full > 0 ? Math.ceil((4 * amount) / full) : amount > 0 ? 4 : 0;
  if (quarters <= 0) return 0;
  return quarters === 1 || quarters === 2 || quarters === 3 ? quarters : 4;
}

/** The amount of a full square; null where an entry is all that counts. */
function fullAmount(
  view: GoalView,
  { row }: Calendar,
  amountOf: (day: GoalDay) => number | null,
): number | null {
  const { measure } = view.goal;
  if (measure.kind === "metric" && measure.aggregation !== "sum" && measure.aggregation !== "count")
    return null;
  const { cadence, requirement } = row.plan;
  const daily = cadence?.kind === "day" || cadence?.kind === "weekdays";
  if (daily && requirement?.kind === "at_most") return requirement.n;
  if (daily && requirement?.kind === "at_least") return requirement.n;
  const amounts = view.days.flatMap((day) => amountOf(day) ?? []).filter((amount) => amount > 0);
  amounts.sort((a, b) => a - b);
  return amounts[Math.floor(0.9 * (amounts.length - 1))] ?? null;
}

/** The curve of `strength.ts` for the chart; null for goals that are no habits. */
export function strengthChart(view: GoalView, asking: EvaluationContext): StrengthSeries | null {
  if (view.goal.measure.kind !== "habit") return null;
  const calendar = calendarOf(view, asking);
  const plans = calendar.rows.map(({ plan }) => plan);
  return strengthSeries({ ...view, plans }, { today: calendar.asOf }, periodsOf(view, asking));
}

const SPARK_DAYS = 42;

/** Null where there is no line to draw against. */
export function sparkSeries(summary: GoalSummary, asking: EvaluationContext): Spark | null {
  const { goal, plan, figures } = summary;
  const today = minDay(figures.asOf, asking.today);
  const first = addDays(today, 1 - SPARK_DAYS);
  const values =
    goal.measure.kind === "habit" ? habitSpark(summary, first) : metricSpark(summary, first, asking);
  if (!values) return null;
  const began = maxDay(goal.start, plan.from);
  const line = values.line.map((value, offset) => (addDays(first, offset) < began ? null : value));
  if (line.every((value) => value === null)) return null;
  const current = values.current.map((value, offset) => (addDays(first, offset) < goal.start ? null : value));
  // A week of six days is near one of seven, not at the bottom: habits are drawn from nothing on.
  return scaled(current, line, goal.measure.kind === "habit" ? 0 : null);
}

type Values = { current: (number | null)[]; line: (number | null)[] };

function scaled(current: Values["current"], line: Values["line"], from: number | null): Spark {
  const known = [...current, ...line, from].filter((value) => value !== null);
  const low = Math.min(...known);
  const height = Math.max(...known) - low;
  const scale = (value: number | null) => (value === null ? null : height > 0 ? (value - low) / height : 0.5);
  return { current: current.map(scale), line: line.map(scale) };
}

/** The current value of each day, worked out backwards from today's total or forwards from the readings known. */
function metricSpark(
  { goal, plan, pauses, recent, figures }: GoalSummary,
  first: Day,
  asking: EvaluationContext,
): Values | null {
  const { measure } = goal;
  if (measure.kind !== "metric" || figures.current === null) return null;
  const own = { ...goal, start: maxDay(goal.start, plan.from) };
  const state: GoalState = { goal: own, plans: [plan], pauses, milestones: [], days: recent, children: [] };
  const line = metricLine(calendarOf(state, asking));
  const known = recent.filter(({ day }) => day >= first && day <= figures.asOf);
  const counted = known.filter(({ day }) => figures.due === null || day <= figures.due);
  const adding = measure.aggregation === "sum" || measure.aggregation === "count";
  const sign = measure.aggregation === "sum" && measure.direction === "down" ? -1 : 1;
  const before = adding ? subtract(figures.current, sign * loggedIn(measure, counted)) : measure.start;
  // Of readings before these six weeks the summary knows nothing.
  const open = adding || goal.start >= first ? before : null;
  const walked = currentByDay({ ...state, goal, days: counted }, { ...measure, start: before }, figures.asOf);
  const byDay = new Map(walked.map(({ day, current }) => [day, current]));
  let value: number | null = open;
  const current = Array.from({ length: SPARK_DAYS }, (_, offset) => {
    value = byDay.get(addDays(first, offset)) ?? value;
    return value;
  });
  return { current, line: current.map((_, offset) => line.evening(dayNumber(addDays(first, offset)))) };
}

/** What the last seven days brought, against what seven days are asked for. */
function habitSpark({ goal, plan, recent }: GoalSummary, first: Day): Values | null {
  const { measure } = goal;
  const { cadence, requirement } = plan;
  if (measure.kind !== "habit" || measure.by === "mean" || !cadence || !requirement) return null;
  if (cadence.kind === "month" || cadence.kind === "weeks") return null;
  const times = cadence.kind === "week" ? 1 : cadence.kind === "day" ? 7 : cadence.days.length;
  const asked = times * (requirement.kind === "between" ? requirement.min : requirement.n);
  const current = Array.from({ length: SPARK_DAYS }, (_, offset) => {
    const [from, to] = [addDays(first, offset - 6), addDays(first, offset)];
    if (from < first && goal.start < first) return null;
    return loggedIn(
      measure,
      recent.filter(({ day }) => from <= day && day <= to),
    );
  });
  return { current, line: current.map(() => asked) };
}
