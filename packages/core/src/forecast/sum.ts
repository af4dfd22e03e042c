import { normalCdf } from "./normal.ts";

/**
 * D23: what the chance of a growing amount rests on, mirrored so that more is always better: a metric's days in its unit, or a
 * habit's periods as 1 and 0. "Day" below stands for either.
 */
export type SumSample = {
  /** Totals of the completed active days, oldest first, zeros in. */
  days: readonly number[];
  /** Target minus start value. */
  need: number;
  /** The plan's active days that are over; null without a due day. */
  planPast: number | null;
  /** What is left to the target, today's entries in; positive. */
  remaining: number;
  /** The most that one day can add: 1 for periods; null for amounts. */
  most: number | null;
  /** Days that are decided, so no longer ahead, but not yet among `days`: today's period after its success. */
  decided: 0 | 1;
};

/** The history in a few sums, from which the two worlds of any due day are made. */
export type SumModel = {
  sample: SumSample;
  sum: number;
  squares: number;
  /** Sum of the weights of the last days, and of the days by them. */
  weights: number;
  weighted: number;
  weeks: { count: number; sum: number; squares: number };
  rhythm: Rhythm;
  /** The mean of the days that have something. */
  entry: number;
  /** What must still come: the remaining amount less a tenth of a usual entry, for people round the last step up. */
  missing: number;
};

/** The rhythm of seven days, as far as chance does not explain it; all is nothing before two whole weeks. */
export type Rhythm = {
  /** What it explains of the squares around any mean: a free weekend is no risk. */
  squares: number;
  /** How much more than the mean day is done on the weekday after the last day, and on each that follows. */
  effects: readonly number[];
  /** By days ahead modulo 7: how many mean days more than their number those of a broken week are worth. */
  worth: readonly number[];
};

/** The daily rate as two worlds see it, and its spread. */
export type Worlds = {
  now: number;
  usual: number;
  /** Variance of a day, and by how much weeks vary more than independent days would. */
  variance: number;
  clustering: number;
};

// Measured on real series, cross-fitted by source; docs/forecast.md has the figures.
const OPTIMISM = 1.5;
const NOW_PRIOR_DAYS = 0.5;
const USUAL_PRIOR_DAYS = 35;
const VARIANCE_PRIOR_DAYS = 1;
const VARIATION = 0.65;
const CLUSTERING = 3.5;
const CLUSTERING_PRIOR_WEEKS = 5;
const DRIFT = 0.15;
const CHANGE = 1 / 3;
const CHANGE_DAYS = 3;
const CHANGED_VARIATION = 0.9;
/** Somebody whose weeks vary by this share of their mean, squared, may change as fully as anybody (decision 122). */
const RESTLESS = 0.5;
/** A rhythm never explains all: this share stays open. */
const LEFT = 0.1;
const NEAR = 0.1;
/** A plan is believed up to twice what the person does: beyond, a farther target would raise its own chance (decision 021). */
const CREDIT = 2;
const HALF_LIFE = 7;
const FAST = 0.7;

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Returns the value of a weekday, however many weeks away. */
function inWeek(values: readonly number[], day: number): number {
  return values[((day % 7) + 7) % 7] ?? 0;
}

