import { describe, expect, test } from "vitest";
import { type Forecast, Forecast as ForecastSchema, type Period } from "../model/figures.ts";
import { goalRow, habitCase, type MetricCase, metricCase, START } from "../testing/metric.ts";
import { addDays } from "../time/day.ts";
import { forecastOf, readOutlook } from "./forecast.ts";
import { type LastSample, lastChance, lastModel, lastOutlook, readingNoise } from "./last.ts";
import { normalCdf } from "./normal.ts";
import type { ForecastContext } from "./outlook.ts";
import { type SumModel, sumChance, sumLow, sumModel, sumQuantile, worldsOf } from "./sum.ts";

const sum: MetricCase = {
  aggregation: "sum",
  direction: "up",
  startValue: 0,
  target: 100,
  length: 100,
  days: [],
  today: 0,
};
const forecast = (given: Partial<MetricCase>, figures: Partial<ForecastContext["figures"]> = {}) => {
  const { state, context, forecastContext } = metricCase({ ...sum, ...given });
  return forecastOf(state, context, {
    ...forecastContext,
    figures: { ...forecastContext.figures, ...figures },
  });
};
type Ready = Extract<Forecast, { kind: "ready" }>;
const ready = (given: Partial<MetricCase>): Ready => {
  const found = forecast(given);
  if (found.kind !== "ready") throw new Error(found.kind);
  return found;
};
const every = (length: number, value: number) => Array.from({ length }, () => value);

