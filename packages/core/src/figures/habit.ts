import { reaches, roundUpToStep, subtract } from "../amount/amount.ts";
import type { Enough, HabitFigures } from "../model/figures.ts";
import type { HabitMeasure } from "../model/goal.ts";
import type { Plan } from "../model/plan.ts";
import type { GoalState } from "../model/view.ts";
import { dayOf } from "../time/day.ts";
import { type HabitPeriod, periodOf, walkPeriods } from "./cadence.ts";
import type { Calendar } from "./calendar.ts";
import { longestGap } from "./frames.ts";
import { type Line, lineOf } from "./line.ts";
import { emptyResult, isRunning, type MeasureResult, needPerStep } from "./measure-result.ts";
import { paceOf } from "./pace.ts";
import { clampShare, shareOf } from "./progress.ts";
import { streaksOf } from "./streak.ts";
import { strengthOf } from "./strength.ts";

/** D10: the completion rate of this many active days is the bar. */
const BAR_DAYS = 30;
/** D10: a habit that is over was achieved with this completion rate. */
const KEPT = 0.8;
/** D4: a habit is stale this many days after the cadence's longest gap. */
const STALE_MARGIN = 3;

/** D10: returns the line of a habit with a number of successes, and the days on which it succeeded, ascending. */
export function countedLine(
  state: GoalState,
  measure: HabitMeasure,
  calendar: Calendar,
): { line: Line; successes: number[] } {
  const periods = collectPeriods(state, measure, calendar);
  const successes = periods.flatMap(({ metOn }) => (metOn === null ? [] : [metOn]));
  return { line: lineOf(calendar, stepsOf(periods)), successes };
}

/** D10: counts the steps of a line of successes, which are the ends of the periods that have an active day. */
function stepsOf(periods: readonly HabitPeriod[]): (from: number, to: number) => number {
  const ends = periods.filter(({ active }) => active > 0).map(({ to }) => to);
  const upTo = (day: number) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from, to) => Math.max(0, upTo(to) - upTo(from - 1));
}

/**
 * Collects the periods up to today's, and as many after it as the figures need: all of them for a line to a due day, else up to
 * the next that asks for something.
 */
function collectPeriods(state: GoalState, measure: HabitMeasure, calendar: Calendar): HabitPeriod[] {
  const { plan, due } = calendar.row;
  const toTheEnd = plan.target !== null && due !== null;
  const asks = asksFor(measure, plan);
  const periods: HabitPeriod[] = [];
  for (const period of walkPeriods(state, measure, calendar)) {
    periods.push(period);
    if (!toTheEnd && period.from > calendar.today && (!asks || period.active > 0)) break;
  }
  return periods;
}

/** D6: lists the days on which the periods up to today became successes, ascending. */
export function successDays(state: GoalState, measure: HabitMeasure, calendar: Calendar): number[] {
  return metDays(collectPeriods(state, measure, calendar).filter(({ from }) => from <= calendar.today));
}

function metDays(periods: readonly HabitPeriod[]): number[] {
  return periods.flatMap(({ metOn }) => (metOn === null ? [] : [metOn]));
}

/** Tells whether a period without a check-in can miss for having too little. */
function asksFor(measure: HabitMeasure, { requirement }: Plan): boolean {
  if (requirement === null || measure.by === "mean") return false;
  return requirement.kind === "at_least" || (requirement.kind === "between" && requirement.min > 0);
}

/** Works out a habit: D6 to D11 and D14. */
export function habitResult(state: GoalState, measure: HabitMeasure, calendar: Calendar): MeasureResult {
  const { plan } = calendar.row;
  const { today } = calendar;
  const all = collectPeriods(state, measure, calendar);
  const known = all.filter(({ from }) => from <= today);
  const period = known.findLast(({ to }) => today <= to) ?? null;
  const habit: HabitFigures = {
    period: period ? periodOf(period) : null,
    ...streaksOf(known),
    strength: strength(state, measure, calendar, known),
  };
  const common: MeasureResult = {
    ...emptyResult(calendar),
    habit,
    enough: period ? enoughIn(period, measure, calendar) : null,
    buffer: isRunning(calendar) && asksFor(measure, plan) ? bufferIn(all, calendar) : null,
    staleAfter:
      plan.requirement?.kind === "at_most" || plan.cadence === null
        ? null
        : longestGap(plan.cadence) + STALE_MARGIN,
  };
  return plan.target === null
    ? { ...common, ...ratedResult(known, calendar, habit) }
    : { ...common, ...countedResult(all, known, calendar, plan.target) };
}

