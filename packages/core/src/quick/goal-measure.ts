import { fromScaled, toScaled } from "../amount/amount.ts";
import type { Measure } from "../model/goal.ts";
import type { Cadence, PlanInput, Requirement } from "../model/plan.ts";
import type { Day } from "../time/day.ts";
import type { Bound } from "./goal-amount.ts";
import type { GoalKind } from "./goal-kind.ts";
import type { Rhythm } from "./rhythm.ts";
import { stepOf } from "./step.ts";
import type { Amount } from "./unit.ts";

/** What the line cannot say by itself and a field beside it asks. */
export type Question = "due" | "start" | "from";
export type Measured = { measure: Measure; plan: PlanInput; ask: Question[] };

/** What was heard of a goal's figures. */
export type Figures = {
  amount: Amount | null;
  upper: Amount | null;
  startValue: Amount | null;
  /** "lose 5 kg": the amount is a change of the level, not the level. */
  relative: "up" | "down" | null;
  bound: Bound | null;
  rhythm: Rhythm;
  due: Day | null;
};

/** Makes the measure and plan of a kind of goal from what was heard. */
export function measureOf(kind: GoalKind, figures: Figures): Measured {
  const { due } = figures;
  switch (kind) {
    case "habit":
      return habit(figures);
    case "total":
      return total(figures);
    case "best":
    case "fastest":
      return best(kind, figures);
    case "level":
      return level(figures);
    case "project":
      return { measure: { kind: "checklist" }, plan: { due }, ask: [] };
    case "once":
      return { measure: { kind: "outcome" }, plan: { due }, ask: [] };
  }
}

function habit({ amount, upper, bound, rhythm, due }: Figures): Measured {
  const cadence: Cadence = rhythm.cadence ?? { kind: "day" };
  const unit = rhythm.times ? "" : upper?.unit || amount?.unit || "";
  // "12 times a day" counts the entries.
  const counts = rhythm.times !== null || amount === null || unit === "times";
  const low = rhythm.times?.min ?? amount?.value ?? 1;
  const high = rhythm.times ? (rhythm.times.max > low ? rhythm.times.max : null) : (upper?.value ?? null);
  return {
    measure: {
      kind: "habit",
      unit: counts ? "" : unit,
      step: counts ? 1 : stepOf(unit),
      by: counts ? "count" : "sum",
    },
    plan: { cadence, requirement: requirementOf(bound, low, high), due },
    ask: [],
  };
}

function requirementOf(bound: Bound | null, low: number, high: number | null): Requirement {
  if (high !== null && high > low) return { kind: "between", min: low, max: high };
  if (bound === "at_most") return { kind: "at_most", n: low };
  return { kind: "at_least", n: low || 1 };
}

function total({ amount, startValue, due }: Figures): Measured {
  const unit = amount?.unit ?? "";
  return {
    measure: {
      kind: "metric",
      unit,
      step: stepOf(unit),
      start: startValue?.value ?? 0,
      // "50 times": each entry is one.
      aggregation: unit === "times" ? "count" : "sum",
      direction: "up",
    },
    plan: { target: amount?.value ?? 0, due },
    ask: due === null ? ["due"] : [],
  };
}

/** The greatest value that was reached, or the least time that was needed. */
function best(kind: "best" | "fastest", { amount, startValue, due }: Figures): Measured {
  const unit = amount?.unit ?? "";
  const target = amount?.value ?? 0;
  const least = kind === "fastest";
  const start = startValue?.value ?? null;
  return {
    measure: {
      kind: "metric",
      unit,
      step: stepOf(unit),
      start: start ?? (least ? target : 0),
      aggregation: least ? "min" : "max",
      direction: least ? "down" : "up",
    },
    plan: { target, due },
    // Without a start the line of a least time has nowhere to begin; a best may begin at nothing.
    ask: [
      ...(least && start === null ? (["start"] as const) : []),
      ...(due === null ? (["due"] as const) : []),
    ],
  };
}

/** Reads a level: "lose 5 kg starting at 78" moves it by an amount; "weigh 72 kg" names the level itself. */
function level({ amount, startValue, relative, bound, due }: Figures): Measured {
  const value = amount?.value ?? 0;
  const unit = amount?.unit || startValue?.unit || "";
  const start = startValue?.value ?? null;
  const target =
    relative === null
      ? value
      : fromScaled(toScaled(start ?? 0) + (relative === "up" ? 1n : -1n) * toScaled(value));
  const upwards = start === null ? bound === "at_least" : start < target;
  return {
    measure: {
      kind: "metric",
      unit,
      step: stepOf(unit),
      start: start ?? (relative === null ? target : 0),
      aggregation: "last",
      direction: relative ?? (upwards ? "up" : "down"),
    },
    plan: { target, due },
    ask: [...(start === null ? (["start"] as const) : []), ...(due === null ? (["due"] as const) : [])],
  };
}
