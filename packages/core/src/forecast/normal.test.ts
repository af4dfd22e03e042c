import { expect, test } from "vitest";
import { normalCdf } from "./normal.ts";

test("the normal distribution function has the tabled values, on both sides", () => {
  // Tabled to ten digits in Abramowitz and Stegun, table 26.1.
  const table = [
    [0, 0.5],
    [0.5, 0.6914624613],
    [1, 0.8413447461],
    [1.96, 0.9750021049],
    [3, 0.998650102],
    [5, 0.9999997133],
  ] as const;
  for (const [z, value] of table) {
    expect(normalCdf(z)).toBeCloseTo(value, 10);
    expect(normalCdf(-z)).toBeCloseTo(1 - value, 10);
  }
});

test("it runs from 0 to 1 for every number, infinities too", () => {
  expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  expect(normalCdf(Number.NaN)).toBe(0.5);
  let before = 0;
  for (let z = -9; z <= 9; z += 0.01) {
    expect(normalCdf(z)).toBeGreaterThanOrEqual(before - 1e-15);
    before = normalCdf(z);
  }
});
