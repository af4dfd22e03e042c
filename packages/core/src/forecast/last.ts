import { normalCdf } from "./normal.ts";

export type LevelReading = { at: number; value: number };

/** D24: what the chance of a level rests on, mirrored so that higher is always better. */
export type LastSample = {
  /** Day (in active days since the start, ascending) and value, one a day. */
  values: readonly [LevelReading, ...LevelReading[]];
  /** Today, in the same days. */
  now: number;
  start: number;
  target: number;
  /** Active days of the whole plan; null without a due day. */
  planDays: number | null;
};

/**
 * What one guess of the readings' noise makes of the history: a level that wanders by `variance` a day, with trends that come and
 * fade. Covariances of level and trend are in units of `variance`.
 */
type Guess = {
  /** Variance of a reading around the level, in days' worth of wandering. */
  noise: number;
  /** How well it explains the readings: weights of all guesses add up to 1. */
  weight: number;
  variance: number;
  /** Above the first reading: what never moved is exactly 0, whatever the weights. */
  risen: number;
  levelDoubt: number;
  bothDoubt: number;
  trendDoubt: number;
};

/** A level with a trend that fades, and how far values wander. */
export type LastModel = {
  level: number;
  /** How far that is above the first reading. */
  risen: number;
  trend: number;
  guesses: readonly Guess[];
  start: number;
  target: number;
  /** The share of the square of the distance from start to target that is added to the variance of a day. */
  ambition: number;
};

/**
 * The noise of a reading that is thought possible, in days' worth of wandering: from hardly any to far more than a month moves.
 */
const NOISES = [0.3, 1, 3, 10, 40];
/** What readings usually have, and how many times more or less (as a natural logarithm) is no surprise. */
const USUAL_NOISE = 2.5;
const NOISE_SPREAD = 1.5;
const TREND_HALF_LIFE = 21;
/** In days squared: a trend is believed once the days behind it spread about a month. */
const TREND_PRIOR = 900;
const FADE_DAYS = 14;
/** A trend may go on instead: half of what it would then move by is one standard deviation. */
const GOES_ON = 0.5;
const FADE = Math.exp(-1 / FADE_DAYS);
/** The standard deviation of trends around none, in those of a day's wandering, and the variance that each day renews. */
const TREND = 0.15;
const TREND_CHANGE = TREND ** 2 * (1 - FADE ** 2);

/**
 * D24: runs Kalman's filter over the readings for one guess, and adds up the logarithm of how well it foretold each reading from
 * those before.
 */
function follow({ values, now }: LastSample, noise: number): Guess {
  let risen = 0;
  let trend = 0;
  let levelDoubt = noise;
  let bothDoubt = 0;
  let trendDoubt = TREND ** 2;
  let misses = 0;
  let spread = 0;
  const [first, ...later] = values;
  let day = first.at;
  const walkTo = (end: number) => {
    for (; day < end; day++) {
      risen += trend;
      trend *= FADE;
      levelDoubt += 2 * bothDoubt + trendDoubt + 1;
      bothDoubt = FADE * (bothDoubt + trendDoubt);
      trendDoubt = FADE ** 2 * trendDoubt + TREND_CHANGE;
    }
  };
  for (const { at, value } of later) {
    walkTo(at);
    const miss = value - first.value - risen;
    const expected = levelDoubt + noise;
    misses += miss ** 2 / expected;
    spread += Math.log(expected);
    const [toLevel, toTrend] = [levelDoubt / expected, bothDoubt / expected];
    risen += toLevel * miss;
    trend += toTrend * miss;
    trendDoubt -= toTrend * bothDoubt;
    bothDoubt -= toTrend * levelDoubt;
    levelDoubt -= toLevel * levelDoubt;
  }
  walkTo(now);
  const steps = later.length;
  const surprise = Math.log(noise / USUAL_NOISE) / NOISE_SPREAD;
  // The scale of the wandering is unknown: integrated out, it leaves a power of the squared misses.
  const fit = misses > 0 ? steps * Math.log(misses) : 0;
  return {
    noise,
    weight: -(spread + fit + surprise ** 2) / 2,
    variance: misses / (1 + steps),
    risen,
    levelDoubt,
    bothDoubt,
    trendDoubt,
  };
}

