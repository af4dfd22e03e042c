import type { Cadence } from "../model/plan.ts";
import {
  type Day,
  dayNumber,
  dayOf,
  endOfMonth,
  endOfMonths,
  isoWeekday,
  startOfMonth,
  startOfMonths,
  startOfWeek,
  type Weekday,
} from "../time/day.ts";

/** A calendar frame in day numbers, cut to the cadence; `length` is the days of the whole frame. */
type Frame = { from: number; to: number; length: number };

/** D6: a cadence from its first to its last day. */
export type Run = { cadence: Cadence; from: number; to: number };

/** D6: yields the frames of a run of one cadence, cut to it. */
export function* framesOf(run: Run, weekStart: Weekday): Generator<Frame> {
  const { cadence } = run;
  switch (cadence.kind) {
    case "day":
      return yield* weekdayFrames(run, [1, 2, 3, 4, 5, 6, 7]);
    case "weekdays":
      return yield* weekdayFrames(run, cadence.days);
    case "monthdays":
      return yield* monthdayFrames(run, cadence.days);
    case "month":
      return yield* monthFrames(run, 1);
    case "months":
      return yield* monthFrames(run, cadence.every);
    case "days":
      return yield* blocks(run, run.from, cadence.every);
    case "week":
    case "weeks": {
      const anchor = dayNumber(startOfWeek(dayOf(run.from), weekStart));
      return yield* blocks(run, anchor, cadence.kind === "week" ? 7 : 7 * cadence.every);
    }
  }
}

function* weekdayFrames({ from, to }: Run, days: readonly number[]): Generator<Frame> {
  const chosen = new Set(days);
  const weekday = isoWeekday(dayOf(from));
  for (let day = from; day <= to; day++)
    if (chosen.has(((weekday - 1 + day - from) % 7) + 1)) yield { from: day, to: day, length: 1 };
}

/** Days that a month lacks fall on its last; days that fall together are one. */
function* monthdayFrames({ from, to }: Run, days: readonly number[]): Generator<Frame> {
  for (let first: Day = startOfMonth(dayOf(from)); dayNumber(first) <= to; first = nextMonth(first)) {
    const length = Number(endOfMonth(first).slice(8));
    const chosen = new Set(days.map((date) => Math.min(date, length)));
    for (let date = 1; date <= length; date++) {
      const day = dayNumber(first) + date - 1;
      if (chosen.has(date) && from <= day && day <= to) yield { from: day, to: day, length: 1 };
    }
  }
}

function nextMonth(first: Day): Day {
  return dayOf(dayNumber(endOfMonth(first)) + 1);
}

function* monthFrames({ from: first, to: last }: Run, every: number): Generator<Frame> {
  for (let from = first; from <= last; ) {
    const day = dayOf(from);
    const to = dayNumber(endOfMonths(day, every));
    yield { from, to: Math.min(to, last), length: to - dayNumber(startOfMonths(day, every)) + 1 };
    from = to + 1;
  }
}

/** Blocks of so many days, counted from the anchor on. */
function* blocks({ from: first, to: last }: Run, anchor: number, length: number): Generator<Frame> {
  for (let from = anchor; from <= last; from += length)
    yield { from: Math.max(from, first), to: Math.min(from + length - 1, last), length };
}

export function sameCadence(a: Cadence, b: Cadence): boolean {
  if ("days" in a && "days" in b && a.kind === b.kind)
    return a.days.length === b.days.length && new Set([...a.days, ...b.days]).size === a.days.length;
  if ("every" in a && "every" in b) return a.kind === b.kind && a.every === b.every;
  return a.kind === b.kind;
}

/** D4: returns the longest time between two periods' ends that the cadence itself makes, in days. */
export function longestGap(cadence: Cadence): number {
  switch (cadence.kind) {
    case "day":
      return 1;
    case "week":
      return 7;
    case "month":
      return 31;
    case "weeks":
      return 7 * cadence.every;
    case "days":
      return cadence.every;
    case "monthdays":
      return 31;
    case "months":
      return 31 * cadence.every;
    case "weekdays": {
      const days = [...cadence.days].sort((a, b) => a - b);
      return days.reduce((longest, day, index) => {
        const next = days[index + 1] ?? (days[0] ?? day) + 7;
        return Math.max(longest, next - day);
      }, 0);
    }
  }
}