describe("the two worlds of a sum", () => {
  // Ten days of 1, a need of 100 in 100 days, 90 left: r0 = 1.5.
  const model = sumModel({
    days: every(10, 1),
    need: 100,
    planPast: 10,
    remaining: 90,
    most: null,
    decided: 0,
  });
  const worlds = worldsOf(model, 90);

  test("weigh the plan's rate, the last days and all days as the method says", () => {
    const weights = Array.from({ length: 10 }, (_, age) => 2 ** (-age / 7)).reduce((a, b) => a + b);
    const now = (0.7 * (0.75 + weights)) / (0.5 + weights) + (0.3 * 10.75) / 10.5;
    expect(worlds.now).toBeCloseTo(now, 12);
    expect(worlds.usual).toBeCloseTo((35 * 1.5 + 10) / 45, 12);
    expect(worlds.variance).toBeCloseTo(((0.65 * now) ** 2 + 10 * (1 - now) ** 2) / 11, 12);
    expect(worlds.clustering).toBeCloseTo(3.5, 12);
    expect(model.missing).toBeCloseTo(89.9, 12);
  });

  test("from 14 days on, whole weeks counted back from the last day tell how much days cluster", () => {
    const days = [9, ...every(7, 0), ...every(7, 2)];
    const weekly = worldsOf(
      sumModel({ days, need: 100, planPast: 15, remaining: 77, most: null, decided: 0 }),
      85,
    );
    const between = (14 - 7 * weekly.now) ** 2 + (0 - 7 * weekly.now) ** 2;
    expect(weekly.clustering).toBeCloseTo((5 * 3.5 + between / (7 * weekly.variance)) / 7, 10);
  });

  test("a rhythm of the week is no risk: what it explains is not counted as variance", () => {
    const sample = { need: 300, planPast: 35, remaining: 230, most: null, decided: 0 as const };
    const weekends = Array.from({ length: 35 }, (_, day) => (day % 7 > 4 ? 7 : 0));
    const scattered = Array.from({ length: 35 }, (_, day) => ((day * 3) % 35 < 10 ? 7 : 0));
    const [regular, irregular] = [weekends, scattered].map((days) => sumModel({ ...sample, days }));
    if (!regular || !irregular) throw new Error("two samples, two models");
    // Two columns of 35 and five of nothing: between them 2 x 35^2 / 5 - 70^2 / 35, within them nothing.
    expect(regular.rhythm.squares).toBeCloseTo(350, 9);
    expect(irregular.rhythm.squares).toBeLessThan(regular.rhythm.squares / 2);
    const width = (of: SumModel) => sumQuantile(of, 100, 0.9) - sumQuantile(of, 100, 0.1);
    expect(width(regular)).toBeLessThan(0.8 * width(irregular));
  });

  test("days ahead are worth what is done on their weekdays", () => {
    const days = Array.from({ length: 35 }, (_, day) => (day % 7 > 4 ? 7 : 0));
    const sample = { days, need: 300, planPast: 35, remaining: 25, most: null } as const;
    const monday = sumModel({ ...sample, decided: 0 });
    // A tenth of each difference stays open: a mean day is 2, a Monday .2, a Saturday 6.5.
    expect(monday.rhythm.worth.map((more, ahead) => ahead + more)).toEqual(
      [0, 0.1, 0.2, 0.3, 0.4, 0.5, 3.75].map((mean) => expect.closeTo(mean, 9)),
    );
    const half = (ahead: number) => sumQuantile(monday, ahead, 0.5);
    expect(half(7)).toBeGreaterThan(6 * half(5));
    const after = sumModel({ ...sample, decided: 1 });
    expect(6 + (after.rhythm.worth[6] ?? 0)).toBeCloseTo(6.9, 9);
  });

  test("what was done lately is read by the weekdays it was done on", () => {
    const weeks = Array.from({ length: 35 }, (_, day) => (day % 7 > 4 ? 7 : 0));
    const rate = (days: number[]) =>
      worldsOf(
        sumModel({
          days,
          need: 2 * days.length,
          planPast: days.length,
          remaining: 60,
          most: null,
          decided: 0,
        }),
        30,
      ).now;
    const [sunday, friday] = [rate(weeks), rate(weeks.slice(0, 33))];
    expect(friday / sunday).toBeGreaterThan(0.8);
    expect(friday / sunday).toBeLessThan(1.2);
  });

  test("whose weeks are alike will hardly change, whose weeks are not may", () => {
    const sample = { need: 200, planPast: 70, remaining: 130, most: null, decided: 0 as const };
    const tail = (days: number[]) => {
      const of = sumModel({ ...sample, days });
      return sumQuantile(of, 60, 0.99) / sumQuantile(of, 60, 0.5);
    };
    const alike = tail(every(70, 1));
    const unlike = tail(Array.from({ length: 70 }, (_, day) => (Math.floor(day / 7) % 3 === 0 ? 3 : 0)));
    expect(alike).toBeLessThan(1.6);
    expect(unlike).toBeGreaterThan(2);
  });

  test("the mixture's quantiles are where its chance passes them", () => {
    for (const level of [0.1, 0.5, 0.9]) {
      const x = sumQuantile(model, 30, level);
      expect(sumChance({ ...model, missing: x }, 30)).toBeCloseTo(1 - level, 6);
    }
  });

  test("what comes, comes in whole entries: a bound of less than half of one is none", () => {
    const days = Array.from({ length: 30 }, (_, day) => (day % 10 === 0 ? 6 : 0));
    const rare = sumModel({ days, need: 60, planPast: 30, remaining: 42, most: null, decided: 0 });
    expect(sumQuantile(rare, 5, 0.2)).toBeGreaterThan(0);
    expect(sumLow(rare, 5, 0.2)).toBe(0);
    expect(sumLow(rare, 60, 0.5)).toBe(sumQuantile(rare, 60, 0.5));
  });

  test("who takes away as much as they add is not expected to get anywhere", () => {
    const nowhere = {
      days: [2, -2, 2, -2],
      need: 10,
      planPast: 4,
      remaining: 10,
      most: null,
      decided: 0,
    } as const;
    const back = sumModel({ ...nowhere, days: [2, -4, 2, -4] });
    expect([sumChance(back, 10), sumQuantile(back, 10, 0.9), sumLow(back, 10, 0.1)]).toEqual([0, 0, 0]);
    expect(sumChance(sumModel(nowhere), 10)).toBeLessThan(0.05);
    expect(sumChance({ ...back, missing: 0 }, 10)).toBe(1);
  });

  test("believe a plan up to twice what the person does", () => {
    const days = every(10, 1);
    const wish = (need: number) =>
      worldsOf(sumModel({ days, need, planPast: 10, remaining: need - 10, most: null, decided: 0 }), 90);
    expect(wish(10_000)).toEqual(wish(1000));
    expect(wish(1000).usual).toBeCloseTo((35 * 2 + 10) / 45, 12);
  });

  test("a period succeeds once: more successes than periods left cannot come", () => {
    const periods = sumModel({
      days: every(10, 1),
      need: 20,
      planPast: 10,
      remaining: 10,
      most: 1,
      decided: 0,
    });
    expect(periods.missing).toBeCloseTo(9.9, 12);
    expect(sumChance(periods, 9)).toBe(0);
    expect(sumChance(periods, 10)).toBeGreaterThan(0.2);
  });
});

