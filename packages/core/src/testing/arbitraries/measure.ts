import fc from "fast-check";
import { DAY_READINGS, type HabitMeasure, type MetricMeasure } from "../../model/goal.ts";
import { metric } from "../build.ts";

const PAIRS = ["sum up", "sum down", "last up", "last down", "count up", "max up", "min down"] as const;

export const aMetric = fc
  .record({
    pair: fc.constantFrom(...PAIRS),
    start: fc.constantFrom(0, 0, 10, 85.5, -3),
    step: fc.constantFrom(1, 0.5, 0.1, 5),
    ofDay: fc.constantFrom(undefined, ...DAY_READINGS),
  })
  .map(({ pair, start, step, ofDay }): MetricMeasure => {
    const measure = metric(pair, start, pair === "count up" ? 1 : step);
    return ofDay && measure.aggregation === "last" ? { ...measure, ofDay } : measure;
  });

export const aHabit = fc.record<HabitMeasure>({
  kind: fc.constant("habit"),
  unit: fc.constant("h"),
  step: fc.constantFrom(1, 0.5, 15),
  by: fc.constantFrom("count", "count", "sum", "mean"),
});
