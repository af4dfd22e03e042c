import { fromScaled, toScaled } from "../amount/amount.ts";
import type { Measure } from "../model/goal.ts";
import type { Cadence, PlanInput, Requirement } from "../model/plan.ts";
import type { Day } from "../time/day.ts";
import { type Amount, GLUED, stepOf } from "./amount.ts";
import type { Chip } from "./reader.ts";
import type { Rhythm } from "./rhythm.ts";
import { en } from "./words.ts";

/** What the line cannot say by itself and the next step asks. */
export type Question = "due" | "start" | "from";

/** The kind of goal that a line asks for. When both are null, there is nothing but a name. */
export type GoalSoFar = { measure: Measure | null; plan: PlanInput | null; ask: Question[] };
export type Bound = Requirement["kind"];

export type Known = {
  verb: string;
  amount: Amount | null;
  upper: Amount | null;
  startValue: Amount | null;
  /** "from 80 to 75": the amount is where it leads, whatever the verb. */
  moves: boolean;
  bound: Bound | null;
  rhythm: Rhythm;
  due: Day | null;
};

function requirementOf(bound: Bound | null, n: number, upper: Amount | null): Requirement {
  if (bound === "at_most") return { kind: "at_most", n };
  if (bound === "between" && upper && upper.value >= n) return { kind: "between", min: n, max: upper.value };
  return { kind: "at_least", n };
}

/** Names a line of figures alone after what it counts: "2 coffees a day" is Coffees, "100 km" is 100 km. */
export function nameOf(chips: Chip[], { amount, upper }: Known): string {
  const unit = upper?.unit || amount?.unit || "";
  if (unit !== "" && !GLUED.test(unit)) return unit.charAt(0).toUpperCase() + unit.slice(1);
  return chips.find(({ kind }) => kind === "amount")?.text ?? "";
}

export function readMeasure(known: Known, name: string): GoalSoFar {
  const { amount, bound, rhythm, due } = known;
  const level = new RegExp(`(?<!\\p{L})(?:${en.level})(?!\\p{L})`, "u").test(
    `${known.verb} ${name.toLowerCase()}`,
  );
  if (rhythm.cadence || (bound && !level && due === null)) return habit(known);
  if (amount) {
    const weighs = /^(?:kg|lbs?|st)$/.test(amount.unit) && new RegExp(`^(?:${en.attain})?$`).test(known.verb);
    return level || weighs || known.moves || bound === "at_most" || known.verb in en.relative
      ? levelGoal(known)
      : total(known);
  }
  if (due !== null && new RegExp(`^(?:${en.abstain})$`).test(known.verb)) return habit(known);
  if (due !== null) return { measure: { kind: "checklist" }, plan: { due }, ask: [] };
  return { measure: null, plan: null, ask: [] };
}

function habit({ amount, upper, bound, rhythm, due }: Known): GoalSoFar {
  const cadence: Cadence = rhythm.cadence ?? { kind: "day" };
  const unit = upper?.unit || amount?.unit || "";
  const asked = rhythm.times ?? amount?.value ?? 1;
  const requirement = requirementOf(bound, bound === "at_most" ? asked : asked || 1, upper);
  return {
    measure: { kind: "habit", unit, step: stepOf(unit), by: amount ? "sum" : "count" },
    plan: { cadence, requirement, due },
    ask: [],
  };
}

function total({ amount, startValue, due }: Known): GoalSoFar {
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

/** Reads a level: "lose 5 kg starting at 78" moves it by an amount; "weigh 72 kg" names the level itself. */
function levelGoal({ verb, amount, startValue, moves: absolute, due }: Known): GoalSoFar {
  const value = amount?.value ?? 0;
  const unit = amount?.unit || startValue?.unit || "";
  const relative: Record<string, "up" | "down"> = en.relative;
  const moves = verb in relative && !absolute ? relative[verb] : undefined;
  const start = startValue?.value ?? null;
  const target =
    moves === undefined
      ? value
      : fromScaled(toScaled(start ?? 0) + (moves === "up" ? 1n : -1n) * toScaled(value));
  const direction = moves ?? (start !== null && start < target ? "up" : "down");
  return {
    measure: {
      kind: "metric",
      unit,
      step: stepOf(unit),
      start: start ?? (moves === undefined ? target : 0),
      aggregation: "last",
      direction,
    },
    plan: { target, due },
    ask: [...(start === null ? (["start"] as const) : []), ...(due === null ? (["due"] as const) : [])],
  };
}
