import { fromScaled, toScaled } from "../amount/amount.ts";
import type { Day } from "../time/day.ts";

/** Makes a small deterministic generator (mulberry32): the same seed gives the same year. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Entry = { value: number | null; note?: string };
/** Tells what a person logs on a day: entries, a rest day, or nothing. `age` counts days since the goal's start. */
export type Life = (on: { day: Day; age: number; weekday: number; chance: () => number }) => Entry[] | "skip";

/** Rounds to the nearest multiple of a step. */
export const round = (value: number, step: number) =>
  fromScaled(BigInt(Math.round(value / step)) * toScaled(step));
/** Logs on some days of the week with some probability, an amount around the usual. */
export function often(odds: number, usual: number, spread: number, step: number, notes: string[] = []): Life {
  return ({ chance }) => {
    if (chance() > odds) return [];
    const value = Math.max(step, round(usual + (chance() - 0.5) * 2 * spread, step));
    const note = chance() < 0.12 ? notes[Math.floor(chance() * notes.length)] : undefined;
    return note === undefined ? [{ value }] : [{ value, note }];
  };
}

/** Does it with some probability, and takes a rest day now and then. */
export function ticks(odds: number, rest = 0.02): Life {
  return ({ chance }) => {
    if (chance() < rest) return "skip";
    return chance() < odds ? [{ value: null }] : [];
  };
}

/** Reads what drifts from one level to another with day-to-day noise. */
export function drift(from: number, to: number, days: number, noise: number, odds: number): Life {
  return ({ age, chance }) => {
    if (chance() > odds) return [];
    const level = from + (to - from) * Math.min(1, age / days);
    return [{ value: round(level + (chance() + chance() - 1) * noise, 0.1) }];
  };
}
