import { expect, test } from "vitest";
import { backtest, skillOver, tableOf } from "./backtest.ts";

/** `npm run backtest` asks a thousand people a kind and prints the table; the ordinary tests ask few, against loose floors. */
const FULL = import.meta.env.MODE === "backtest";

test("the forecast beats the straight extrapolation on simulated people, and means what it says", {
  timeout: 600_000,
}, () => {
  const scores = backtest(FULL ? 1000 : 60);
  if (FULL) console.log(tableOf(scores));
  for (const score of [scores.sums, scores.walker]) {
    expect(score.brier.forecast).toBeLessThan(score.brier.base);
    expect(skillOver(score, "point")).toBeGreaterThan(0.2);
  }
});
