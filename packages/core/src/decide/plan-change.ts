import { fromScaled, toScaled } from "../amount/amount.ts";
import { calendarOf } from "../figures/calendar.ts";
import { successDays } from "../figures/habit.ts";
import { currentByDay, signOf } from "../figures/progress.ts";
import { measureResult } from "../figures/result-by-measure.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { GoalCreate, Measure } from "../model/goal.ts";
import type { Plan, PlanChange } from "../model/plan.ts";
import { planInForce } from "../model/plan-in-force.ts";
import type { GoalState } from "../model/view.ts";
import { invalid } from "../refusal/error.ts";
import { addDays, type Day, dayNumber, maxDay } from "../time/day.ts";
import { completePlan } from "./plan-row.ts";

/**
 * D20: returns all plan rows of the goal after a change.
 *
 * `from` begins a new row on that day. Its line goes on from the height that the old one has there (`line`; where there is no
 * line, as `here`), or begins at the current value (`here`: today's entries included, for a past day those before it). It takes
 * the place of every row from that day on: the latest word holds. `correct` rewrites the row in force on that day and leaves the
 * others; its line begins where it did (`line`) or from the value of then (`here`). The first row always begins at the start
 * value; a change on or before its first day corrects it, as there is no past to keep.
 * @throws DomainError INVALID at the fields of `completePlan`
 */
export function changePlan(given: {
  state: GoalState;
  context: EvaluationContext;
  change: PlanChange;
}): Plan[] {
  const { state, context, change } = given;
  const { measure, start } = state.goal;
  const [first, ...later] = state.plans;
  const inForce = planInForce(state.plans, change.from);
  const noPast = change.mode === "correct" || change.from <= maxDay(start, inForce.from);
  const rowOn = (from: Day, fromValue: number) =>
    completePlan({ measure, start, from, input: change.plan, fromValue, inForce });

  if (inForce === first && noPast) {
    const row = rowOn(inForce.from, startValue(measure));
    return change.mode === "correct" ? [row, ...later] : [row];
  }
  if (change.mode === "correct") {
    const then = () => valueOn(state, context, addDays(inForce.from, -1));
    const row = rowOn(inForce.from, change.base === "line" ? (inForce.fromValue ?? then()) : then());
    return state.plans.map((plan) => (plan === inForce ? row : plan));
  }
  const before = state.plans.filter(({ from }) => from < change.from);
  const line = change.base === "line" ? lineOn({ ...state, plans: before }, context, change.from) : null;
  const here = () =>
    valueOn(state, context, change.from < context.today ? addDays(change.from, -1) : context.today);
  return [...before, rowOn(change.from, line ?? here())];
}

/** Returns the height at which the first row of a plan begins. */
function startValue(measure: Measure): number {
  return measure.kind === "metric" ? measure.start : 0;
}

/** Returns the current value on the evening of a day (habits: the successes so far), whatever the due day. */
function valueOn(state: GoalState, context: EvaluationContext, evening: Day): number {
  const { measure } = state.goal;
  if (measure.kind === "metric")
    return currentByDay(state, measure, evening).at(-1)?.current ?? measure.start;
  if (measure.kind !== "habit") return 0;
  const last = dayNumber(evening);
  return successDays(state, measure, calendarOf(state, context)).filter((day) => day <= last).length;
}

/** Returns the height of the line on a morning, as an amount; null where there is none. */
function lineOn(state: GoalState, context: EvaluationContext, morning: Day): number | null {
  const { line } = measureResult(state, calendarOf(state, { ...context, today: morning }));
  return line === null ? null : fromScaled(toScaled(line));
}

/**
 * D20: returns the rows after a correction of the goal's start or start value (`measure` and `start` are as corrected). The row
 * in force on the start becomes the first and begins there, at the start value; rows before it go.
 * @throws DomainError INVALID at `start` after the row's due day, at `startValue` beyond its target
 */
export function correctStart(given: { measure: Measure; plans: readonly Plan[]; start: Day }): Plan[] {
  const { measure, plans, start } = given;
  const first = planInForce(plans, start);
  if (first.due !== null && first.due < start) throw invalid("start", "start_after_due", { due: first.due });
  const later = plans.filter(({ from }) => from > first.from);
  if (measure.kind !== "metric")
    return [{ ...first, from: start, fromValue: first.fromValue === null ? null : 0 }, ...later];
  const { target } = first;
  if (target !== null && signOf(measure) * (target - measure.start) <= 0)
    throw invalid("startValue", measure.direction === "up" ? "start_below" : "start_above", { target });
  const same = first.from === start && first.fromValue === measure.start;
  return [{ ...first, from: start, fromValue: measure.start, rate: same ? first.rate : null }, ...later];
}

const YEARS_AHEAD = 10;

/**
 * Returns the first plan row of a goal to be made, unless the goal cannot be as a whole.
 * @throws DomainError INVALID at `start` more than ten years ahead, or at the fields of `completePlan`
 */
export function checkGoalCreate(input: GoalCreate, latestDay: Day): Plan {
  const { measure, start, plan } = input;
  if (start > addDays(latestDay, 366 * YEARS_AHEAD))
    throw invalid("start", "start_far", { years: YEARS_AHEAD });
  return completePlan({
    measure,
    start,
    from: start,
    input: plan,
    fromValue: startValue(measure),
    inForce: null,
  });
}
