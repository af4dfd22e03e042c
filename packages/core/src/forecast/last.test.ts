import { describe, expect, test } from "vitest";
import {
  type LevelReadings,
  lastChance,
  lastModel,
  lastQuantile,
  lastTouch,
  studentCdf,
  trueLevel,
} from "./last.ts";

/** Readings on consecutive days up to today. */
function daily(length: number, value: (day: number) => number): LevelReadings {
  const [first = { at: 0, value: 0 }, ...later] = Array.from({ length }, (_, day) => ({
    at: day - length + 1,
    value: value(day),
  }));
  return [first, ...later];
}
const width = (values: LevelReadings, ahead: number) => {
  const model = lastModel(values);
  return lastQuantile(model, ahead, 0.9) - lastQuantile(model, ahead, 0.1);
};

describe("a level over all guesses", () => {
  const values: LevelReadings = [
    { at: -9, value: 10 },
    { at: -5, value: 12 },
    { at: -1, value: 11 },
  ];

  /** Covariance of the moves after s and after t days, in days' worth of wandering, for a trend that fades and for what comes back. */
  const trending = (days: number, deviation: number) => (s: number, t: number) => {
    let sum = Math.min(s, t);
    for (let k = 0; k < s; k++)
      for (let l = 0; l < t; l++) sum += deviation ** 2 * Math.exp(-Math.abs(k - l) / days);
    return sum;
  };
  const returning = (s: number, t: number) => {
    const fade = Math.exp(-1 / 12);
    const held = fade ** Math.abs(s - t) - fade ** s - fade ** t + 1;
    return held / (1 - fade ** 2) + 0.05 * Math.min(s, t);
  };

  /** The same as the filter by the covariances of all moves since the first reading, which has its noise like every other. */
  const slowly = (ahead: number, value: number) => {
    const [first, second, end] = [2, 1, 9 + ahead];
    const guesses = [1, 8, 64].flatMap((noise) =>
      [trending(14, 0.15), trending(1000, 0.3), returning].map((together) => {
        const a = together(4, 4) + 2 * noise;
        const b = together(4, 8) + noise;
        const c = together(8, 8) + 2 * noise;
        const det = a * c - b * b;
        const solve = (x: number, y: number) => [(c * x - b * y) / det, (a * y - b * x) / det] as const;
        const [u, v] = solve(first, second);
        const [toFirst, toSecond] = [together(end, 4) + noise, together(end, 8) + noise];
        const [p, q] = solve(toFirst, toSecond);
        // The scale before any reading: .002 of the greatest of them, worth one.
        const misses = first * u + second * v + (0.002 * 12) ** 2;
        const own = together(end, end) + 2 * noise - toFirst * p - toSecond * q;
        const mean = 10 + toFirst * u + toSecond * v;
        return {
          weight: 1 / Math.sqrt(det) / misses ** 1.5,
          above: studentCdf((mean - value) / Math.sqrt((misses / 3) * own), 3),
        };
      }),
    );
    const whole = guesses.reduce((sum, { weight }) => sum + weight, 0);
    return guesses.reduce((sum, { weight, above }) => sum + (weight / whole) * above, 0);
  };

  test.for([1, 2, 20, 100])("is what all readings together say of the value in %i days", (ahead) => {
    const model = lastModel(values);
    for (const value of [5, 10, 11, 14])
      expect(lastChance(model, ahead, value)).toBeCloseTo(slowly(ahead, value), 9);
  });

  test("has its quantiles where the chance passes them, and they do not cross", () => {
    const model = lastModel(values);
    const levels = [0.1, 0.25, 0.5, 0.75, 0.9];
    const found = levels.map((level) => lastQuantile(model, 30, level));
    levels.forEach((level, index) => {
      expect(lastChance(model, 30, found[index] ?? 0)).toBeCloseTo(1 - level, 6);
    });
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  test("readings that swing back are noise, those that stay where they went are wandering", () => {
    const swinging = daily(60, (day) => day % 2);
    let at = 0;
    const going = daily(60, (day) => {
      at += Math.floor(day / 7) % 2 === 0 ? 1 : -1;
      return at;
    });
    expect(width(swinging, 60)).toBeLessThan(width(going, 60) / 3);
    expect(trueLevel(lastModel(swinging)).noise).toBeGreaterThan(0.3);
  });

  test("a steady trend of months is carried on for months, one of two weeks is not", () => {
    const water = (day: number) => 0.3 * Math.sin(2.4 * day);
    const steady = lastModel(daily(240, (day) => 80 - (0.16 / 7) * day + water(day)));
    const now = 80 - (0.16 / 7) * 239;
    const ahead = 80 - (0.16 / 7) * (239 + 90);
    expect(7 * trueLevel(steady).perDay).toBeCloseTo(-0.16, 1);
    expect(lastQuantile(steady, 90, 0.5)).toBeLessThan(now - 0.6 * (now - ahead));
    const young = lastModel(daily(240, (day) => (day < 226 ? 80 : 80 - 0.2 * (day - 226)) + water(day)));
    expect(lastQuantile(young, 90, 0.5)).toBeGreaterThan(77.4 - 0.5 * 0.2 * 90);
  });

  test("a level that never moved towards where it stands already is there", () => {
    const still = lastModel([
      { at: -8, value: 0 },
      { at: -4, value: 0 },
      { at: 0, value: 0 },
    ]);
    expect([lastChance(still, 9, 0), lastChance(still, 9, 1)]).toEqual([1, 0]);
    expect(lastTouch(still, 90, 0)).toBeCloseTo(1, 9);
  });
});

describe("the chance of having been there", () => {
  const model = lastModel(daily(60, (day) => 80 - 0.05 * day + Math.sin(day)));

  test("is at least that of being there on a day that is looked at", () => {
    for (const ahead of [1, 5, 30, 90])
      for (const value of [70, 77, 78, 90])
        expect(lastTouch(model, ahead, value)).toBeGreaterThanOrEqual(lastChance(model, ahead, value) - 1e-9);
  });

  test("is less for somebody who hardly looks", () => {
    const rare = lastModel([
      { at: -120, value: 80 },
      { at: -60, value: 79 },
      { at: 0, value: 78 },
    ]);
    expect(lastTouch(rare, 1, 60)).toBeLessThan(0.05);
    expect(lastTouch(rare, 5, 78)).toBeLessThan(lastChance(rare, 5, 78));
  });
});

test("Student's distribution function has the tabled values", () => {
  for (const [t, freedom, value] of [
    [1.638, 3, 0.9],
    [1.476, 5, 0.9],
    [2.015, 5, 0.95],
    [0.679, 60, 0.75],
  ] as const) {
    expect(studentCdf(t, freedom)).toBeCloseTo(value, 2);
    expect(studentCdf(-t, freedom)).toBeCloseTo(1 - value, 2);
  }
});
