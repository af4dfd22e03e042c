import { normalCdf } from "./normal.ts";
import { type Rhythm, rhythmOf } from "./rhythm.ts";

/**
 * D23: what the chance of a growing amount rests on, mirrored so that more is always better: a metric's days in its unit, or a
 * habit's periods as 1 and 0. "Day" below stands for either. Neither target nor due day is in it.
 */
export type SumSample = {
  /** Totals of the completed active days, oldest first, zeros in. */
  days: readonly number[];
  /** The most that one day can add: 1 for periods; null for amounts. */
  most: number | null;
  /** Days that are decided, so no longer ahead, but not yet among `days`: today's period after its success. */
  decided: 0 | 1;
};

/** Two worlds: it goes on as lately, or it changes to what was usual. */
export type SumModel = {
  most: number | null;
  /** Of somebody who mostly succeeds the misses are counted instead: these are what comes now and then. */
  misses: boolean;
  known: number;
  /** The daily rate of both worlds. */
  now: number;
  usual: number;
  /** Variance of a day, and by how much cycles vary more than independent days would. */
  variance: number;
  clustering: number;
  /** The mean of the days that have something. */
  entry: number;
  /** By days ahead modulo the cycle: how many mean days more than their number those of a broken cycle are worth. */
  worth: readonly number[];
};

const PRIOR_DAYS = 1;
const VARIATION = 0.65;
const CLUSTERING = 3.5;
const CLUSTERING_PRIOR_WEEKS = 5;
const DRIFT = 0.08;
/** What changes, changes to more than was usual: a quiet start is not the whole life. */
const CHANGED_MORE = 1.4;
/** So likely has all changed in the end, and so many days make it two thirds of that. */
const CHANGE = 0.7;
const CHANGE_DAYS = 45;
const CHANGED_VARIATION = 0.9;
/** Somebody whose cycles vary by this share of their mean, squared, may change as fully as anybody (decision 122). */
const RESTLESS = 0.5;
/** A rhythm never explains all: this share stays open. */
const LEFT = 0.1;
const NEAR = 0.1;
/** What was done is half forgotten after two cycles. */
const HALF_LIFE = 2;
const FAST = 0.7;
/** A long past tells no more than this many days of it. */
export const SUM_MEMORY = 730;

function inCycle(values: readonly number[], day: number): number {
  return values[((day % values.length) + values.length) % values.length] ?? 0;
}

/** D23: makes the model of a person who has logged at least one day that is not zero. */
export function sumModel(sample: SumSample): SumModel {
  const { most } = sample;
  const recent = sample.days.slice(-SUM_MEMORY);
  const made = recent.reduce((all, day) => all + day, 0);
  const misses = most !== null && made > (most / 2) * recent.length;
  const days = misses ? recent.map((day) => most - day) : recent;
  const n = days.length;
  const rhythm = rhythmOf(days);
  let [sum, squares, entries, weights, weighted] = [0, 0, 0, 0, 0];
  const fade = 2 ** (-1 / (HALF_LIFE * rhythm.length));
  days.forEach((day, index) => {
    sum += day;
    squares += day * day;
    if (day !== 0) entries++;
    weights = fade * weights + 1;
    weighted = fade * weighted + day - inCycle(rhythm.effects, index - n);
  });
  // Who never missed may miss once: of periods, one half made is known before any.
  const before = most === null ? 0 : 1;
  const mean = (Math.max(0, sum) + before / 2) / (n + before);
  const lately = (Math.max(0, weighted) + before / 2) / (weights + before);
  const now = FAST * lately + (1 - FAST) * mean;
  const around = PRIOR_DAYS * (VARIATION * now) ** 2 + Math.max(0, squares - 2 * now * sum + n * now * now);
  const variance = Math.max(LEFT * around, around - rhythm.squares) / (PRIOR_DAYS + n);
  return {
    most,
    misses,
    known: n,
    now,
    usual: mean,
    variance,
    clustering: clusteringOf(rhythm, now, variance),
    entry: sum / Math.max(1, entries),
    worth: worthOf(rhythm, mean, sample.decided),
  };
}

