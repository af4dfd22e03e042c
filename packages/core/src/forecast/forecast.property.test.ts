import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import type { Forecast } from "../model/figures.ts";
import { type MetricCase, metricCase } from "../testing/metric.ts";
import { forecastOf } from "./forecast.ts";
import type { ForecastContext } from "./outlook.ts";

/** Rounding of sums of doubles; far below what is ever shown. */
const DUST = 1e-9;

const amounts = fc.integer({ min: 0, max: 4000 }).map((value) => value / 100);
const history = (value: fc.Arbitrary<number>) =>
  fc.array(fc.oneof({ weight: 2, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }), {
    minLength: 1,
    maxLength: 120,
  });
const sums = fc
  .record({
    days: history(amounts),
    ahead: fc.integer({ min: 0, max: 150 }),
    target: fc.integer({ min: 1, max: 400_000 }).map((value) => value / 100),
    start: fc.integer({ min: -500, max: 500 }),
  })
  .map(
    ({ days, ahead, target, start }): MetricCase => ({
      aggregation: "sum",
      direction: "up",
      startValue: start,
      target: start + target,
      length: days.length + ahead,
      days,
      today: days.length - 1,
    }),
  );
const levels = fc
  .record({
    days: history(fc.integer({ min: -2000, max: 2000 }).map((value) => value / 10)),
    ahead: fc.integer({ min: 0, max: 150 }),
    target: fc.integer({ min: -2000, max: 2000 }).map((value) => value / 10),
    start: fc.integer({ min: -200, max: 200 }),
    up: fc.boolean(),
  })
  .map(
    ({ days, ahead, target, start, up }): MetricCase => ({
      aggregation: "last",
      direction: up ? "up" : "down",
      startValue: start,
      target,
      length: days.length + ahead,
      days,
      today: days.length - 1,
    }),
  );

function forecast(given: MetricCase, figures: Partial<ForecastContext["figures"]> = {}): Forecast {
  const { state, context, forecastContext } = metricCase(given);
  return forecastOf(state, context, {
    ...forecastContext,
    figures: { ...forecastContext.figures, ...figures },
  });
}

function probability(found: Forecast): number | null {
  return found.kind === "ready" ? found.probability : null;
}

function expectNotLower(found: Forecast, before: Forecast): void {
  const [now, then] = [probability(found), probability(before)];
  if (now !== null && then !== null) expect(now).toBeGreaterThanOrEqual(then - DUST);
}

describe("a sum's chance", () => {
  test.prop([sums, amounts])("is not lower for an amount added today", (given, extra) => {
    const days = [...given.days];
    days[given.today] = (days[given.today] ?? 0) + extra;
    expectNotLower(forecast({ ...given, days }), forecast(given));
  });

  test.prop([sums, fc.double({ min: 0, max: 1, noNaN: true })])(
    "is not lower for a nearer target",
    (given, share) => {
      const target = given.startValue + (given.target - given.startValue) * share;
      expectNotLower(forecast({ ...given, target }), forecast(given));
    },
  );

  test.prop([sums, fc.integer({ min: 1, max: 100 })])("is not lower for more time", (given, more) => {
    expectNotLower(forecast({ ...given, length: (given.length ?? 0) + more }), forecast(given));
  });

  test.prop([sums])("is certain only when it is: reached", (given) => {
    const found = forecast(given);
    const { forecastContext } = metricCase(given);
    if (found.kind !== "ready" || found.probability === null) return;
    if (forecastContext.figures.remaining === 0) expect(found.probability).toBe(1);
    else {
      expect(found.probability).toBeGreaterThanOrEqual(0.01);
      expect(found.probability).toBeLessThanOrEqual(0.99);
    }
  });
});

describe("a level's chance", () => {
  test.prop([levels, fc.double({ min: 0, max: 1, noNaN: true })])(
    "is not lower for a nearer target",
    (given, share) => {
      const target = given.startValue + (given.target - given.startValue) * share;
      const forward = given.direction === "up" ? 1 : -1;
      if (forward * (given.target - given.startValue) <= 0) return;
      expectNotLower(forecast({ ...given, target }), forecast(given));
    },
  );

  test.prop([levels])("is never certain: a level can still be lost", (given) => {
    const found = probability(forecast(given));
    if (found === null) return;
    expect(found).toBeGreaterThanOrEqual(0.01);
    expect(found).toBeLessThanOrEqual(0.99);
  });
});