describe("the level and its trend", () => {
  const values: LastSample["values"] = [
    { at: 1, value: 10 },
    { at: 5, value: 12 },
    { at: 9, value: 11 },
  ];
  const model = lastModel({ values, now: 10, start: 10, target: 20, planDays: 50 });

  /**
   * The same by the covariances of all moves since the first reading, without a filter: a day's wandering is 1, trends have
   * .15 and forget within 14 days, and every reading, the first too, has its noise.
   */
  const slowly = (ahead: number) => {
    const together = (s: number, t: number) => {
      let sum = Math.min(s, t);
      for (let k = 0; k < s; k++)
        for (let l = 0; l < t; l++) sum += 0.15 ** 2 * Math.exp(-Math.abs(k - l) / 14);
      return sum;
    };
    const [first, second] = [2, 1];
    const end = 9 + ahead;
    const guesses = [0.3, 1, 3, 10, 40].map((noise) => {
      const a = together(4, 4) + 2 * noise;
      const b = together(4, 8) + noise;
      const c = together(8, 8) + 2 * noise;
      const det = a * c - b * b;
      const solve = (x: number, y: number) => [(c * x - b * y) / det, (a * y - b * x) / det] as const;
      const [u, v] = solve(first, second);
      const [toFirst, toSecond] = [together(end, 4) + noise, together(end, 8) + noise];
      const [p, q] = solve(toFirst, toSecond);
      const misses = first * u + second * v;
      const surprise = Math.log(noise / 2.5) / 1.5;
      return {
        weight: Math.exp(-surprise * (surprise / 2)) / Math.sqrt(det) / misses,
        today: 10 + (together(9, 4) + noise) * u + (together(9, 8) + noise) * v,
        // Two steps, and the ambition as a third: 10 in 50 days is a variance of 2 a day.
        variance: ((misses + 2) / 3) * (together(end, end) + 2 * noise - toFirst * p - toSecond * q),
      };
    });
    const whole = guesses.reduce((sum, { weight }) => sum + weight, 0);
    const level = guesses.reduce((sum, guess) => sum + (guess.weight / whole) * guess.today, 0);
    const variance = guesses.reduce(
      (sum, guess) => sum + (guess.weight / whole) * (guess.variance + (guess.today - level) ** 2),
      0,
    );
    return { level, deviation: Math.sqrt(variance) };
  };

  test.for([1, 2, 20, 100])("are what all readings together say of the value in %i days", (ahead) => {
    const { mean, deviation } = lastOutlook(model, ahead);
    const expected = slowly(ahead);
    const carried = (1 - Math.exp(-ahead / 14)) / (1 - Math.exp(-1 / 14));
    expect(mean).toBeCloseTo(expected.level + model.trend * carried, 9);
    const goingOn = 0.5 * model.trend * (ahead - carried);
    expect(deviation).toBeCloseTo(Math.hypot(expected.deviation, goingOn), 9);
    expect(lastChance(model, ahead)).toBeCloseTo(normalCdf((mean - 20) / deviation), 9);
  });

  test("the trend is that of the last weeks by least squares, believed once they spread", () => {
    const weights = [9, 5, 1].map((age) => 2 ** (-age / 21));
    const mean = (of: readonly number[]) =>
      of.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) /
      weights.reduce((a, b) => a + b);
    const [days, heights] = [
      [1, 5, 9],
      [10, 12, 11],
    ];
    const [x, y] = [mean(days), mean(heights)];
    const sum = (of: (index: number) => number) =>
      [0, 1, 2].reduce((total, index) => total + (weights[index] ?? 0) * of(index), 0);
    const dx = (index: number) => (days[index] ?? 0) - x;
    const sxy = sum((index) => dx(index) * ((heights[index] ?? 0) - y));
    expect(model.trend).toBeCloseTo(sxy / (sum((index) => dx(index) ** 2) + 900), 12);
    const steady = alike(() => -0.1);
    expect(steady.trend).toBeLessThan(-0.08);
    expect(steady.trend).toBeGreaterThan(-0.1);
  });

  test("the trend fades: after a long time it has carried two weeks of itself", () => {
    const carried = 1 / (1 - Math.exp(-1 / 14));
    expect(lastOutlook(model, 1000).mean).toBeCloseTo(model.level + carried * model.trend, 10);
    expect(lastChance(model, 20)).toBeLessThan(0.15);
  });

  const alike = (move: (day: number) => number) => {
    let value = 0;
    const readings = Array.from({ length: 59 }, (_, day) => {
      value += move(day);
      return { at: day + 2, value };
    });
    return lastModel({
      values: [{ at: 1, value: 0 }, ...readings],
      now: 60,
      start: 0,
      target: 1,
      planDays: 150,
    });
  };

  test("readings that swing back are noise, those that stay where they went are wandering", () => {
    const swinging = alike((day) => (day % 2 === 0 ? 1 : -1));
    const going = alike((day) => (Math.floor(day / 7) % 2 === 0 ? 1 : -1));
    expect(lastOutlook(swinging, 60).deviation).toBeLessThan(lastOutlook(going, 60).deviation / 3);
    expect(readingNoise(swinging)).toBeGreaterThan(0.3);
    expect(readingNoise(going)).toBeGreaterThan(0);
  });

  test("a level that never moved towards where it stands already is there", () => {
    const still: LastSample["values"] = [
      { at: 1, value: 10 },
      { at: 5, value: 10 },
      { at: 9, value: 10 },
    ];
    const there = lastModel({ values: still, now: 10, start: 10, target: 10, planDays: 50 });
    expect([lastOutlook(there, 9).deviation, lastChance(there, 9)]).toEqual([0, 1]);
    const lost = lastModel({ values: still, now: 10, start: 11, target: 11, planDays: 50 });
    expect(lastChance(lost, 9)).toBeLessThan(0.5);
  });
});

