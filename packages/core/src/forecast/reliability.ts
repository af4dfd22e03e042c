import type { Day } from "../time/day.ts";

/** A stored forecast; `outcome` = whether the target was reached, null while nobody can know. */
export type StoredForecast = { day: Day; probability: number; outcome: boolean | null };

/** "Of 40 times we said about 7 in 10, 29 came true." */
export type ReliabilityBin = {
  /** What was said, in tenths: 0..10. */
  tenths: number;
  said: number;
  came: number;
};

const ENOUGH = 10;

/** A probability as it is said: about so many in 10. */
export function tenthsOf(probability: number): number {
  return Math.round(10 * probability);
}

/** How often what was said came true, by tenths, ascending, without empty ones; null before 10 forecasts are judged. */
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
