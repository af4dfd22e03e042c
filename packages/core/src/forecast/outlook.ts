import type { Figures, Period } from "../model/figures.ts";
import type { Plan } from "../model/plan.ts";
import type { GoalState } from "../model/view.ts";
import type { Day } from "../time/day.ts";
import type { DayAhead } from "./days-ahead.ts";

/** What is already known of the goal as of today when the forecast is made. */
export type ForecastContext = {
  /** Every figure but the forecast. */
  figures: Omit<Figures, "forecast">;
  /** The plan row in force today. */
  plan: Plan;
  /** Whether a day (as `dayNumber`) is neither paused nor skipped; start and due day do not matter. Any day, the future too. */
  active: (day: number) => boolean;
  /** Habits with a number of successes: every period of [start, due], judged as of today, the future's pending; else empty. */
  periods: readonly Period[];
};

/** A goal that runs today and has a target, of which the reader of its measure makes an outlook. */
export type RunningGoal = {
  state: GoalState;
  today: Day;
  forecastContext: ForecastContext;
  /** The target in force, and what is left to it; in the goal's unit, or in successes for habits. */
  target: number;
  remaining: number;
};

/** In the goal's unit: half of the time (width .5) or 4 times in 5 (width .8) the value lies between low and high. */
export type Band = { low: number; middle: number; high: number };

/** D22: what can be said of the days to come. "Days" are active days, or periods for a habit with a number of successes. */
export type Outlook = {
  /** Days left, today included; null without a due day. */
  ahead: number | null;
  /** The calendar day (as `dayNumber`) on which the `ahead`-th day from today ends; null beyond three years. */
  dayAhead: DayAhead;
  /** The probability of having reached the target within (a level: of being there after) `ahead` days: .01 to .99, or 1. */
  chance: (ahead: number) => number;
  /** The probability of having been at the target at least once within `ahead` days; not less for more of them. */
  touch: (ahead: number) => number;
  /** Where one will stand after `ahead` days. */
  band: (ahead: number, width: 0.5 | 0.8) => Band;
  /** What would change it; null where nothing can be added. */
  actions: Actions | null;
  /** Levels only: where the value really is under the noise of readings; null for sums. */
  trueLevel: TrueLevel | null;
};

/** In the goal's unit: the level, what it moves by in an active day, and the standard deviation of a reading around it. */
export type TrueLevel = { level: number; perDay: number; noise: number };

/** What can be done about the outlook. */
export type Actions = {
  /** What the person adds on a day with an entry: the median; 1 for a period. */
  usual: number;
  /** The outlook with this much more done today. */
  today: (amount: number) => Outlook;
  /** The outlook after `days` more days, today included, of this amount each. */
  after: (days: number, amount: number) => Outlook;
};

/** What is plain before there are days enough for a figure. */
export type Plain = "likely" | "unlikely";

export type OutlookReading =
  | { kind: "none" }
  | { kind: "reached" }
  | { kind: "waiting"; entries: number; plain: Plain | null }
  | { kind: "ready"; outlook: Outlook };

/** A plan says nothing before this share of it is over, and not much until what is done is so far from its line. */
const BEGUN = 0.5;
const SHORT = 0.6;

/**
 * D22: tells what is plain of somebody with few days: a target that is met, or a plan that is well begun while much less is done
 * than its line asks.
 */
export function plainOf({ forecastContext, remaining, target }: RunningGoal, start: number): Plain | null {
  const { planDays, daysLeft } = forecastContext.figures;
  if (planDays === null || daysLeft === null) return null;
  const passed = 1 - daysLeft / Math.max(1, planDays);
  if (passed < BEGUN) return null;
  const need = Math.abs(target - start);
  const done = remaining <= 1e-9 * need ? 1 : 1 - remaining / need;
  return done >= 1 ? "likely" : done < SHORT * passed ? "unlikely" : null;
}

const LOWEST = 0.01;
const HIGHEST = 0.99;

/** Puts the ends of a band in order, whichever way the goal goes. */
export function bandOf(a: number, middle: number, b: number): Band {
  return { low: Math.min(a, b), middle, high: Math.max(a, b) };
}

/** D25: keeps a chance that is not certain between .01 and .99. */
export function clampChance(chance: number): number {
  return Math.min(HIGHEST, Math.max(LOWEST, chance));
}