describe("the bands of what may come", () => {
  const outlookOf = (given: Partial<MetricCase>) => {
    const { state, context, forecastContext } = metricCase({ ...sum, ...given });
    const reading = readOutlook(state, context, forecastContext);
    if (reading.kind !== "ready") throw new Error(reading.kind);
    return reading.outlook;
  };
  const quantile = (share: number) => {
    let [low, high] = [0, 8];
    while (high - low > 1e-9) {
      const middle = (low + high) / 2;
      if (normalCdf(middle) < share) low = middle;
      else high = middle;
    }
    return low;
  };

  test("hold half and four fifths of the normal distribution around a level", () => {
    const outlook = outlookOf({ aggregation: "last", days: [0, 3, 5, 4, 8, 9], today: 6 });
    const [half, most] = [outlook.band(20, 0.5), outlook.band(20, 0.8)];
    expect((half.high - half.low) / (most.high - most.low)).toBeCloseTo(quantile(0.75) / quantile(0.9), 4);
    expect(half.low + half.high).toBeCloseTo(most.low + most.high, 9);
  });

  test("of a sum go from its 28th to its 72nd part in a hundred, and from the 10th to the 90th", () => {
    const days = [1, 0, 3, 1, 1, 0, 2, 1, 1, 0];
    const outlook = outlookOf({ days, today: 10 });
    const model = sumModel({ days, need: 100, planPast: 10, remaining: 90, most: null, decided: 0 });
    for (const [width, low, high] of [
      [0.5, 0.28, 0.72],
      [0.8, 0.1, 0.9],
    ] as const)
      expect(outlook.band(30, width)).toMatchObject({
        low: expect.closeTo(10 + sumLow(model, 30, low), 9),
        high: expect.closeTo(10 + sumQuantile(model, 30, high), 9),
      });
  });
});