describe("every forecast", () => {
  const any = fc.oneof(sums, levels);

  test.prop([any])("is the same for the same input", (given) => {
    expect(forecast(given)).toEqual(forecast(given));
  });

  test.prop([any, fc.double({ min: 0.01, max: 5, noNaN: true })])(
    "has a band that does not depend on the target",
    (given, share) => {
      const target = given.startValue + (given.target - given.startValue) * share;
      const [a, b] = [forecast(given), forecast({ ...given, target })];
      if (a.kind !== "ready" || b.kind !== "ready" || a.interval === null || b.interval === null) return;
      expect(b.interval).toEqual(a.interval);
    },
  );

  test.prop([any])("is likely by the due day where the chance on it is a half or more", (given) => {
    const found = forecast(given);
    if (found.kind !== "ready" || found.probability === null || found.probability < 0.51) return;
    const { forecastContext } = metricCase(given);
    const due = forecastContext.figures.due ?? "";
    if (given.aggregation === "sum") expect(found.dates.likely && found.dates.likely <= due).toBe(true);
  });

  test.prop([any, fc.constantFrom(1e-4, 1 / 1024, 1000, 4096, 1609.344)])(
    "does not depend on the unit",
    (given, unit) => {
      const scaled: MetricCase = {
        ...given,
        startValue: given.startValue * unit,
        target: given.target * unit,
        days: given.days.map((value) => (value === null ? null : value * unit)),
      };
      const [a, b] = [forecast(given), forecast(scaled)];
      expect(b.kind).toBe(a.kind);
      if (a.kind !== "ready" || b.kind !== "ready") return;
      expect(b.probability).toBeCloseTo(a.probability ?? 0, 8);
      expect(b.dates).toEqual(a.dates);
      if (a.worth === null) expect(b.worth).toBeNull();
      else expect(b.worth).toBeCloseTo(a.worth, 8);
      for (const at of ["low", "middle", "high"] as const)
        expect((b.interval?.[at] ?? 0) / unit).toBeCloseTo(a.interval?.[at] ?? 0, 5);
    },
  );

  test.prop([any])("of the mirrored goal is the mirrored forecast", (given) => {
    const mirrored: MetricCase = {
      ...given,
      direction: given.direction === "up" ? "down" : "up",
      startValue: -given.startValue,
      target: -given.target,
      days:
        given.aggregation === "sum"
          ? given.days
          : given.days.map((value) => (value === null ? null : -value)),
    };
    const [a, b] = [forecast(given), forecast(mirrored)];
    expect(b.kind).toBe(a.kind);
    if (a.kind !== "ready" || b.kind !== "ready") return;
    expect(b.probability).toBe(a.probability);
    expect(b.dates).toEqual(a.dates);
    expect(b.worth).toBe(a.worth);
    if (a.interval && b.interval) {
      expect(b.interval.low).toBeCloseTo(-a.interval.high, 9);
      expect(b.interval.middle).toBeCloseTo(-a.interval.middle, 9);
      expect(b.interval.high).toBeCloseTo(-a.interval.low, 9);
    }
  });

  test.prop([any])(
    "has low <= middle <= high, early <= likely <= late, and today before them all",
    (given) => {
      const found = forecast(given);
      if (found.kind !== "ready") return;
      const { context } = metricCase(given);
      const { interval, dates } = found;
      if (interval) {
        expect(interval.low).toBeLessThanOrEqual(interval.middle);
        expect(interval.middle).toBeLessThanOrEqual(interval.high);
      }
      const days = [context.today, dates.early ?? "9999", dates.likely ?? "9999", dates.late ?? "9999"];
      expect([...days].sort()).toEqual(days);
    },
  );

  const wild = fc.oneof(
    fc.constantFrom(0, -0, 1e-6, -1e-6, 1e12, -1e12, 1, -1),
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  );
  test.prop([
    fc.record({
      aggregation: fc.constantFrom("sum" as const, "last" as const, "count" as const),
      direction: fc.constantFrom("up" as const, "down" as const),
      startValue: wild,
      target: wild,
      length: fc.option(fc.integer({ min: 1, max: 80 })),
      days: fc.array(fc.option(wild), { maxLength: 80 }),
      today: fc.integer({ min: 0, max: 79 }),
    }),
  ])("has no NaN and nothing infinite in it, whatever was logged", (given) => {
    const found = forecast(given);
    if (found.kind !== "ready") return;
    const { probability, interval, worth } = found;
    const numbers = [probability ?? 0, worth ?? 0, ...Object.values(interval ?? {})];
    for (const number of numbers) expect(Number.isFinite(number)).toBe(true);
    if (interval) expect(interval.low <= interval.middle && interval.middle <= interval.high).toBe(true);
  });
});
