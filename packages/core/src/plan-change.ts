import type { Day } from "./day.ts";
import type { Asking } from "./evaluate.ts";
import type { GoalCreate, Measure } from "./goal.ts";
import type { Plan, PlanChange, PlanInput, Rate } from "./plan.ts";
import type { GoalState } from "./view.ts";

/**
 * A whole plan row from what a person says. Two of target, due and rate make the third; all refusals are field errors
 * (`target`, `due`, `rate`, `cadence`, `requirement`).
 * @param from the row's first day
 * @param fromValue the line's height that morning (metrics: an amount; habits: successes so far)
 * @param inForce the row it follows: what the input leaves out stays as it was there; null for the first row
 */
export function completePlan(_given: {
  measure: Measure;
  start: Day;
  from: Day;
  input: PlanInput;
  fromValue: number;
  inForce: Plan | null;
}): Plan {
  throw new Error("not built yet");
}

/** All plan rows of the goal after a change. Throws field errors. */
export function changePlan(_given: { state: GoalState; asking: Asking; change: PlanChange }): Plan[] {
  throw new Error("not built yet");
}

/** The rows after a correction of the goal's start or start value: the first row moves along. Throws field errors. */
export function correctStart(_given: { measure: Measure; plans: readonly Plan[]; start: Day }): Plan[] {
  throw new Error("not built yet");
}

/** The rate of a row as shown: the person's own words, else what target and due day make of it; null without a due day. */
export function rateOf(_plan: Plan, _per?: Rate["per"]): Rate | null {
  throw new Error("not built yet");
}

/** Refuses a goal that cannot be as a whole, and answers its first plan row. */
export function checkGoalCreate(_input: GoalCreate, _latestDay: Day): Plan {
  throw new Error("not built yet");
}
