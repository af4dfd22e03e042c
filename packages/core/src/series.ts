import type { Day } from "./day.ts";
import type { Asking } from "./evaluate.ts";
import type { StrengthSeries } from "./strength.ts";
import type { GoalSummary, GoalView } from "./view.ts";

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

/** Null for goals without a number line (habits without a number of successes, checklists, outcomes, objectives). */
export function lineSeries(_view: GoalView, _asking: Asking): LineSeries | null {
  throw new Error("not built yet");
}

/** The last `weeks` weeks of the goal (default 26), the running one last. */
export function weekSeries(_view: GoalView, _asking: Asking, _weeks = 26): WeekPoint[] {
  throw new Error("not built yet");
}

/** Whole weeks, ending with the one that holds today: 7 x `weeks` days (default 53), first day = week start. */
export function heatSeries(_view: GoalView, _asking: Asking, _weeks = 53): HeatDay[] {
  throw new Error("not built yet");
}

/** The curve of `strength.ts` for the chart; null for goals that are no habits. */
export function strengthChart(_view: GoalView, _asking: Asking): StrengthSeries | null {
  throw new Error("not built yet");
}

/** Null where there is no line to draw against. */
export function sparkSeries(_goal: GoalSummary, _asking: Asking): Spark | null {
  throw new Error("not built yet");
}