describe("the forecast of a sum", () => {
  test("waits for three completed days, two of them with an entry", () => {
    expect(forecast({ days: [1], today: 0 })).toEqual({ kind: "waiting", entries: 3 });
    expect(forecast({ days: [1, 2], today: 1 })).toEqual({ kind: "waiting", entries: 2 });
    expect(forecast({ days: [1, null, null, null, null], today: 5 })).toEqual({
      kind: "waiting",
      entries: 1,
    });
    expect(forecast({ days: [1, 2, null], today: 3 }).kind).toBe("ready");
  });

  test("of somebody who does what the plan asks is likely, and of half of it unlikely", () => {
    const onLine = ready({ days: every(50, 1), today: 50 });
    expect(onLine.probability).toBeGreaterThan(0.45);
    expect(onLine.probability).toBeLessThan(0.75);
    expect(ready({ days: every(50, 1.3), today: 50 }).probability).toBeGreaterThan(0.9);
    expect(ready({ days: every(50, 0.5), today: 50 }).probability).toBeLessThan(0.1);
    expect(onLine.dates.likely).not.toBeNull();
    expect(onLine.interval?.low).toBeLessThan(100);
    expect(onLine.interval?.high).toBeGreaterThan(100);
  });

  test("more time never lowers the chance, also where the days that it adds are free ones", () => {
    const days = [10, 10, ...every(5, 0), 10, 10, ...every(5, 0), 10];
    const weekends = sumModel({ days, need: 60, planPast: 15, remaining: 10, most: null, decided: 0 });
    expect(sumChance(weekends, 6)).toBeLessThan(sumChance(weekends, 1) - 0.1);
    const chances = [1, 2, 3, 4, 5, 6].map(
      (ahead) => ready({ days, target: 60, today: 15, length: 15 + ahead }).probability,
    );
    expect(chances).toEqual(every(6, sumChance(weekends, 1)));
  });

  test("reached is certain, on the day it was reached", () => {
    const found = forecast({ days: every(50, 2), today: 50 }, { reachedOn: addDays(START, 49) });
    const day = addDays(START, 49);
    expect(found).toEqual({
      kind: "ready",
      probability: 1,
      interval: null,
      dates: { early: day, likely: day, late: day },
      worth: null,
    });
  });

  test("says what one more usual day is worth, and that it never costs", () => {
    const found = ready({ days: [3, null, null, 3, null, 3, null, null, null, 3], today: 10 });
    expect(found.worth).toBeGreaterThan(0);
    expect(found.worth).toBeLessThan(0.5);
    const nearly = ready({ days: [3, null, null, 3, null, 3, 90], today: 10 });
    expect(nearly.worth).toBeCloseTo(1 - (nearly.probability ?? 0), 10);
  });

  test("walks its dates over active days only, and not beyond three years", () => {
    const open = ready({ days: every(20, 1), today: 20, length: null });
    expect(open.probability).toBeNull();
    expect(open.interval).toBeNull();
    expect(open.worth).toBeNull();
    const pause = { id: "pause", goalId: null, from: addDays(START, 30), to: addDays(START, 59), version: 1 };
    const paused = ready({ days: every(20, 1), today: 20, length: null, pauses: [pause] });
    for (const at of ["early", "likely", "late"] as const)
      expect(paused.dates[at]).toBe(addDays(open.dates[at] ?? START, 30));
    const never = ready({ days: [1, null, null, 1], today: 104, target: 1e6, length: null });
    expect(never.dates).toEqual({ early: null, likely: null, late: null });
  });

  test("without a due day more done today brings the dates nearer", () => {
    const given = metricCase({ ...sum, days: every(20, 1), today: 20, length: null });
    const reading = readOutlook(given.state, given.context, given.forecastContext);
    if (reading.kind !== "ready" || !reading.outlook.actions) throw new Error(reading.kind);
    const { outlook } = reading;
    const more = reading.outlook.actions.today(20);
    expect([outlook.ahead, more.ahead]).toEqual([null, null]);
    expect(more.chance(70)).toBeGreaterThan(outlook.chance(70));
    const kept = reading.outlook.actions.after(10, 2);
    expect(kept.chance(60)).toBeGreaterThan(outlook.chance(70));
  });

  test("leaves days that are not active out, unless they have an entry", () => {
    const pause = { id: "pause", goalId: null, from: addDays(START, 5), to: addDays(START, 14), version: 1 };
    const days = [...every(5, 2), ...Array<null>(10).fill(null), ...every(5, 2)];
    const rested = forecast({ days, today: 20, pauses: [pause] }, { planDays: 90, daysLeft: 80 });
    const straight = forecast({ days: every(10, 2), today: 10 }, { planDays: 90, daysLeft: 80 });
    expect(rested.kind === "ready" && rested.probability).toBe(
      straight.kind === "ready" && straight.probability,
    );
    const once = days.map((value, offset) => (offset === 7 ? 2 : value));
    expect(forecast({ days: once, today: 20, pauses: [pause] }, { planDays: 90, daysLeft: 80 })).not.toEqual(
      rested,
    );
  });

  test("exists only for goals that run today, with a target, and of these measures", () => {
    const days = every(20, 1);
    for (const status of ["missed", "not_started", "paused", null] as const)
      expect(forecast({ days, today: 20 }, { status })).toEqual({ kind: "none" });
    expect(forecast({ days, today: 20, aggregation: "max" })).toEqual({ kind: "none" });
    const { state, context, forecastContext } = metricCase({ ...sum, days, today: 20 });
    for (const kind of ["checklist", "outcome", "objective"] as const)
      expect(forecastOf({ ...state, goal: goalRow({ kind }) }, context, forecastContext)).toEqual({
        kind: "none",
      });
    expect(
      forecastOf(state, context, { ...forecastContext, plan: { ...forecastContext.plan, target: null } }),
    ).toEqual({
      kind: "none",
    });
  });

  test("has the shape of the figures", () => {
    expect(() => ForecastSchema.parse(forecast({ days: every(50, 1), today: 50 }))).not.toThrow();
  });
});

