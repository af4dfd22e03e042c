import { describe, expect, test } from "vitest";
import { DomainError } from "../refusal/error.ts";
import { habit, metric, on } from "../testing/build.ts";
import { refuseCheckIn } from "./check-in.ts";
import type { Measure } from "./goal.ts";

const put = (measure: Measure, value: number | null, given: { day?: string; kind?: "entry" | "skip" } = {}) =>
  refuseCheckIn(
    { measure, start: on("03-02") },
    { day: on(given.day ?? "03-05"), kind: given.kind ?? "entry", value },
    on("03-06"),
  );

function refusal(make: () => unknown) {
  try {
    make();
  } catch (error) {
    if (error instanceof DomainError) return error.fields;
    throw error;
  }
  return [];
}

describe("an entry", () => {
  test.each<[string, Measure]>([
    ["sum", metric("sum up")],
    ["last", metric("last down")],
    ["max", metric("max up")],
    ["min", metric("min down")],
    ["habit by sum", habit("sum")],
    ["habit by mean", habit("mean")],
  ])("of a %s needs a value, 0 included", (_, measure) => {
    expect(refusal(() => put(measure, null))).toEqual([{ field: "value", reason: "required" }]);
    expect(put(measure, 0)).toEqual({ kind: "entry", value: 0 });
    expect(put(measure, -2.5)).toEqual({ kind: "entry", value: -2.5 });
  });
  test.each<[string, Measure]>([
    ["count", metric("count up")],
    ["habit by count", habit("count")],
  ])("of a %s is one, whatever value is sent", (_, measure) => {
    expect(put(measure, null)).toEqual({ kind: "entry", value: null });
    expect(put(measure, 5)).toEqual({ kind: "entry", value: null });
  });
  test.each<Measure>([{ kind: "checklist" }, { kind: "outcome" }, { kind: "objective" }])(
    "of a $kind is refused",
    (measure) => {
      expect(refusal(() => put(measure, null))).toEqual([{ field: "goalId", reason: "takes_no_check_ins" }]);
    },
  );
});

test("a rest day has no value and needs none", () => {
  expect(put(metric("sum up"), 5, { kind: "skip" })).toEqual({ kind: "skip", value: null });
  expect(put(habit("mean"), null, { kind: "skip" })).toEqual({ kind: "skip", value: null });
});

test("a day from the start to the latest date on earth is taken, others are refused", () => {
  expect(put(metric("sum up"), 5, { day: "03-02" }).value).toBe(5);
  expect(put(metric("sum up"), 5, { day: "03-06" }).value).toBe(5);
  expect(refusal(() => put(metric("sum up"), 5, { day: "03-01" }))).toEqual([
    { field: "day", reason: "before_start", params: { start: on("03-02") } },
  ]);
  expect(refusal(() => put(metric("sum up"), 5, { day: "03-07" }))).toEqual([
    { field: "day", reason: "day_future" },
  ]);
});
