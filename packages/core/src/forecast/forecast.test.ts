import { describe, expect, test } from "vitest";
import { type Forecast, Forecast as ForecastSchema, type Period } from "../model/figures.ts";
import { goalRow, habitCase, type MetricCase, metricCase, START } from "../testing/metric.ts";
import { randomOf } from "../testing/random.ts";
import { addDays } from "../time/day.ts";
import { forecastOf, readOutlook } from "./forecast.ts";
import { lastModel, lastQuantile } from "./last.ts";
import type { ForecastContext } from "./outlook.ts";
import { sumChance, sumLow, sumModel, sumQuantile } from "./sum.ts";

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

describe("the bands of what may come", () => {
  const outlookOf = (given: Partial<MetricCase>) => {
    const { state, context, forecastContext } = metricCase({ ...sum, ...given });
    const reading = readOutlook(state, context, forecastContext);
    if (reading.kind !== "ready") throw new Error(reading.kind);
    return reading.outlook;
  };
  test("hold half and four fifths of what a level may be", () => {
    const days = [0, 3, 5, 4, 8, 9];
    const outlook = outlookOf({ aggregation: "last", days, today: 6 });
    const [first = 0, ...later] = days;
    const model = lastModel([
      { at: -6, value: first },
      ...later.map((value, index) => ({ at: index - 5, value })),
    ]);
    for (const [width, low, high] of [
      [0.5, 0.25, 0.75],
      [0.8, 0.1, 0.9],
    ] as const)
      expect(outlook.band(20, width)).toMatchObject({
        low: expect.closeTo(lastQuantile(model, 20, low), 9),
        high: expect.closeTo(lastQuantile(model, 20, high), 9),
      });
  });

  test("of a sum go from its 29th to its 71st part in a hundred, and from the 13th to the 87th", () => {
    const days = [1, 0, 3, 1, 1, 0, 2, 1, 1, 0];
    const outlook = outlookOf({ days, today: 10 });
    const model = sumModel({ days, most: null, decided: 0 });
    for (const [width, low, high] of [
      [0.5, 0.29, 0.71],
      [0.8, 0.13, 0.87],
    ] as const)
      expect(outlook.band(30, width)).toMatchObject({
        low: expect.closeTo(10 + sumLow(model, 30, low), 9),
        high: expect.closeTo(10 + sumQuantile(model, 30, high), 9),
      });
  });
});

describe("the forecast of a sum", () => {
  test("waits for three completed days, two of them with an entry", () => {
    expect(forecast({ days: [1], today: 0 })).toEqual({ kind: "waiting", entries: 3, plain: null });
    expect(forecast({ days: [1, 2], today: 1 })).toEqual({ kind: "waiting", entries: 2, plain: null });
    expect(forecast({ days: [1, null, null, null, null], today: 5 })).toEqual({
      kind: "waiting",
      entries: 1,
      plain: null,
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
    const weekends = sumModel({ days, most: null, decided: 0 });
    expect(sumChance(weekends, 6, 4)).toBeLessThan(sumChance(weekends, 1, 4) - 0.05);
    const chances = [1, 2, 3, 4, 5, 6].map(
      (ahead) => ready({ days, target: 55, today: 15, length: 15 + ahead }).probability,
    );
    expect(chances).toEqual(every(6, sumChance(weekends, 1, 4)));
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

describe("what is plain while the days are too few", () => {
  const plain = (given: Partial<MetricCase>) => {
    const found = forecast(given);
    return found.kind === "waiting" ? found.plain : found.kind;
  };

  test("is nothing in the first half of a plan, nor without one", () => {
    expect(plain({ days: [1], today: 49 })).toBeNull();
    expect(plain({ days: [1], today: 75, length: null })).toBeNull();
  });

  test("is that it is unlikely, where much less is done than the plan asks; and nothing nearer to its line", () => {
    expect(plain({ days: [1], today: 60 })).toBe("unlikely");
    expect(plain({ days: [], today: 60 })).toBe("unlikely");
    expect(plain({ days: [50], today: 60 })).toBeNull();
    const level: Partial<MetricCase> = { aggregation: "last", direction: "down", startValue: 80, target: 75 };
    expect(plain({ ...level, days: [79.9], today: 75 })).toBe("unlikely");
    expect(plain({ ...level, days: [77], today: 75 })).toBeNull();
    expect(plain({ ...level, days: [74], today: 75 })).toBe("likely");
  });
});

describe("the forecast of a level", () => {
  const last: Partial<MetricCase> = { aggregation: "last", direction: "down", startValue: 80, target: 75 };

  test("waits for three entries", () => {
    expect(forecast({ ...last, days: [80, null, 79.5], today: 5 })).toEqual({
      kind: "waiting",
      entries: 1,
      plain: null,
    });
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

  test("of somebody who has lost .16 kg a week for eight months and is on the line is no 1 in 10, with an end in sight", () => {
    const slope = 0.16 / 7;
    const random = randomOf(11);
    const days = Array.from({ length: 243 }, (_, day) => 86 - slope * day + random.normal(0, 0.3));
    const found = ready({ ...last, startValue: 86, target: 86 - slope * 365, days, today: 243, length: 365 });
    expect(found.probability).toBeGreaterThan(0.25);
    expect(found.dates.likely).not.toBeNull();
  });

  test("knows from five readings on a short plan what they say, whatever is wished", () => {
    const days = [118, null, 121, 119, 120, 118.5];
    const bands = [0, 110, 119].map(
      (target) => ready({ ...last, startValue: 122, target, days, today: 5, length: 6 }).interval,
    );
    expect(bands[1]).toEqual(bands[0]);
    expect(bands[2]).toEqual(bands[0]);
    expect(bands[0]?.low).toBeGreaterThan(115);
    expect(bands[0]?.high).toBeLessThan(124);
  });

  test("does not draw a line from a trend: far away stays far", () => {
    const falling = Array.from({ length: 14 }, (_, day) => 80 - 0.1 * day);
    const found = ready({ ...last, days: falling, today: 13, length: 60 });
    expect(found.probability).toBeLessThan(0.4);
    expect(found.interval?.middle).toBeGreaterThan(76);
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
    Array.from({ length }, (_, index) =>
      [1, 4, 5, 11, 13, 14, 19, 24, 25, 28].includes(index) ? "failure" : "success",
    );
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
