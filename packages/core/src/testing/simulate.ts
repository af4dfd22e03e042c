import { type Random, randomOf } from "./random.ts";
import { LEVELS, SPELLS, SUMS, type Trend } from "./simulate-more.ts";

/**
 * Simulated people for the forecast's backtest; docs/forecast.md says how they were chosen and how often they were looked
 * at. What the forecast is made of may be tried on `TUNED` kinds with `TUNING_SEED` only; `SEED` is for the report.
 */

export const TUNED = [
  "steady",
  "weekend",
  "bursty",
  "fading",
  "shifts",
  "walker",
  "losing",
  "successes",
] as const;
export const KINDS = [
  ...TUNED,
  "runner",
  "fourOn",
  "payday",
  "rare",
  "stopping",
  "scales",
  "dieting",
  "saving",
  "relapses",
] as const;
export type Kind = (typeof KINDS)[number];
/** What a kind of people keeps: amounts that add up, a level that is read, or successes out of periods. */
export const MEASURES = {
  steady: "sum",
  weekend: "sum",
  bursty: "sum",
  fading: "sum",
  shifts: "sum",
  walker: "last",
  losing: "last",
  successes: "habit",
  runner: "sum",
  fourOn: "sum",
  payday: "sum",
  rare: "sum",
  stopping: "sum",
  scales: "last",
  dieting: "last",
  saving: "last",
  relapses: "habit",
} as const satisfies Record<Kind, Posed["measure"]>;
export const TUNING_SEED = 20_260_302;
export const SEED = 20_261_128;

/** A goal as it was posed, with all that came afterwards. */
export type Posed = {
  /** Whose goal it is: a kind of simulated people, or the name of a series. */
  kind: string;
  measure: "sum" | "last" | "habit";
  direction: "up" | "down";
  startValue: number;
  target: number;
  /** One value for each day of the plan, first day first: the day's total, the reading (null: none), a period's 1 or 0. */
  days: (number | null)[];
};

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

type KindOf<M> = { [K in Kind]: (typeof MEASURES)[K] extends M ? K : never }[Kind];

/** Daily totals around a mean of 1 a day in an ordinary season. */
const HABITS: Record<KindOf<"sum">, (random: Random, length: number) => number[]> = {
  ...SUMS,
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
  /** Chosen weekdays, one of them long; three weeks up and one down; better and worse weeks, summers, illness and the way back. */
  runner: (random, length) => {
    const often = random.uniform(0.7, 0.95);
    const weekdays = Array.from({ length: 7 }, () => random.chance(0.5));
    const long = Math.floor(random.uniform(0, 7));
    weekdays[long] = true;
    const shares = weekdays.reduce((sum, chosen, day) => sum + (chosen ? (day === long ? 2 : 1) : 0), 0);
    const [summer, phase] = [random.uniform(0, 0.3), random.uniform(0, 2 * Math.PI)];
    let mood = random.normal(0, 0.3);
    let ill = 0;
    let recovering = 0;
    return Array.from({ length }, (_, day) => {
      if (day % 7 === 0) mood = 0.6 * mood + random.normal(0, 0.24);
      if (ill > 0) {
        ill--;
        recovering = 14;
        return 0;
      }
      if (random.chance(1 / 80)) ill = Math.round(random.uniform(3, 20));
      const form = recovering > 0 ? 1 - 0.5 * (recovering-- / 14) : 1;
      if (!weekdays[day % 7] || !random.chance(often)) return 0;
      const build = [0.95, 1.05, 1.2, 0.8][Math.floor(day / 7) % 4] ?? 1;
      const season = 1 + summer * Math.sin(phase + (2 * Math.PI * day) / 365);
      const share = ((day % 7 === long ? 2 : 1) * 7) / (shares * often);
      return random.amount(share * build * season * form * Math.exp(mood), 0.25);
    });
  },
};

