import { expect, test } from "vitest";
import { CheckIn } from "../model/check-in.ts";
import { Goal } from "../model/goal.ts";
import { Milestone } from "../model/milestone.ts";
import { Pause } from "../model/pause.ts";
import { Plan } from "../model/plan.ts";
import { exampleYear } from "./example.ts";
import { isExample } from "./example-id.ts";

const today = "2026-11-22";
const year = exampleYear(today, "Europe/London");

test("the example is twenty-three goals of every measure, cadence and ending", () => {
  expect(year.goals).toHaveLength(23);
  const kinds = year.goals.map(({ measure }) =>
    measure.kind === "metric" ? measure.aggregation : measure.kind,
  );
  expect(new Set(kinds)).toEqual(
    new Set(["sum", "last", "count", "max", "min", "habit", "checklist", "outcome", "objective"]),
  );
  expect(new Set(year.plans.map(({ cadence }) => cadence?.kind))).toEqual(
    new Set([undefined, "day", "weekdays", "week", "month", "weeks", "days", "monthdays", "months"]),
  );
  expect(new Set(year.goals.map(({ closedAs }) => closedAs))).toEqual(new Set([null, "reached", "let_go"]));
});

test("the same day gives the same year, and nothing in it is later than that day", () => {
  expect(exampleYear(today, "Europe/London")).toEqual(year);
  expect(year.checkIns.length).toBeGreaterThan(1500);
  for (const { day } of year.checkIns) expect(day < today).toBe(true);
});

test("its rows have the shapes of the domain and ids that tell them apart from the person's own", () => {
  for (const goal of year.goals) expect(Goal.parse(goal)).toEqual(goal);
  for (const plan of year.plans) expect(Plan.parse(plan)).toMatchObject({ from: plan.from });
  for (const pause of year.pauses) expect(Pause.parse(pause)).toEqual(pause);
  for (const milestone of year.milestones) expect(Milestone.parse(milestone)).toEqual(milestone);
  for (const checkIn of year.checkIns) expect(CheckIn.parse(checkIn)).toEqual(checkIn);
  const every = [...year.areas, ...year.goals, ...year.pauses, ...year.milestones, ...year.checkIns].map(
    ({ id }) => id,
  );
  expect(new Set(every).size).toBe(every.length);
  expect(every.every(isExample)).toBe(true);
});
