import { type Cadence, MONTH_BLOCKS, type Plan, type Requirement } from "@cairn/core/model/plan";
import type { Weekday } from "@cairn/core/time/day";

/** A row of plans as a state read answers it; `nestedColumns` of state.ts has the same order. */
export type PlanTuple = [
  from: string,
  target: number | null,
  due: string | null,
  rateAmount: number | null,
  ratePer: "day" | "week" | "month" | null,
  fromValue: number | null,
  cadence: Cadence["kind"] | null,
  cadenceDays: number[] | null,
  cadenceEvery: number | null,
  requirement: Requirement["kind"] | null,
  lower: number | null,
  upper: number | null,
];

export function toPlan(tuple: PlanTuple): Plan {
  const [from, target, due, rateAmount, per, fromValue, cadence, days, every, requirement, lower, upper] =
    tuple;
  return {
    from,
    target,
    due,
    rate: rateAmount !== null && per !== null ? { amount: rateAmount, per } : null,
    fromValue,
    cadence: toCadence(cadence, days, every),
    requirement: toRequirement(requirement, lower, upper),
  };
}

function toCadence(kind: PlanTuple[6], days: PlanTuple[7], every: PlanTuple[8]): Cadence | null {
  if (kind === null) return null;
  switch (kind) {
    case "weekdays":
      return { kind, days: (days ?? []).filter(isWeekday) };
    case "monthdays":
      return { kind, days: days ?? [] };
    case "weeks":
    case "days":
      return { kind, every: every ?? 0 };
    case "months":
      return { kind, every: MONTH_BLOCKS.find((block) => block === every) ?? 12 };
    default:
      return { kind };
  }
}

function isWeekday(day: number): day is Weekday {
  return day >= 1 && day <= 7;
}

function toRequirement(kind: PlanTuple[9], lower: PlanTuple[10], upper: PlanTuple[11]): Requirement | null {
  if (kind === null) return null;
  if (kind === "at_least") return { kind, n: lower ?? 0 };
  if (kind === "at_most") return { kind, n: upper ?? 0 };
  return { kind, min: lower ?? 0, max: upper ?? 0 };
}

/** The columns of a plan; those that it does not need are null. */
export function fromPlan(plan: Plan) {
  const { cadence, requirement, rate } = plan;
  return {
    fromDay: plan.from,
    target: plan.target,
    dueOn: plan.due,
    rateAmount: rate?.amount ?? null,
    ratePer: rate?.per ?? null,
    fromValue: plan.fromValue,
    cadence: cadence?.kind ?? null,
    cadenceDays: cadence && "days" in cadence ? cadence.days : null,
    cadenceEvery: cadence && "every" in cadence ? cadence.every : null,
    requirement: requirement?.kind ?? null,
    lower: lowerOf(requirement),
    upper: upperOf(requirement),
  };
}

function lowerOf(requirement: Requirement | null): number | null {
  if (requirement?.kind === "at_least") return requirement.n;
  return requirement?.kind === "between" ? requirement.min : null;
}

function upperOf(requirement: Requirement | null): number | null {
  if (requirement?.kind === "at_most") return requirement.n;
  return requirement?.kind === "between" ? requirement.max : null;
}
