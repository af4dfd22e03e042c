import { normalCdf } from "./normal.ts";

/** Day (in active days, ascending, today is 0) and value, one a day. */
export type LevelReading = { at: number; value: number };

/** D24: what the chance of a level rests on, mirrored so that higher is always better. Neither target nor due day is in it. */
export type LevelReadings = readonly [LevelReading, ...LevelReading[]];

/** How a level may move: the noise of its readings, and the trends that come and fade on top of its wandering. */
type Ways = {
  /** Variance of a reading around the level, in days' worth of wandering. */
  noise: number;
  /** What is left of a trend after a day. */
  fade: number;
  /** Variance of a day's wandering, of what a day changes the trend by, and the covariance of both. */
  wander: number;
  change: number;
  pull: number;
  /** The variance of trends around none. */
  trend: number;
  /** Days after which a deviation fades; null where nothing comes back. */
  returns: number | null;
};

/** What one guess of the ways makes of the history. Covariances of level and trend are in units of `variance`. */
type Guess = {
  ways: Ways;
  /** How well it explains the readings: weights of all guesses add up to 1. */
  weight: number;
  variance: number;
  /** Above the first reading: what never moved is exactly 0, whatever the weights. */
  risen: number;
  trend: number;
  levelDoubt: number;
  bothDoubt: number;
  trendDoubt: number;
};

export type LastModel = {
  first: number;
  /** What the doubt of the scale leaves of certainty: degrees of freedom of Student's distribution. */
  freedom: number;
  /** Readings a day. */
  often: number;
  guesses: readonly Guess[];
};

/** The noise of a reading that is thought possible, in days' worth of wandering: from hardly any to far more than a month moves. */
const NOISES = [1, 8, 64];
/** Trends: days after which one fades, and its standard deviation in those of a day's wandering. */
const TRENDS = [
  { days: 14, deviation: 0.15 },
  { days: 1000, deviation: 0.3 },
];
/** A level that comes back: days after which a deviation fades, and the share of a day's variance that stays for good. */
const RETURN = { days: 12, stays: 0.05 };
/** A guess of less weight is left out. */
const HARDLY = 0.003;
/** A long past tells no more than this many days of it. */
export const LAST_MEMORY = 730;
/** The scale before any reading: a share of the level's size, worth this many readings. */
const SCALE = 0.002;
const SCALE_READINGS = 1;

function trending({ days, deviation }: (typeof TRENDS)[number]): Move {
  const fade = Math.exp(-1 / days);
  const trend = deviation ** 2;
  return { fade, wander: 1, change: trend * (1 - fade ** 2), pull: 0, trend, returns: null };
}

/** What came on a day is taken back by and by: a trend against it. */
function returning({ days, stays }: typeof RETURN): Move {
  const fade = Math.exp(-1 / days);
  const back = 1 - fade;
  return {
    fade,
    wander: 1 + stays,
    change: back ** 2,
    pull: -back,
    trend: back / (1 + fade),
    returns: days,
  };
}

type Move = Omit<Ways, "noise">;
const MOVES: readonly Move[] = [...TRENDS.map(trending), returning(RETURN)];
const WAYS: readonly Ways[] = NOISES.flatMap((noise) => MOVES.map((move) => ({ ...move, noise })));

/**
 * D24: runs Kalman's filter over the readings for one guess, and adds up the logarithm of how well it foretold each reading from
 * those before.
 */
