import { expect, test } from "vitest";
import { backtest, skillOver, tableOf } from "./backtest.ts";
import { KINDS, SEED, TUNED, TUNING_SEED } from "./simulate.ts";

declare global {
  interface ImportMeta {
    /** Vitest's, of which the backtest reads its mode. */
    readonly env: { readonly MODE: string };
  }
}
declare const console: { log: (text: string) => void };

/**
 * Both scripts ask a thousand people a kind and print the table: `tuning` those on whom changes may be tried, `backtest` the
 * others, for the report. The ordinary tests ask a few of the first.
 */
const TUNING = import.meta.env.MODE === "tuning";
const REPORT = import.meta.env.MODE === "backtest";

test("on simulated people the forecast beats the straight extrapolation and means what it says", {
  timeout: 600_000,
}, () => {
  const scores = REPORT ? backtest(1000, SEED, KINDS) : backtest(TUNING ? 1000 : 60, TUNING_SEED, TUNED);
  if (TUNING || REPORT) console.log(tableOf(scores));
  for (const [group, skill] of [
    ["all sums", 0.2],
    ["all levels", 0.3],
    ["all successes", 0.2],
  ] as const) {
    const score = scores.get(group);
    if (!score) throw new Error(group);
    expect(score.brier.forecast).toBeLessThan(score.brier.line);
    expect(score.brier.forecast).toBeLessThan(score.brier.base);
    expect(score.calibration.forecast).toBeLessThan(0.08);
    expect(score.coverage.most).toBeGreaterThan(0.6);
    expect(skillOver(score, "point")).toBeGreaterThan(skill);
  }
});
