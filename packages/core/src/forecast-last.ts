import { normalCdf } from "./normal.ts";

/** What the chance of a level rests on, mirrored so that higher is always better. */
export type LastSample = {
  /** Day (in active days since the start, ascending) and value, one a day. */
  values: readonly { at: number; value: number }[];
  /** Today, in the same days. */
  now: number;
  start: number;
  target: number;
  /** Active days of the whole plan; null without a due day. */
  planDays: number | null;
};

/** A level with a trend that fades, and how far values wander. */
export type LastModel = {
  level: number;
  trend: number;
  /** Variance that a day adds. */
  variance: number;
  /** Weighted spread of the days behind the trend, with its prior. */
  leverage: number;
  start: number;
  target: number;
  /** The share of `variance` that grows with the square of the distance from start to target. */
  ambition: number;
};

const LEVEL_HALF_LIFE = 4;
const TREND_HALF_LIFE = 21;
/** Days squared: a trend is believed once the days behind it spread about a month. */
const TREND_PRIOR = 900;
const FADE_DAYS = 14;
/** Reading noise, in days' worth of wandering. */
const NOISE_DAYS = 5;
const TREND_DOUBT = 0.8;

function weightedMeans(sample: LastSample, halfLife: number) {
  let weights = 0;
  let at = 0;
  let value = 0;
  for (const entry of sample.values) {
    const weight = 2 ** (-(sample.now - entry.at) / halfLife);
    weights += weight;
    at += weight * entry.at;
    value += weight * entry.value;
  }
  return { at: at / weights, value: value / weights };
}

/** The damped trend of a person who has logged on at least two days. */
export function lastModel(sample: LastSample): LastModel {
  const recent = weightedMeans(sample, LEVEL_HALF_LIFE);
  const around = weightedMeans(sample, TREND_HALF_LIFE);
  let sxx = 0;
  let sxy = 0;
  let steps = 0;
  let wander = 0;
  sample.values.forEach((entry, index) => {
    const weight = 2 ** (-(sample.now - entry.at) / TREND_HALF_LIFE);
    sxx += weight * (entry.at - around.at) ** 2;
    sxy += weight * (entry.at - around.at) * (entry.value - around.value);
    const before = sample.values[index - 1];
    if (!before) return;
    steps++;
    wander += (entry.value - before.value) ** 2 / (NOISE_DAYS + entry.at - before.at);
  });
  const trend = sxy / (sxx + TREND_PRIOR);
  const days = Math.max(1, sample.planDays ?? sample.now);
  const ambition = 1 / days / (1 + steps);
  return {
    level: recent.value + trend * (sample.now - recent.at),
    trend,
    variance: ambition * (sample.target - sample.start) ** 2 + wander / (1 + steps),
    leverage: sxx + TREND_PRIOR,
    start: sample.start,
    target: sample.target,
    ambition,
  };
}

/** How many days' worth of variance lie between today and `ahead` days from now, and how far the trend carries. */
function reach(model: LastModel, ahead: number) {
  const carried = FADE_DAYS * (1 - Math.exp(-ahead / FADE_DAYS));
  return { carried, days: NOISE_DAYS + ahead + (TREND_DOUBT * carried ** 2 * NOISE_DAYS) / model.leverage };
}

/** Standard deviation of a reading around the true level. */
export function readingNoise({ variance }: LastModel): number {
  return Math.sqrt(NOISE_DAYS * variance);
}

/** Mean and standard deviation of the value `ahead` days from now. */
export function lastOutlook(model: LastModel, ahead: number): { mean: number; deviation: number } {
  const { carried, days } = reach(model, ahead);
  return { mean: model.level + model.trend * carried, deviation: Math.sqrt(model.variance * days) };
}

/**
 * The probability of being at the target `ahead` days from now. The second bound is what it tends to for a target ever
 * farther away: a far target widens the spread, and without the bound someone who moves away from the target would do better
 * by doubling it (docs/decisions/021).
 */
export function lastChance(model: LastModel, ahead: number): number {
  const { mean, deviation } = lastOutlook(model, ahead);
  const far = normalCdf(-1 / Math.sqrt(model.ambition * reach(model, ahead).days));
  if (deviation === 0) return mean >= model.target ? 1 : far;
  return Math.max(far, normalCdf((mean - model.target) / deviation));
}