function follow(values: LevelReadings, ways: Ways, scale: number): Guess {
  const { noise, fade, wander, change, pull } = ways;
  let risen = 0;
  let trend = 0;
  let levelDoubt = noise;
  let bothDoubt = 0;
  let trendDoubt = ways.trend;
  let misses = SCALE_READINGS * scale;
  let spread = 0;
  let day = values[0].at;
  const walkTo = (end: number) => {
    for (; day < end; day++) {
      risen += trend;
      trend *= fade;
      levelDoubt += 2 * bothDoubt + trendDoubt + wander;
      bothDoubt = fade * (bothDoubt + trendDoubt) + pull;
      trendDoubt = fade ** 2 * trendDoubt + change;
    }
  };
  for (let index = 1; index < values.length; index++) {
    const { at, value } = values[index] ?? values[0];
    walkTo(at);
    const miss = value - values[0].value - risen;
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
  walkTo(0);
  const steps = values.length - 1;
  // The scale of the wandering is unknown: integrated out, it leaves a power of the squared misses.
  const fit = misses > 0 ? (SCALE_READINGS + steps) * Math.log(misses) : 0;
  return {
    ways,
    weight: -(spread + fit) / 2,
    variance: misses / (SCALE_READINGS + steps),
    risen,
    trend,
    levelDoubt,
    bothDoubt,
    trendDoubt,
  };
}

/** D24: works out the level and its trend over all guesses. */
export function lastModel(values: LevelReadings): LastModel {
  const scale = (SCALE * Math.max(...values.map(({ value }) => Math.abs(value)))) ** 2;
  const followed = WAYS.map((ways) => follow(values, ways, scale));
  const best = Math.max(...followed.map(({ weight }) => weight));
  const whole = followed.reduce((sum, { weight }) => sum + Math.exp(weight - best), 0);
  return {
    first: values[0].value,
    often: values.length / (1 - values[0].at),
    freedom: SCALE_READINGS + values.length - 1,
    guesses: followed
      .map((guess) => ({ ...guess, weight: Math.exp(guess.weight - best) / whole }))
      .filter(({ weight }) => weight > HARDLY),
  };
}

function meanOver(model: LastModel, of: (guess: Guess) => number): number {
  let [sum, weights] = [0, 0];
  for (const guess of model.guesses) {
    sum += guess.weight * of(guess);
    weights += guess.weight;
  }
  return sum / weights;
}

/** Returns the level today, what it moves by in a day, and the standard deviation of a reading around it. */
export function trueLevel(model: LastModel): { level: number; perDay: number; noise: number } {
  return {
    level: model.first + meanOver(model, ({ risen }) => risen),
    // What comes back goes nowhere.
    perDay: meanOver(model, ({ trend, ways }) => (ways.returns === null ? trend : 0)),
    noise: Math.sqrt(meanOver(model, ({ variance, ways }) => variance * ways.noise)),
  };
}

/** Returns mean and standard deviation of a reading `ahead` days from now under one guess. */
function outlook(guess: Guess, ahead: number): { move: number; deviation: number } {
  const { fade, wander, change, pull, noise } = guess.ways;
  const faded = fade ** ahead;
  const carried = (1 - faded) / (1 - fade);
  const renewed = (ahead - 2 * carried + (1 - faded ** 2) / (1 - fade ** 2)) / (1 - fade) ** 2;
  const own =
    guess.levelDoubt +
    2 * carried * guess.bothDoubt +
    carried ** 2 * guess.trendDoubt +
    wander * ahead +
    (2 * pull * (ahead - carried)) / (1 - fade) +
    change * renewed +
    noise;
  return { move: guess.trend * carried, deviation: Math.sqrt(guess.variance * own) };
}

/** Student's distribution function, by Wallace's approximation. */
export function studentCdf(t: number, freedom: number): number {
  const z = ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log1p(t ** 2 / freedom));
  return normalCdf(t < 0 ? -z : z);
}

/** D24: returns the probability of a reading of at least `value`, `ahead` days from now. */
export function lastChance(model: LastModel, ahead: number, value: number): number {
  return meanOver(model, (guess) => {
    const { move, deviation } = outlook(guess, ahead);
    const above = model.first + guess.risen + move - value;
    if (deviation === 0) return above >= 0 ? 1 : 0;
    return studentCdf(above / deviation, model.freedom);
  });
}

/**
 * D24: returns the probability that some reading within `ahead` days is at least `value`. What wanders is reflected, as far as it
 * is looked at often enough to be seen there; what comes back has a new chance each time.
 */
export function lastTouch(model: LastModel, ahead: number, value: number): number {
  const seen = 1 - (1 - Math.min(1, model.often)) ** ahead;
  const looks = Math.max(1, model.often * ahead);
  return (
    seen *
    meanOver(model, (guess) => {
      const { move, deviation } = outlook(guess, ahead);
      const way = value - model.first - guess.risen;
      if (deviation === 0) return move >= way ? 1 : 0;
      const there = studentCdf((move - way) / deviation, model.freedom);
      const { returns } = guess.ways;
      if (returns !== null) return 1 - (1 - there) * Math.exp((-AGAIN * there * (ahead - 1)) / returns);
      if (way <= 0) return there + (1 - there) * (1 - 1 / Math.sqrt(looks));
      const back = Math.exp(Math.min(0, (2 * way * move) / deviation ** 2));
      const before = back * studentCdf((-way - Math.abs(move)) / deviation, model.freedom);
      return Math.min(1, there + (1 - 1 / Math.sqrt(looks)) * before);
    })
  );
}
const AGAIN = 0.7;

/** D24: finds the value that a reading `ahead` days from now stays below with this probability, .1 to .9, by bisection. */
export function lastQuantile(model: LastModel, ahead: number, level: number): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const guess of model.guesses) {
    const { move, deviation } = outlook(guess, ahead);
    const mean = model.first + guess.risen + move;
    low = Math.min(low, mean - FURTHEST * deviation);
    high = Math.max(high, mean + FURTHEST * deviation);
  }
  for (let step = 0; step < 28; step++) {
    const between = (low + high) / 2;
    if (lastChance(model, ahead, between) > 1 - level) low = between;
    else high = between;
  }
  return (low + high) / 2;
}
/** In standard deviations: where Student's distribution has less than a tenth left, however few the readings. */
const FURTHEST = 6;
