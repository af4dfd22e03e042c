import { expect, test } from "vitest";
import { day } from "../testing/summary.ts";
import { frequentAmounts, learnedStep, singleAmounts } from "./frequent-amounts.ts";

test("usual amounts are the most frequent, the later logged first where they tie", () => {
  expect(frequentAmounts([6, 4, 5, 5, 4, 10])).toEqual([4, 5, 6]);
  expect(frequentAmounts([])).toEqual([]);
});

test("days with several entries say nothing of a single press", () => {
  const days = [
    day("2026-01-01", { last: 5, sum: 5 }),
    day("2026-01-02", { last: 1, sum: 4, count: 2 }),
    day("2026-01-03", { last: 3, sum: 3 }),
  ];
  expect(singleAmounts(days)).toEqual([3, 5]);
});

test("the step is learned from the last ten amounts and is the unit's own before that", () => {
  expect(learnedStep([], 0.1)).toBe(0.1);
  expect(learnedStep([30, 45, 60], 1)).toBe(10);
  expect(learnedStep([6.2, 5.4, 3.8], 0.1)).toBe(0.2);
  expect(learnedStep([7], 1)).toBe(1);
});

test("amounts finer than the step keep the step", () => {
  expect(learnedStep([0.25], 0.1)).toBe(0.1);
});