/**
 * D24: returns what a day lately moved the level by. It is the least-squares slope with a half-life, believed as far as the days
 * behind it spread. A filter's own trend gives up too soon on somebody who moves steadily (decision 121).
 */
function trendOf({ values, now }: LastSample): number {
  const weights = values.map(({ at }) => 2 ** (-(now - at) / TREND_HALF_LIFE));
  const weighted = (of: (reading: LevelReading) => number) =>
    values.reduce((sum, reading, index) => sum + (weights[index] ?? 0) * of(reading), 0);
  const whole = weighted(() => 1);
  const [first] = values;
  const at = weighted((reading) => reading.at) / whole;
  const risen = weighted(({ value }) => value - first.value) / whole;
  const sxx = weighted((reading) => (reading.at - at) ** 2);
  const sxy = weighted((reading) => (reading.at - at) * (reading.value - first.value - risen));
  return sxy / (sxx + TREND_PRIOR);
}

/**
 * D24: works out the level and its trend over all guesses of the readings' noise. The person must have logged on at least two
 * days.
 */
export function lastModel(sample: LastSample): LastModel {
  const followed = NOISES.map((noise) => follow(sample, noise));
  const best = Math.max(...followed.map(({ weight }) => weight));
  const whole = followed.reduce((sum, { weight }) => sum + Math.exp(weight - best), 0);
  const guesses = followed.map((guess) => ({ ...guess, weight: Math.exp(guess.weight - best) / whole }));
  const mean = (of: (guess: Guess) => number) =>
    guesses.reduce((sum, guess) => sum + guess.weight * of(guess), 0);
  const days = Math.max(1, sample.planDays ?? sample.now);
  return {
    level: sample.values[0].value + mean(({ risen }) => risen),
    risen: mean(({ risen }) => risen),
    trend: trendOf(sample),
    guesses,
    start: sample.start,
    target: sample.target,
    ambition: 1 / days / sample.values.length,
  };
}

/** Returns the variance of a day under a guess: what the readings say, with the ambition as one more step. */
function varianceOf(model: LastModel, { variance }: Guess): number {
  return variance + model.ambition * (model.target - model.start) ** 2;
}

/** Returns the standard deviation of a reading around the true level. */
export function readingNoise(model: LastModel): number {
  const variance = model.guesses.reduce(
    (sum, guess) => sum + guess.weight * guess.noise * varianceOf(model, guess),
    0,
  );
  return Math.sqrt(variance);
}

/**
 * D24: returns mean and standard deviation of the value `ahead` days from now, and how many days' worth of variance lie between.
 * The variance comes from the doubt of today's level and of whether its trend fades, the wandering, the trends to come, and the
 * noise of the reading itself.
 */
export function lastOutlook(
  model: LastModel,
  ahead: number,
): { mean: number; deviation: number; days: number } {
  const faded = FADE ** ahead;
  const carried = (1 - faded) / (1 - FADE);
  const renewed = (ahead - 2 * carried + (1 - faded ** 2) / (1 - FADE ** 2)) / (1 - FADE) ** 2;
  const goingOn = GOES_ON * model.trend * (ahead - carried);
  let days = 0;
  let variance = goingOn ** 2;
  for (const guess of model.guesses) {
    const own =
      guess.levelDoubt +
      2 * carried * guess.bothDoubt +
      carried ** 2 * guess.trendDoubt +
      ahead +
      TREND_CHANGE * renewed +
      guess.noise;
    days += guess.weight * own;
    variance += guess.weight * (varianceOf(model, guess) * own + (guess.risen - model.risen) ** 2);
  }
  return { mean: model.level + model.trend * carried, deviation: Math.sqrt(variance), days };
}

/**
 * D24: returns the probability of being at the target `ahead` days from now. It is bounded below by what it tends to for a target
 * ever farther away: a far target widens the spread, and without the bound someone who moves away from the target would do better
 * by doubling it (decision 021).
 */
export function lastChance(model: LastModel, ahead: number): number {
  const { mean, deviation, days } = lastOutlook(model, ahead);
  const far = -1 / Math.sqrt(model.ambition * days);
  if (deviation === 0) return mean >= model.target ? 1 : normalCdf(far);
  return normalCdf(Math.max(far, (mean - model.target) / deviation));
}
