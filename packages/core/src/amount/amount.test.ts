import { describe, expect, test } from "vitest";
import { amountsEqual, fromScaled, roundUpToStep, subtract, sumAmounts, toScaled } from "./amount.ts";

describe("sums are exact", () => {
  test.each([
    [[0.1, 0.2], 0.3],
    [[0.1, 0.2, -0.3], 0],
    [Array.from({ length: 1000 }, () => 0.000001), 0.001],
    [[1e12, 0.000001, -1e12], 0.000001],
    [[123456789.123456, -123456789.123455], 0.000001],
    [Array.from({ length: 100 }, () => 99_999_999.999999), 9_999_999_999.9999],
    [[-0], 0],
    [[], 0],
  ])("%j", (values, sum) => {
    expect(sumAmounts(values)).toBe(sum);
    expect(sumAmounts(values.toReversed())).toBe(sum);
  });
  test("differences too", () => {
    expect(subtract(0.3, 0.1)).toBe(0.2);
    expect(subtract(1, 1)).toBe(0);
  });
});

test("an amount and its millionths are one", () => {
  for (const value of [0, 0.1, -0.1, 1e12, -999999.999999]) expect(fromScaled(toScaled(value))).toBe(value);
});

test("equality grows with the scale", () => {
  expect(amountsEqual(1, 1 + 1e-10)).toBe(true);
  expect(amountsEqual(1, 1 + 1e-8)).toBe(false);
  expect(amountsEqual(1e9, 1e9 + 0.5, 1e9)).toBe(true);
});

test.each([
  [0, 0.1, 0],
  [0.31, 0.1, 0.4],
  [0.3, 0.1, 0.3],
  [-0.31, 0.1, -0.3],
  [7, 5, 10],
])("%d is rounded up to a multiple of %d: %d", (value, step, rounded) => {
  expect(roundUpToStep(value, step)).toBe(rounded);
});
