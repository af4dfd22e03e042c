import { describe, expect, test } from "vitest";
import { missingOf, type SumModel, sumChance, sumLow, sumModel, sumQuantile } from "./sum.ts";

const every = (length: number, value: number) => Array.from({ length }, () => value);
const of = (days: readonly number[], decided: 0 | 1 = 0) => sumModel({ days, most: null, decided });
const periods = (days: readonly number[]) => sumModel({ days, most: 1, decided: 0 });
const width = (model: SumModel, ahead: number) =>
  (sumQuantile(model, ahead, 0.9) - sumQuantile(model, ahead, 0.1)) / sumQuantile(model, ahead, 0.5);

/** Ten days of 35, in no rhythm. */
const IRREGULAR = [2, 3, 9, 14, 17, 20, 21, 27, 28, 33];

describe("the two worlds of a sum", () => {
  test("weigh the last days and all days as the method says", () => {
    const days = [...every(20, 1), ...every(10, 4)];
    const fade = 2 ** (-1 / 14);
    const weights = (1 - fade ** 30) / (1 - fade);
    const lately = (weights + (3 * (1 - fade ** 10)) / (1 - fade)) / weights;
    const model = of(days);
    expect(model.usual).toBeCloseTo(2, 12);
    // Chance explains the little that weekdays differ here.
    expect(model.now).toBeCloseTo(0.7 * lately + 0.3 * 2, 9);
  });

  test("from 14 days on, whole weeks counted back from the last day tell how much days cluster", () => {
    const weekly = of([9, ...every(7, 0), ...every(7, 2)]);
    const between = (14 - 7 * weekly.now) ** 2 + (0 - 7 * weekly.now) ** 2;
    expect(weekly.clustering).toBeCloseTo((5 * 3.5 + between / (7 * weekly.variance)) / 7, 10);
  });

  test("a rhythm of the week is no risk", () => {
    const regular = of(Array.from({ length: 35 }, (_, day) => (day % 7 > 4 ? 7 : 0)));
    const irregular = of(Array.from({ length: 35 }, (_, day) => (IRREGULAR.includes(day) ? 7 : 0)));
    expect(width(regular, 100)).toBeLessThan(0.7 * width(irregular, 100));
  });

  test("nor is any other that has been seen three times: four days on and four off, a pay day every four weeks", () => {
    const fourOn = of(Array.from({ length: 48 }, (_, day) => (day % 8 < 4 ? 2 : 0)));
    expect(width(fourOn, 80)).toBeLessThan(0.35);
    const pay = of(Array.from({ length: 140 }, (_, day) => (day % 28 === 3 ? 28 : 0)));
    expect(width(pay, 56)).toBeLessThan(0.35);
    // The next one is three days away: two come within 58 days, and a third would within 60.
    expect(sumChance(pay, 58, 42)).toBeGreaterThan(0.9);
    expect(sumChance(pay, 58, 70)).toBeLessThan(0.1);
  });

  test("days ahead are worth what is done on their weekdays", () => {
    const days = Array.from({ length: 35 }, (_, day) => (day % 7 > 4 ? 7 : 0));
    const monday = of(days);
    // A tenth of each difference stays open: a mean day is 2, a Monday .2, a Saturday 6.5.
    expect(monday.worth.map((more, ahead) => ahead + more)).toEqual(
      [0, 0.1, 0.2, 0.3, 0.4, 0.5, 3.75].map((mean) => expect.closeTo(mean, 9)),
    );
    const half = (ahead: number) => sumQuantile(monday, ahead, 0.5);
    expect(half(7)).toBeGreaterThan(6 * half(5));
    expect(6 + (of(days, 1).worth[6] ?? 0)).toBeCloseTo(6.9, 9);
  });

  test("what was done lately is read by the weekdays it was done on", () => {
    const weeks = Array.from({ length: 35 }, (_, day) => (day % 7 > 4 ? 7 : 0));
    const [sunday, friday] = [of(weeks).now, of(weeks.slice(0, 33)).now];
    expect(friday / sunday).toBeGreaterThan(0.8);
    expect(friday / sunday).toBeLessThan(1.2);
  });

  test("whose weeks are alike will hardly change, whose weeks are not may", () => {
    const tail = (days: number[]) => sumQuantile(of(days), 60, 0.99) / sumQuantile(of(days), 60, 0.5);
    expect(tail(every(70, 1))).toBeLessThan(1.6);
    const unlike = [0, 0, 3, 0, 3, 3, 0, 0, 3, 0].flatMap((week) => every(7, week));
    expect(tail(unlike)).toBeGreaterThan(2);
  });

  test("the mixture's quantiles are where its chance passes them", () => {
    const model = of(every(10, 1));
    for (const level of [0.1, 0.5, 0.9])
      expect(sumChance(model, 30, sumQuantile(model, 30, level))).toBeCloseTo(1 - level, 6);
  });

  test("what comes, comes in whole entries: a bound of less than half of one is none", () => {
    const rare = of(Array.from({ length: 30 }, (_, day) => ([3, 11, 26].includes(day) ? 6 : 0)));
    expect(sumQuantile(rare, 5, 0.3)).toBeGreaterThan(0);
    expect(sumLow(rare, 5, 0.3)).toBe(0);
    expect(sumLow(rare, 60, 0.5)).toBe(sumQuantile(rare, 60, 0.5));
  });

  test("who takes away as much as they add is not expected to get anywhere", () => {
    const back = of([2, -4, 2, -4]);
    expect([sumChance(back, 10, 10), sumQuantile(back, 10, 0.9), sumLow(back, 10, 0.1)]).toEqual([0, 0, 0]);
    expect(sumChance(of([2, -2, 2, -2]), 10, 10)).toBeLessThan(0.05);
    expect(sumChance(back, 10, 0)).toBe(1);
  });

  test("people round the last step up: a tenth of a usual entry is forgiven", () => {
    expect(missingOf(of(every(10, 2)), 90)).toBeCloseTo(89.8, 12);
    expect(missingOf(of(every(10, 2)), 0.1)).toBeCloseTo(0.01, 12);
  });
});

describe("successes out of periods", () => {
  test("are no more than the periods that are left", () => {
    const model = periods(every(10, 1));
    expect(missingOf(model, 10)).toBe(9.5);
    expect(sumChance(model, 9, 9.5)).toBe(0);
    expect(sumChance(model, 10, 9.5)).toBeGreaterThan(0.4);
  });

  test("are told by the misses of somebody who mostly succeeds, one of whom never missed may still", () => {
    const mostly = periods(Array.from({ length: 60 }, (_, day) => (day % 11 === 5 ? 0 : 1)));
    expect(mostly.misses).toBe(true);
    const [low, middle, high] = [0.1, 0.5, 0.9].map((level) => sumQuantile(mostly, 60, level));
    expect((middle ?? 0) - (low ?? 0)).toBeGreaterThan((high ?? 0) - (middle ?? 0));
    expect(high).toBeLessThanOrEqual(60);
    expect(sumChance(periods(every(3, 1)), 60, 59.5)).toBeLessThan(0.5);
    expect(periods([1, 0, 0, 0]).misses).toBe(false);
  });
});