/** D10 without a number: the bar is the completion rate of late, and the last judged periods decide the status. */
function ratedResult(
  known: readonly HabitPeriod[],
  calendar: Calendar,
  { rate }: HabitFigures,
): Pick<MeasureResult, "bar" | "raw" | "achieved" | "judged"> {
  const { due, today } = calendar;
  const since = sinceActiveDays(calendar, BAR_DAYS);
  const judged = known.filter(({ state }) => state === "success" || state === "failure");
  const recent = judged.filter(({ to }) => to >= since);
  // A month or block may be longer than the window: then its latest judged period speaks.
  const bar = streaksOf(recent.length > 0 ? recent : judged.slice(-1)).rate;
  const over = due !== null && today > due;
  return {
    bar,
    raw: bar,
    achieved: over && rate !== null && rate >= KEPT,
    judged: judged.slice(-2).reverse().map(periodOf),
  };
}

/** Returns the first of the last `wanted` active days up to today, or the start when there are fewer. */
function sinceActiveDays(calendar: Calendar, wanted: number): number {
  const { start, inactiveDays: off } = calendar;
  let day = Math.min(calendar.today, calendar.due ?? calendar.today);
  for (let left = wanted; day > start; day--) if (!off.has(day) && --left === 0) break;
  return day;
}

/** D10 with a number of successes: works out D1 to D4 with periods in the place of days. */
function countedResult(
  all: readonly HabitPeriod[],
  known: readonly HabitPeriod[],
  calendar: Calendar,
  target: number,
): Partial<MeasureResult> {
  const { start, today, due } = calendar;
  const steps = stepsOf(all);
  const successes = metDays(known);
  const current = successes.length;
  const raw = shareOf(1, current, 0, target);
  const remaining = Math.max(0, target - current);
  const reached = remaining === 0 ? successes[target - 1] : undefined;
  const reachedOn = reached === undefined ? null : dayOf(reached);
  const daysLeft = due === null ? null : steps(Math.max(today, start), due);
  return {
    ...paceOf(calendar, lineOf(calendar, steps), { sign: 1, start: 0, current, target }),
    current,
    target,
    raw,
    bar: clampShare(raw),
    remaining,
    planDays: due === null ? null : steps(start, due),
    daysLeft,
    needPerDay: needPerStep(remaining, daysLeft),
    reachedOn,
    firstReachedOn: reachedOn,
    achieved: remaining === 0,
    periods: (due === null ? known : all).map(periodOf),
  };
}

/**
 * D11: returns the strength as of the calendar's day. Only ranges and means are judged by a period as a whole and need the
 * periods.
 */
function strength(
  state: GoalState,
  measure: HabitMeasure,
  calendar: Calendar,
  known: readonly HabitPeriod[],
): number | null {
  const whole =
    measure.by === "mean" || calendar.rows.some(({ plan }) => plan.requirement?.kind === "between");
  return strengthOf(
    { ...state, plans: calendar.rows.map(({ plan }) => plan) },
    { today: calendar.asOf },
    whole ? known.map(periodOf) : [],
  );
}

/** D14: returns what a period still asks for, in whole entries or steps; null where it asks for nothing at all. */
export function missingIn({ done, lower, state }: HabitPeriod, measure: HabitMeasure): number | null {
  if (measure.by === "mean" || done === null || lower === null || state === "neutral") return null;
  return roundUpToStep(Math.max(0, subtract(lower, done)), measure.by === "count" ? 1 : measure.step);
}

/** Returns the last day of a period that is neither paused nor skipped, today at the earliest. */
export function lastFreeDay({ to }: HabitPeriod, { inactiveDays: off, today }: Calendar): number {
  let day = to;
  while (day > today && off.has(day)) day--;
  return day;
}

/**
 * D14: tells what the running period still asks for, or the room that it leaves. All of it fits into one day, the last active
 * one.
 */
function enoughIn(period: HabitPeriod, measure: HabitMeasure, calendar: Calendar): Enough | null {
  const amount = missingIn(period, measure);
  if (amount !== null) return { kind: "period", amount, lastDay: dayOf(lastFreeDay(period, calendar)) };
  const { done, upper, state } = period;
  if (measure.by === "mean" || done === null || upper === null || state === "neutral") return null;
  return { kind: "room", amount: subtract(upper, done) };
}

/** D14: counts the days from tomorrow before the last day on which the next period that asks for something can still be kept. */
function bufferIn(all: readonly HabitPeriod[], calendar: Calendar): number | null {
  const { today, due } = calendar;
  const next = all.find(
    ({ to, active, lower, done, state }) =>
      to >= today && active > 0 && state === "pending" && lower !== null && !reaches(done ?? 0, lower),
  );
  if (next) return Math.max(0, lastFreeDay(next, calendar) - today - 1);
  return due === null ? null : due - today;
}
