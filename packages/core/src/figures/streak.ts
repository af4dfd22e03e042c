import type { Period } from "../model/figures.ts";

/** D7: what a habit's periods come to. */
export type Streaks = {
  /** Successes backwards from today's period; pending and neutral ones are stepped over, a failure stops. */
  streak: number;
  /** The longest such run. */
  best: number;
  successes: number;
  failures: number;
  /** successes / (successes + failures), null for 0/0. */
  rate: number | null;
};

/**
 * D7: counts runs, successes and failures.
 * @param periods ascending, the last is today's (or the last before)
 */
export function streaksOf(periods: readonly Pick<Period, "state">[]): Streaks {
  let run = 0;
  let best = 0;
  let successes = 0;
  let failures = 0;
  for (const { state } of periods) {
    if (state === "success") {
      run++;
      successes++;
    } else if (state === "failure") {
      run = 0;
      failures++;
    }
    best = Math.max(best, run);
  }
  const judged = successes + failures;
  return { streak: run, best, successes, failures, rate: judged === 0 ? null : successes / judged };
}
