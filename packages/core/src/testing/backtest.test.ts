import { expect, test } from "vitest";
import { backtest, skillOver, tableOf } from "./backtest.ts";

declare global {
  interface ImportMeta {
    /** Vitest's, of which the backtest reads its mode. */
    readonly env: { readonly MODE: string };
  }
}
declare const console: { log: (text: string) => void };

/** The script `backtest` asks a thousand people a kind and prints the table; the ordinary tests ask few. */
const FULL = import.meta.env.MODE === "backtest";

test("on simulated people the forecast beats the straight extrapolation and means what it says", {
  timeout: 600_000,
}, () => {
  const scores = backtest(FULL ? 1000 : 60);
  if (FULL) console.log(tableOf(scores));
  const { sums, walker } = scores;
  for (const score of [sums, walker]) {
    expect(score.brier.forecast).toBeLessThan(score.brier.line);
    expect(score.brier.forecast).toBeLessThan(score.brier.base);
    expect(score.calibration.forecast).toBeLessThan(0.08);
    expect(score.coverage).toBeGreaterThan(0.6);
  }
  expect(skillOver(sums, "point")).toBeGreaterThan(0.2);
  expect(skillOver(walker, "point")).toBeGreaterThan(0.3);
});
