/**
 * Simulated people for the forecast's backtest. Kinds, parameters and seed were fixed before the forecast ran on them, by
 * the straight extrapolation alone: it does as badly on them as on the real series of docs/forecast.md. No constant of the
 * forecast was chosen by them.
 */
export const KINDS = ["steady", "weekend", "bursty", "fading", "walker"] as const;
export type Kind = (typeof KINDS)[number];
export const SEED = 20_260_302;

/** A goal as it was posed, with all that came afterwards. */
export type Posed = {
  kind: Kind;
  aggregation: "sum" | "last";
  direction: "up" | "down";
  startValue: number;
  target: number;
  /** One value for each day of the plan, first day first: the day's total, or the reading (null: none). */
  days: (number | null)[];
};

export type Random = {
  uniform: (from?: number, to?: number) => number;
  chance: (probability: number) => boolean;
  normal: (mean?: number, deviation?: number) => number;
  /** Positive, with this mean and coefficient of variation. */
  amount: (mean: number, variation: number) => number;
};

/** Mulberry32: the same people on every machine. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = (mean = 0, deviation = 1) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    uniform: (from = 0, to = 1) => from + (to - from) * next(),
    chance: (probability) => next() < probability,
    normal,
    amount: (mean, variation) => {
      const spread = Math.log(1 + variation ** 2);
      return mean * Math.exp(normal(-spread / 2, Math.sqrt(spread)));
    },
  };
}

/** Life goes on: now and then everything gets easier or harder for a while. One factor a day, 1 at the start. */
function seasons(random: Random, length: number): number[] {
  let factor = 1;
  return Array.from({ length }, () => {
    if (random.chance(1 / SEASON_DAYS)) factor = Math.exp(random.normal(SEASON_MEAN, SEASON_SPREAD));
    return factor;
  });
}
const SEASON_DAYS = 40;
const SEASON_MEAN = -0.1;
const SEASON_SPREAD = 0.6;

/** Daily totals around a mean of 1 a day in an ordinary season. */
const HABITS: Record<Exclude<Kind, "walker">, (random: Random, length: number) => number[]> = {
  /** Nearly every day, much the same amount; the only kind without seasons. */
  steady: (random, length) => {
    const often = random.uniform(0.75, 1);
    const variation = random.uniform(0.15, 0.5);
    return Array.from({ length }, () => (random.chance(often) ? random.amount(1 / often, variation) : 0));
  },
  /** Much on two days of seven, little on the others. */
  weekend: (random, length) => {
    const first = Math.floor(random.uniform(0, 7));
    const often = random.uniform(0.6, 0.95);
    return seasons(random, length).map((season, day) => {
      const free = (day + first) % 7 >= 5;
      if (free) return random.chance(often) ? random.amount((season * 2.9) / often, 0.5) : 0;
      return random.chance(0.2) ? random.amount(season * 1.2, 0.6) : 0;
    });
  },
  /** Spells of work and spells of nothing, each about a week or two. */
  bursty: (random, length) => {
    const leave = random.uniform(0.08, 0.25);
    const back = random.uniform(0.08, 0.2);
    const share = back / (leave + back);
    let on = random.chance(share);
    return seasons(random, length).map((season) => {
      on = on ? !random.chance(leave) : random.chance(back);
      return on ? random.amount(season / share, 0.9) : 0;
    });
  },
  /** Full of good will at first, less every week; a third come back once, with what they had at first. */
  fading: (random, length) => {
    const half = random.uniform(20, 150);
    const back = random.chance(1 / 3) ? random.uniform(0.3, 0.9) * length : length;
    return seasons(random, length).map((season, day) => {
      const rate = 0.5 ** ((day < back ? day : day - back) / half);
      return random.chance(0.75 * Math.sqrt(rate))
        ? random.amount((season * Math.sqrt(rate)) / 0.75, 0.6)
        : 0;
    });
  },
};

/** A level that wanders, with good and bad fortnights, and is read with noise: a weight, a balance, a backlog. */
function walk(random: Random, length: number): { start: number; readings: (number | null)[] } {
  const start = 100;
  const wander = random.uniform(0.05, 0.4);
  const noise = wander * random.uniform(0.5, 3);
  const often = random.uniform(0.3, 0.95);
  const push = () => random.normal(-0.03 * wander, PUSH * wander);
  let trend = push();
  let level = start;
  const readings = Array.from({ length }, () => {
    if (random.chance(1 / 14)) trend = push();
    level += trend + random.normal(0, wander);
    return random.chance(often) ? level + random.normal(0, noise) : null;
  });
  return { start, readings };
}
const PUSH = 0.2;

/** One posed goal of a kind: 4 to 26 weeks long, from too easy to too hard. */
export function poseGoal(kind: Kind, random: Random): Posed {
  const length = Math.round(random.uniform(28, 182));
  if (kind !== "walker") {
    const scale = Math.exp(random.normal(2, 2));
    const ambition = Math.exp(random.normal(-0.1, 0.4));
    return {
      kind,
      aggregation: "sum",
      direction: "up",
      startValue: 0,
      target: scale * length * ambition,
      days: HABITS[kind](random, length).map((day) => scale * day),
    };
  }
  const { start, readings } = walk(random, length);
  const up = random.chance(0.4);
  const values = readings.filter((value) => value !== null);
  const typical = values.reduce(
    (sum, value, index) => sum + Math.abs(value - (values[index - 1] ?? start)),
    0,
  );
  // In steps of this person's size, so that about as many are reached as not.
  const distance = (typical / Math.max(1, values.length)) * Math.sqrt(length) * random.uniform(0, 0.8);
  return {
    kind,
    aggregation: "last",
    direction: up ? "up" : "down",
    startValue: start,
    target: start + (up ? distance : -distance),
    days: readings,
  };
}

/** `each` people of every kind. */
export function poseGoals(each: number, seed = SEED): Posed[] {
  const random = randomOf(seed);
  return KINDS.flatMap((kind) => Array.from({ length: each }, () => poseGoal(kind, random)));
}
