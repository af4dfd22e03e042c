import type { GoalCreate, Measure } from "@cairn/core/model/goal";
import type { Cadence, PlanInput, Requirement } from "@cairn/core/model/plan";
import { addDays, type Day } from "@cairn/core/time/day";
import fc from "fast-check";
import { TODAY } from "../common.ts";

/** A day around the frozen today, a little of the future too. */
export const aDay: fc.Arbitrary<Day> = fc.integer({ min: -50, max: 4 }).map((days) => addDays(TODAY, days));
/** Which of the things there are: taken modulo their number. */
export const aPick = fc.nat(1000);
export const anAmount = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map((value) => value / 4),
  fc.constantFrom(-1.5, 0, 0.000001, 3, 3),
);
/** Sometimes the same request arrives twice. */
export const aRepeat = fc.constantFrom(false, false, false, true);

const metric = (
  aggregation: "sum" | "last" | "count" | "max" | "min",
  direction: "up" | "down",
  start: number,
) => ({ kind: "metric", unit: "km", step: 0.5, start, aggregation, direction }) satisfies Measure;
const measures: Measure[] = [
  metric("sum", "up", 0),
  metric("sum", "down", 60),
  metric("last", "up", 10),
  metric("last", "down", 60),
  metric("count", "up", 0),
  metric("max", "up", 0),
  metric("min", "down", 60),
  { kind: "habit", unit: "", step: 1, by: "count" },
  { kind: "habit", unit: "min", step: 0.5, by: "sum" },
  { kind: "habit", unit: "h", step: 0.5, by: "mean" },
  { kind: "checklist" },
  { kind: "outcome" },
  { kind: "objective" },
  { kind: "objective" },
];

const aCadence: fc.Arbitrary<Cadence> = fc.constantFrom<Cadence>(
  { kind: "day" },
  { kind: "weekdays", days: [1, 3, 5] },
  { kind: "week" },
  { kind: "month" },
  { kind: "weeks", every: 2 },
  { kind: "days", every: 3 },
  { kind: "monthdays", days: [1, 31] },
  { kind: "months", every: 3 },
);
const aRequirement: fc.Arbitrary<Requirement> = fc.constantFrom<Requirement>(
  { kind: "at_least", n: 2 },
  { kind: "at_most", n: 3 },
  { kind: "between", min: 1, max: 4 },
);
const aDue = fc.option(
  fc.integer({ min: -10, max: 60 }).map((days) => addDays(TODAY, days)),
  { freq: 4 },
);

/** A plan for the measure: most are good, some are refused. */
export function aPlan(measure: Measure): fc.Arbitrary<PlanInput> {
  if (measure.kind === "metric") {
    const far = measure.direction === "up" ? [20, 40, 5] : [40, 20, 70];
    return fc.record({ target: fc.constantFrom(...far), due: aDue });
  }
  if (measure.kind === "habit") {
    const target = fc.constantFrom(null, null, 4);
    return fc.record({ cadence: aCadence, requirement: aRequirement, due: aDue, target });
  }
  return fc.record({ due: aDue });
}

export type Made = Omit<GoalCreate, "id" | "parentId" | "areaId" | "why" | "colour">;
export const aGoal: fc.Arbitrary<Made> = fc.constantFrom(...measures).chain((measure) =>
  fc.record({
    title: fc.constantFrom("Run", "Read", "Rest"),
    measure: fc.constant(measure),
    start: fc.integer({ min: -45, max: 5 }).map((days) => addDays(TODAY, days)),
    plan: aPlan(measure),
    weight: fc.constantFrom(1, 1, 2, 0.5),
  }),
);
/** Plans of every shape: what does not suit the goal is refused by both. */
export const anyPlan = fc.constantFrom(...measures).chain(aPlan);
