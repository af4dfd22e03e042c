import type { Random } from "./random.ts";

/** Sums in lumps: whole days of nothing that are known to end. A mean day brings about 1. */
export const SUMS = {
  /** Some days on and some days off, as a rota has them, or nearly so. */
  shifts: (random: Random, length: number) => {
    const [on, off] = [Math.round(random.uniform(2, 7)), Math.round(random.uniform(2, 7))];
    const phase = Math.floor(random.uniform(0, on + off));
    const often = random.uniform(0.7, 1);
    const drift = mood(random);
    return days(length, (day) => {
      const works = (day + phase) % (on + off) < on;
      const level = drift();
      return works && random.chance(often) ? random.amount((level * (on + off)) / (on * often), 0.4) : 0;
    });
  },
  /** Four days on and four off, and never otherwise. */
  fourOn: (random: Random, length: number) => {
    const phase = Math.floor(random.uniform(0, 8));
    const variation = random.uniform(0.1, 0.5);
    return days(length, (day) => ((day + phase) % 8 < 4 ? random.amount(2, variation) : 0));
  },
  /** One sum every four weeks, or on a day of the month that a weekend moves; now and then it is missed. */
  payday: (random: Random, length: number) => {
    const every = random.chance(0.5) ? 28 : 30.4;
    const phase = random.uniform(0, every);
    const missed = random.uniform(0, 0.15);
    const variation = random.uniform(0.05, 0.4);
    const given = new Set<number>();
    for (let at = phase; at < length; at += every)
      if (!random.chance(missed)) given.add(Math.round(at + (every === 28 ? 0 : random.uniform(-1, 1))));
    return days(length, (day) => (given.has(day) ? random.amount(every, variation) : 0));
  },
  /** A book now and then, of very different lengths. */
  rare: (random: Random, length: number) => {
    const every = random.uniform(4, 25);
    const drift = mood(random);
    return days(length, () => (random.chance(drift() / every) ? random.amount(every, 0.6) : 0));
  },
  /** Nearly every day, until one day it is over for good, or for long. */
  stopping: (random: Random, length: number) => {
    const often = random.uniform(0.4, 1);
    const stop = -Math.log(random.uniform(0.001, 1)) * 150;
    const back = stop + (random.chance(0.5) ? length : random.uniform(20, 80));
    return days(length, (day) =>
      (day < stop || day > back) && random.chance(often) ? random.amount(1 / often, 0.7) : 0,
    );
  },
};

export type Trend = { start: number; readings: (number | null)[] };

/** Levels with a long trend. */
export const LEVELS = {
  /** A weight that goes one way for many months, and holds when that is over. */
  losing: (random: Random, length: number): Trend => {
    const often = random.uniform(0.3, 1);
    const noise = random.uniform(0.15, 0.6);
    const push = () => (random.chance(0.25) ? 0 : random.uniform(-0.06, 0.015));
    let [trend, weight] = [push(), 85];
    return {
      start: weight,
      readings: days(length, () => {
        if (random.chance(1 / 150)) trend = push();
        weight += trend + random.normal(0, 0.03);
        return random.chance(often) ? rounded(weight + random.normal(0, noise)) : null;
      }),
    };
  },
  /** A weight that comes ever more slowly to where it will stay, with water and weekends on top. */
  dieting: (random: Random, length: number): Trend => {
    const often = random.uniform(0.2, 1);
    const [loss, slow] = [random.uniform(-2, 14), random.uniform(60, 400)];
    const water = random.uniform(0.2, 0.7);
    let held = 0;
    return {
      start: 90,
      readings: days(length, (day) => {
        held = 0.6 * held + random.normal(0, 0.8 * water);
        const weight = 90 - loss * (1 - Math.exp(-day / slow)) + (day % 7 < 2 ? 0.3 : 0);
        return random.chance(often) ? rounded(weight + held) : null;
      }),
    };
  },
  /** A balance: pay comes in once a month, life goes out day by day. */
  saving: (random: Random, length: number): Trend => {
    const [pay, often] = [random.uniform(500, 3000), random.uniform(0.1, 0.8)];
    const spent = random.uniform(0.75, 1.05) * (pay / 30.4);
    const phase = Math.floor(random.uniform(0, 30));
    let balance = random.uniform(0, 3 * pay);
    const start = Math.round(balance);
    return {
      start,
      readings: days(length, (day) => {
        balance += ((day + phase) % 30 === 0 ? pay : 0) - random.amount(spent, 1.2);
        return random.chance(often) ? Math.round(balance) : null;
      }),
    };
  },
};

/** Successes in spells: weeks in which all goes well, and weeks in which nothing does. */
export const SPELLS = {
  relapses: (random: Random, length: number) => {
    const [well, ill] = [random.uniform(0.85, 1), random.uniform(0, 0.4)];
    const [leave, back] = [random.uniform(0.01, 0.06), random.uniform(0.02, 0.15)];
    let good = random.chance(0.8);
    const periods = days(length, () => {
      good = good ? !random.chance(leave) : random.chance(back);
      return random.chance(good ? well : ill) ? 1 : 0;
    });
    return { share: (well * back + ill * leave) / (leave + back), periods };
  },
};

/** A mood that wanders slowly around 1. */
function mood(random: Random): () => number {
  const restless = random.uniform(0, 0.5);
  let log = 0;
  return () => {
    log = 0.97 * log + random.normal(0, restless * 0.24);
    return Math.exp(log);
  };
}

function days<T>(length: number, of: (day: number) => T): T[] {
  return Array.from({ length }, (_, day) => of(day));
}

function rounded(value: number): number {
  return Math.round(10 * value) / 10;
}
