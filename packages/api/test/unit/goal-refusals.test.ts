import type { Goal, GoalUpdate, Measure } from "@cairn/core/model/goal";
import type { GoalState } from "@cairn/core/model/view";
import { newGoal, newPlan } from "@cairn/db/testing/data";
import { describe, expect, test } from "vitest";
import { correctedPlans, refuseDay } from "../../src/goal-refusals.ts";
import { NOW } from "../common.ts";

const goal = (measure: Measure): Goal => ({
  ...newGoal(),
  measure,
  position: 0,
  doneOn: null,
  closedAs: null,
  closedOn: null,
  closedNote: "",
  archivedAt: null,
  deletedAt: null,
  version: 1,
  createdAt: "2026-01-01T08:00:00.000Z",
});
const METRIC: Measure = {
  kind: "metric",
  unit: "km",
  step: 0.1,
  start: 0,
  aggregation: "sum",
  direction: "up",
};
const HABIT: Measure = { kind: "habit", unit: "min", step: 1, by: "sum" };
const state = (measure: Measure): GoalState => ({
  goal: goal(measure),
  plans: [newPlan()],
  pauses: [],
  milestones: [],
  days: [],
  children: [],
});
const update = (changes: Partial<GoalUpdate>): GoalUpdate => ({ id: "", baseVersion: 1, ...changes });

describe("something can have happened to a goal", () => {
  test.each(["2026-01-01", "2026-03-11", "2026-03-12"])(
    "on %s: it had begun, and the day had come",
    (day) => {
      expect(() => refuseDay("on", day, goal(METRIC), NOW)).not.toThrow();
    },
  );
});

describe("a correction", () => {
  test("of neither start nor start value leaves the plan, whatever else is measured", () => {
    for (const measure of [METRIC, HABIT])
      expect(correctedPlans(state(measure), update({ unit: "mi", step: 2, title: "Walk" }))).toBeUndefined();
  });

  test("of how a day is read is for the last value alone", () => {
    const weight: Measure = { ...METRIC, aggregation: "last" };
    expect(correctedPlans(state(weight), update({ ofDay: "mean" }))).toBeUndefined();
    for (const measure of [METRIC, HABIT])
      expect(() => correctedPlans(state(measure), update({ ofDay: null }))).toThrow(
        expect.objectContaining({ fields: [expect.objectContaining({ field: "ofDay" })] }),
      );
  });

  test("of the start value begins the plan there, on the day it began", () => {
    expect(correctedPlans(state(METRIC), update({ startValue: 20 }))).toEqual([
      newPlan({ from: "2026-01-01", fromValue: 20 }),
    ]);
  });

  test("of the start begins the plan on that day, at the value it began with", () => {
    expect(correctedPlans(state(METRIC), update({ start: "2026-02-01" }))).toEqual([
      newPlan({ from: "2026-02-01", fromValue: 0 }),
    ]);
  });
});