function clusteringOf({ cycles, length, learned }: Rhythm, now: number, variance: number): number {
  const middle = learned ? cycles.reduce((all, cycle) => all + cycle, 0) / cycles.length : length * now;
  const between = cycles.reduce((all, cycle) => all + (cycle - middle) ** 2, 0);
  const [prior, weight] = learned ? [1, 1] : [CLUSTERING, CLUSTERING_PRIOR_WEEKS];
  const seen = variance > 0 ? between / (length * variance) : 0;
  return (weight * prior + seen) / (weight + cycles.length);
}

function worthOf({ effects }: Rhythm, mean: number, decided: number): number[] {
  let more = 0;
  return effects.map((_, ahead) => {
    const worth = mean > 0 ? more / mean : 0;
    more += inCycle(effects, ahead + decided);
    return worth;
  });
}

/** Returns P(F >= x) for a gamma-distributed F, by Wilson and Hilferty's cube root. */
function atLeast(x: number, mean: number, variance: number): number {
  if (x <= 0) return 1;
  if (!(mean > 0)) return 0;
  const shape = (mean * mean) / variance;
  return 1 - normalCdf((Math.cbrt(x / mean) - 1 + 1 / (9 * shape)) * 3 * Math.sqrt(shape));
}

/** D23: returns the probability that `ahead` more days bring at least `x`, not yet made monotone in `ahead`. */
export function sumChance(model: SumModel, ahead: number, x: number): number {
  if (x <= 0) return 1;
  if (ahead <= 0 || (model.most !== null && x > ahead * model.most)) return 0;
  if (model.misses) return 1 - mixture(model, ahead, ahead - x);
  return mixture(model, ahead, x);
}

/** D23: returns the probability that `ahead` days bring at least `x` of what is counted, in the mixture of both worlds. */
function mixture(model: SumModel, ahead: number, x: number): number {
  const { most, misses, known, now, usual, variance, clustering, worth } = model;
  const spread = clustering * variance * ahead;
  const unsure = clustering * variance * (1 / (known + PRIOR_DAYS) + (DRIFT ** 2 * ahead) / 30);
  const days = Math.max(0, ahead + inCycle(worth, ahead));
  const steady = atLeast(x, days * now, spread + ahead ** 2 * unsure);
  const other = most === null || misses ? CHANGED_MORE * usual : usual;
  const changed = atLeast(x, days * other, (CHANGED_VARIATION * ahead * other) ** 2 + spread);
  const unlike = now > 0 ? (clustering * variance) / (worth.length * now ** 2) : 1;
  const change = CHANGE * Math.min(1, unlike / RESTLESS) * (1 - Math.exp(-ahead / CHANGE_DAYS));
  return (1 - change) * steady + change * changed;
}

/**
 * What must still come of `remaining`: a tenth of a usual entry less, for people round the last step up; of periods, which are
 * whole, half of one.
 */
export function missingOf(model: SumModel, remaining: number): number {
  if (model.most !== null) return remaining - model.most / 2;
  return remaining - Math.max(0, Math.min(NEAR * model.entry, 0.9 * remaining));
}

/** D23: returns the same quantile as a lower bound. What comes, comes in whole entries: less than half of one is none. */
export function sumLow(model: SumModel, ahead: number, level: number): number {
  const low = sumQuantile(model, ahead, level);
  return low < model.entry / 2 ? 0 : low;
}

/** D23: finds the amount that `ahead` more days stay below with this probability, by bisection of the mixture. */
export function sumQuantile(model: SumModel, ahead: number, level: number): number {
  const above = (x: number) => sumChance(model, ahead, x) > 1 - level;
  let high = ahead * (model.most ?? Math.max(model.now, model.usual, 0));
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