/** A level that wanders, with good and bad fortnights, and is read with noise: a weight, a balance, a backlog. */
function walk(random: Random, length: number): Trend {
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

/**
 * A weight: it falls, rises or rests for some weeks on end, and what the scales say is mostly water, which stays for days.
 * Weekends and feasts show; holidays leave gaps.
 */
function weigh(random: Random, length: number): Trend {
  const start = 80;
  const often = random.uniform(0.4, 1);
  const stays = random.uniform(0.3, 0.8);
  const water = random.uniform(0.3, 0.8);
  const weekend = random.uniform(0, 0.6);
  const push = () => (random.chance(0.3) ? 0 : random.normal(-0.015, 0.035));
  let trend = push();
  let [weight, held, feast, away] = [start, random.normal(0, water), 0, 0];
  const readings = Array.from({ length }, (_, day) => {
    if (random.chance(1 / 42)) trend = push();
    if (random.chance(1 / 60)) feast = random.uniform(0.5, 2);
    if (random.chance(1 / 70)) away = Math.round(random.uniform(4, 15));
    weight += trend + random.normal(0, 0.03);
    held = stays * held + random.normal(0, water * Math.sqrt(1 - stays ** 2));
    feast *= 0.85;
    if (away > 0) away--;
    const shown = weight + held + feast + (day % 7 < 2 ? weekend : 0) + random.normal(0, 0.1);
    return away === 0 && random.chance(often) ? Math.round(10 * shown) / 10 : null;
  });
  return { start, readings };
}

/** Successes and failures of days or of weeks: a rhythm of weekdays, better and worse weeks, and for some a slow fading. */
function keep(random: Random, length: number): { share: number; periods: number[] } {
  const weekly = random.chance(0.3);
  const share = random.uniform(0.3, 0.95);
  const rhythm = Array.from({ length: 7 }, () => (weekly ? 0 : random.normal(0, 0.7)));
  const fading = random.chance(1 / 3) ? random.uniform(0, 2.5) : 0;
  const restless = random.uniform(0.2, 1);
  const stays = weekly ? 0.6 : 0.93;
  const count = weekly ? Math.max(4, Math.round(length / 7)) : length;
  let mood = random.normal(0, restless);
  const periods = Array.from({ length: count }, (_, at) => {
    mood = stays * mood + random.normal(0, restless * Math.sqrt(1 - stays ** 2));
    const odds = Math.log(share / (1 - share)) + (rhythm[at % 7] ?? 0) + mood - (fading * at) / count;
    return random.chance(1 / (1 + Math.exp(-odds))) ? 1 : 0;
  });
  return { share, periods };
}

const WALKS: Record<KindOf<"last">, (random: Random, length: number) => Trend> = {
  walker: walk,
  scales: weigh,
  ...LEVELS,
};
const KEEPS: Record<KindOf<"habit">, typeof keep> = { successes: keep, ...SPELLS };
/** Who lives by the month or loses for many months plans for longer. */
const LONG: readonly Kind[] = ["payday", "losing", "dieting", "saving"];

/** One posed goal of a kind: 4 to 26 weeks long (17 to 52 for the slow), from too easy to too hard. */
export function poseGoal(kind: Kind, random: Random): Posed {
  const length = Math.round(LONG.includes(kind) ? random.uniform(120, 364) : random.uniform(28, 182));
  if (isOf("habit", kind)) {
    const { share, periods } = KEEPS[kind](random, length);
    const wanted = Math.round(share * periods.length * Math.exp(random.normal(-0.1, 0.25)));
    const target = Math.min(periods.length, Math.max(2, wanted));
    return { kind, measure: "habit", direction: "up", startValue: 0, target, days: periods };
  }
  if (isOf("sum", kind)) {
    const scale = Math.exp(random.normal(2, 2));
    const ambition = Math.exp(random.normal(-0.1, 0.4));
    return {
      kind,
      measure: "sum",
      direction: "up",
      startValue: 0,
      target: scale * length * ambition,
      days: HABITS[kind](random, length).map((day) => scale * day),
    };
  }
  return poseLevel(kind, random, length);
}

function poseLevel(kind: KindOf<"last">, random: Random, length: number): Posed {
  const { start, readings } = WALKS[kind](random, length);
  const up = random.chance(kind === "saving" ? 1 : 0.4);
  const values = readings.filter((value) => value !== null);
  const typical = values.reduce(
    (sum, value, index) => sum + Math.abs(value - (values[index - 1] ?? start)),
    0,
  );
  // In steps of this person's size, so that about as many are reached as not.
  const distance = (typical / Math.max(1, values.length)) * Math.sqrt(length) * random.uniform(0, 0.8);
  return {
    kind,
    measure: "last",
    direction: up ? "up" : "down",
    startValue: start,
    target: start + (up ? distance : -distance),
    days: readings,
  };
}

function isOf<M extends Posed["measure"]>(measure: M, kind: Kind): kind is KindOf<M> {
  return MEASURES[kind] === measure;
}

/** `each` people of every kind, or of some. */
export function poseGoals(each: number, seed = SEED, kinds: readonly Kind[] = KINDS): Posed[] {
  const random = randomOf(seed);
  return kinds.flatMap((kind) => Array.from({ length: each }, () => poseGoal(kind, random)));
}
