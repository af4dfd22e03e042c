import type { Figures, Period } from "../model/figures.ts";
import { activeDays, type Calendar } from "./calendar.ts";

/** What each measure works out for itself: its figures, and what the status is decided by. */
export type MeasureResult = Omit<Figures, "asOf" | "status" | "due" | "forecast"> & {
  /** Met within the plan: the first of the statuses. */
  achieved: boolean;
  /** Met, but it may be lost again: it is not achieved yet. */
  atTarget: boolean;
  /** Whether the plan sets nothing to be measured against by today: no due day, or an objective without children. */
  open: boolean;
  /** Days (periods) below the line, negative above, Infinity below a flat line; null without a line. */
  behind: number | null;
  /** Active days without an entry after which it is stale; null = never. */
  staleAfter: number | null;
  /** Habits without a number of successes: their last judged periods, newest first, at most two (D10); null for all others. */
  judged: Period[] | null;
  /** Habits with a number of successes: every period of [start, due], those after today pending; else empty. */
  periods: Period[];
};

/** Makes a result that shows nothing but the days of the plan, which every measure has. */
export function emptyResult(calendar: Calendar): MeasureResult {
  const { start, today, due } = calendar;
  return {
    current: null,
    lateCurrent: null,
    target: null,
    remaining: null,
    raw: null,
    bar: null,
    line: null,
    expected: null,
    paceAmount: null,
    paceDays: null,
    planDays: due === null ? null : activeDays(calendar, start, due),
    daysLeft: due === null ? null : activeDays(calendar, Math.max(today, start), due),
    needPerDay: null,
    enough: null,
    buffer: null,
    reachedOn: null,
    firstReachedOn: null,
    habit: null,
    heldBackBy: null,
    achieved: false,
    atTarget: false,
    open: due === null,
    behind: null,
    staleAfter: null,
    judged: null,
    periods: [],
  };
}

/** Tells whether the goal runs on the calendar's day: it has begun and is not yet past its due day. */
export function isRunning({ start, today, due }: Calendar): boolean {
  return start <= today && (due === null || today <= due);
}

/** D3: returns what is needed a step from here; 0 when nothing remains, null without steps left. */
export function needPerStep(remaining: number, stepsLeft: number | null): number | null {
  if (remaining === 0) return 0;
  return stepsLeft ? remaining / stepsLeft : null;
}
