import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { expect, test } from "vitest";
import { backtest, skillOver, tableOf } from "./backtest.ts";
import { poseSeries, readSeries } from "./series.ts";
import { KINDS, poseGoals, SEED, TUNED, TUNING_SEED } from "./simulate.ts";

declare global {
  interface ImportMeta {
    /** Vitest's, of which the backtest reads its mode. */
    readonly env: { readonly MODE: string };
  }
}
declare const console: { log: (text: string) => void };

/** A folder of series that people published, outside the repository: asked by both scripts as well. */
const FOLDER = env.CAIRN_SERIES;

/**
 * Both scripts ask a thousand people a kind and print the table: `tuning` those on whom changes may be tried, `backtest` the
 * others, for the report. The ordinary tests ask a few of the first.
 */
const TUNING = import.meta.env.MODE === "tuning";
const REPORT = import.meta.env.MODE === "backtest";

test("on simulated people the forecast beats the straight extrapolation and means what it says", {
  timeout: 600_000,
}, () => {
  const goals = REPORT ? poseGoals(1000, SEED, KINDS) : poseGoals(TUNING ? 1000 : 60, TUNING_SEED, TUNED);
  const scores = backtest(goals);
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

test.runIf(FOLDER)("the same of the series in a folder", { timeout: 600_000 }, () => {
  const goals = readdirSync(FOLDER ?? "").flatMap((file) =>
    poseSeries(readSeries(file, readFileSync(join(FOLDER ?? "", file), "utf8")), 40),
  );
  console.log(tableOf(backtest(goals)));
});

test("a series is read day by day, and goals are posed from the days before them", () => {
  const read = readSeries("runs.csv", "date,value\n2026-03-02,5.2\n2026-03-04,3\n");
  expect(read).toEqual({ name: "runs.csv", measure: "sum", days: [5.2, null, 3] });
  expect(poseSeries(read, 5)).toEqual([]);
  const days = Array.from({ length: 300 }, (_, day) => (day % 2 === 0 ? 2 : null));
  const posed = poseSeries({ name: "level", measure: "last", days }, 5);
  expect(posed).toHaveLength(5);
  for (const goal of posed) expect(goal).toMatchObject({ startValue: 2, target: 2 });
});
