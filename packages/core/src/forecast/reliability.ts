import type { Day } from "../time/day.ts";

/** A forecast that was kept. `outcome` tells whether the target was reached, and is null while nobody can know. */
export type StoredForecast = { day: Day; probability: number; outcome: boolean | null };

/** What "of 40 times we said about 7 in 10, 29 came true" is made of. */
export type ReliabilityBin = {
  /** What was said, in tenths: 0..10. */
  tenths: number;
  said: number;
  came: number;
};

/** D26: nothing is said before so many forecasts are judged. */
const ENOUGH = 10;

/** Returns a probability as it is said: about so many in 10. */
export function tenthsOf(probability: number): number {
  return Math.round(10 * probability);
}

/**
 * D26: counts how often what was said came true, by tenths, ascending, without empty ones; null before 10 forecasts are judged.
 */
export function reliabilityOf(forecasts: readonly StoredForecast[]): ReliabilityBin[] | null {
  const bins = new Map<number, ReliabilityBin>();
  let judged = 0;
  for (const { probability, outcome } of forecasts) {
    if (outcome === null) continue;
    judged++;
    const tenths = tenthsOf(probability);
    const bin = bins.get(tenths) ?? { tenths, said: 0, came: 0 };
    bins.set(tenths, { tenths, said: bin.said + 1, came: bin.came + (outcome ? 1 : 0) });
  }
  return judged < ENOUGH ? null : [...bins.values()].sort((a, b) => a.tenths - b.tenths);
}