function totalOfSquares(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

/** D23: makes the model of a person who has logged at least one day that is not zero. */
export function sumModel(sample: SumSample): SumModel {
  const { days, remaining } = sample;
  const n = days.length;
  const sum = total(days);
  const weeks = Array.from({ length: n >= 14 ? Math.floor(n / 7) : 0 }, (_, week) =>
    total(days.slice(n - 7 * (week + 1), n - 7 * week)),
  );
  const rhythm = rhythmOf(sample, weeks.length);
  let weights = 0;
  let weighted = 0;
  days.forEach((day, index) => {
    const age = n - 1 - index;
    const weight = 2 ** (-age / HALF_LIFE);
    weights += weight;
    weighted += weight * (day - inWeek(rhythm.effects, 6 - age));
  });
  const entry = sum / Math.max(1, days.filter((day) => day !== 0).length);
  return {
    sample,
    rhythm,
    entry,
    sum,
    squares: totalOfSquares(days),
    weights,
    weighted: Math.max(0, weighted),
    weeks: { count: weeks.length, sum: total(weeks), squares: totalOfSquares(weeks) },
    missing: remaining - Math.max(0, Math.min(NEAR * entry, 0.9 * remaining)),
  };
}

/**
 * D23: believes the means of weekdays as far as they differ by more than chance would make them (the classic analysis of
 * variance). Weekdays are counted back from the last day.
 */
function rhythmOf({ days, decided }: SumSample, weeks: number): Rhythm {
  const recent = days.slice(days.length - 7 * weeks);
  const whole = total(recent);
  const columns = Array.from({ length: 7 }, (_, weekday) =>
    total(recent.filter((_day, index) => index % 7 === weekday)),
  );
  const within = totalOfSquares(recent) - totalOfSquares(columns) / weeks;
  const between = totalOfSquares(columns) / weeks - whole ** 2 / recent.length;
  const squares = weeks < 2 ? 0 : Math.max(0, between - (6 * within) / (7 * (weeks - 1)));
  const share = squares > 0 ? Math.min(1 - LEFT, squares / between) : 0;
  const mean = whole / recent.length;
  const effects = columns.map((column) => (share > 0 ? share * (column / weeks - mean) : 0));
  const next = [...effects.slice(decided), ...effects.slice(0, decided)];
  const worth = next.map((_, ahead) => (mean > 0 ? total(next.slice(0, ahead)) / mean : 0));
  return { squares, effects, worth };
}

/** D23, steps 1 and 2: works out rates and spread for a plan that ends after `ahead` more days. */
export function worldsOf(model: SumModel, ahead: number): Worlds {
  const { sum, weeks, sample } = model;
  const n = sample.days.length;
  const asked = sample.planPast === null ? sum / n : (OPTIMISM * sample.need) / (sample.planPast + ahead);
  const prior = Math.min(asked, (CREDIT * Math.max(0, sum)) / n);
  const fast = (NOW_PRIOR_DAYS * prior + model.weighted) / (NOW_PRIOR_DAYS + model.weights);
  const slow = (NOW_PRIOR_DAYS * prior + sum) / (NOW_PRIOR_DAYS + n);
  const now = FAST * fast + (1 - FAST) * slow;
  const around = (squares: number, total: number, count: number, mean: number) =>
    Math.max(0, squares - 2 * mean * total + count * mean * mean);
  const squares = VARIANCE_PRIOR_DAYS * (VARIATION * now) ** 2 + around(model.squares, sum, n, now);
  const variance = Math.max(LEFT * squares, squares - model.rhythm.squares) / (VARIANCE_PRIOR_DAYS + n);
  const between = around(weeks.squares, weeks.sum, weeks.count, 7 * now);
  return {
    now,
    usual: (USUAL_PRIOR_DAYS * prior + sum) / (USUAL_PRIOR_DAYS + n),
    variance,
    clustering:
      (CLUSTERING_PRIOR_WEEKS * CLUSTERING + (variance > 0 ? between / (7 * variance) : 0)) /
      (CLUSTERING_PRIOR_WEEKS + weeks.count),
  };
}

/** Returns P(F >= x) for a gamma-distributed F, by Wilson and Hilferty's cube root. */
function atLeast(x: number, mean: number, variance: number): number {
  if (x <= 0) return 1;
  if (!(mean > 0)) return 0;
  const shape = (mean * mean) / variance;
  return 1 - normalCdf((Math.cbrt(x / mean) - 1 + 1 / (9 * shape)) * 3 * Math.sqrt(shape));
}

/** D23, step 3: returns the probability that `ahead` more days bring at least `x`. */
function chanceOf(model: SumModel, worlds: Worlds, ahead: number, x: number): number {
  if (x <= 0) return 1;
  const { most, days } = model.sample;
  if (ahead <= 0 || (most !== null && x > ahead * most)) return 0;
  const { now, usual, variance, clustering } = worlds;
  const spread = clustering * variance * ahead;
  const unsure =
    (clustering * variance) / (days.length + NOW_PRIOR_DAYS) + (DRIFT ** 2 * variance * ahead) / 30;
  const worth = Math.max(0, ahead + inWeek(model.rhythm.worth, ahead));
  const steady = atLeast(x, worth * now, spread + ahead ** 2 * unsure);
  const changed = atLeast(x, worth * usual, (CHANGED_VARIATION * ahead * usual) ** 2 + spread);
  const weekly = now > 0 ? Math.sqrt((clustering * variance) / 7) / now : 1;
  const change = CHANGE * Math.min(1, weekly ** 2 / RESTLESS) * (1 - Math.exp(-ahead / CHANGE_DAYS));
  return (1 - change) * steady + change * changed;
}

/** D23: returns the probability of the target by a due day `ahead` days away, not yet made monotone in `ahead`. */
export function sumChance(model: SumModel, ahead: number): number {
  return chanceOf(model, worldsOf(model, ahead), ahead, model.missing);
}

/** D23: returns the same quantile as a lower bound. What comes, comes in whole entries: less than half of one is none. */
export function sumLow(model: SumModel, ahead: number, level: number): number {
  const low = sumQuantile(model, ahead, level);
  return low < model.entry / 2 ? 0 : low;
}

/** D23: finds the amount that `ahead` more days stay below with this probability, by bisection of the mixture. */
export function sumQuantile(model: SumModel, ahead: number, level: number): number {
  const worlds = worldsOf(model, ahead);
  const above = (x: number) => chanceOf(model, worlds, ahead, x) > 1 - level;
  let high = ahead * Math.max(worlds.now, worlds.usual, 0);
  if (!(high > 0)) return 0;
  for (let tries = 0; tries < 60 && above(high); tries++) high *= 2;
  let low = 0;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (above(middle)) low = middle;
    else high = middle;
  }
  return high;
}