describe("the forecast of a level", () => {
  const last: Partial<MetricCase> = { aggregation: "last", direction: "down", startValue: 80, target: 75 };

  test("waits for three entries", () => {
    expect(forecast({ ...last, days: [80, null, 79.5], today: 5 })).toEqual({ kind: "waiting", entries: 1 });
    expect(forecast({ ...last, days: [80, null, 79.5, 79.8], today: 5 }).kind).toBe("ready");
  });

  test("is not certain while the target is met: it must hold on the due day", () => {
    const met = ready({ ...last, days: [80, 78, 76, 75, 74.9, 74.8], today: 6, length: 60 });
    expect(met.probability).toBeGreaterThan(0.3);
    expect(met.probability).toBeLessThan(1);
    expect(met.worth).toBeNull();
    expect(met.interval?.low).toBeLessThan(met.interval?.middle ?? 0);
  });

  test("is .99 at most and .01 at least, however clear it is", () => {
    const days = [80, 79, 78, 77, 76, 75];
    const tomorrow = (target: number) => ready({ ...last, target, days, today: 6, length: 7 }).probability;
    expect([tomorrow(120), tomorrow(20)]).toEqual([0.99, 0.01]);
  });

  test("does not draw a line from a trend: far away stays far", () => {
    const falling = Array.from({ length: 14 }, (_, day) => 80 - 0.1 * day);
    const found = ready({ ...last, days: falling, today: 13, length: 60 });
    expect(found.probability).toBeLessThan(0.4);
    expect(found.interval?.middle).toBeGreaterThan(77);
  });
});

describe("the forecast of a habit with a number of successes", () => {
  const habit = (
    states: Period["state"][],
    today: number,
    target: number,
    requirement: "at_least" | "at_most",
  ) => {
    const { state, context, forecastContext } = habitCase({ states, today, target, requirement });
    return forecastOf(state, context, forecastContext);
  };
  const past = (length: number): Period["state"][] =>
    Array.from({ length }, (_, index) => (index % 3 === 2 ? "failure" : "success"));
  const future = (length: number): Period["state"][] => Array<Period["state"]>(length).fill("pending");

  test("counts periods: neutral ones are out, today's open one is ahead", () => {
    const found = habit([...past(30), "neutral", ...future(29)], 31, 39, "at_least");
    if (found.kind !== "ready") throw new Error(found.kind);
    expect(found.probability).toBeGreaterThan(0.4);
    expect(found.probability).toBeLessThan(0.8);
    expect(found.interval?.high).toBeLessThanOrEqual(20 + 29);
    expect(found.worth).toBeGreaterThan(0);
    expect(found.dates.likely).not.toBeNull();
  });

  test("asks for no more than can still come, and adding to a limit is worth nothing", () => {
    const hopeless = habit([...past(30), ...future(5)], 30, 26, "at_least");
    expect(hopeless.kind === "ready" && hopeless.probability).toBe(0.01);
    const limit = habit([...past(30), ...future(20)], 30, 30, "at_most");
    expect(limit.kind === "ready" && limit.worth).toBeNull();
  });

  test("once today's period is decided it is no longer ahead", () => {
    const open = habit([...past(30), ...future(10)], 30, 26, "at_least");
    const done = habit([...past(30), "success", ...future(9)], 30, 26, "at_least");
    const lost = habit([...past(30), "failure", ...future(9)], 30, 26, "at_least");
    const chance = (found: Forecast) => (found.kind === "ready" ? (found.probability ?? 0) : 0);
    expect(chance(done)).toBeGreaterThan(chance(open));
    expect(chance(open)).toBeGreaterThan(chance(lost));
    expect(done.kind === "ready" && done.worth).toBeNull();
  });
});
