import type { Period } from "../model/figures.ts";
import { type Day, minDay } from "../time/day.ts";

/** D41: successes in a row, from the first day of the first to the last day of the last, today at the latest. */
export type StreakRun = { length: number; from: Day; to: Day };

/**
 * D41: lists the longest runs of D7, the longest first, of equal ones the latest first.
 * @param periods ascending, the last is today's (or the last before)
 * @param most how many at the most
 */
export function bestStreaks(periods: readonly Period[], asOf: Day, most = 5): StreakRun[] {
  const runs: StreakRun[] = [];
  let run: StreakRun | null = null;
  for (const { state, from, to } of periods) {
    if (state === "failure") run = null;
    if (state !== "success") continue;
    const last = minDay(to, asOf);
    if (run) {
      run.length++;
      run.to = last;
    } else {
      run = { length: 1, from, to: last };
      runs.push(run);
    }
  }
  return runs.sort((a, b) => b.length - a.length || (a.to < b.to ? 1 : -1)).slice(0, most);
}
