import { capabilities } from "../model/capabilities.ts";
import { isRestDay } from "../model/check-in.ts";
import type { Measure } from "../model/goal.ts";
import type { Plan } from "../model/plan.ts";
import type { Verdict, Yardstick } from "../model/verdict.ts";
import type { GoalSummary } from "../model/view.ts";

type Judged = Pick<GoalSummary, "goal" | "plan" | "figures" | "recent">;

/**
 * D36: tells where a goal stands. Every page, list and picture asks here, so that no two of them say different things of it. A
 * distance of less than half a step of its yardstick is on the line.
 */
export function verdictOf(judged: Judged): Verdict {
  const { goal, plan, figures } = judged;
  const { status } = figures;
  if (goal.deletedAt !== null) return { kind: "in_trash" };
  if (goal.closedAs !== null) return { kind: goal.closedAs };
  if (goal.measure.kind === "outcome" && status !== "not_started" && status !== "missed")
    return { kind: goal.doneOn === null || goal.doneOn > figures.asOf ? "not_done" : "done" };
  if (status === "achieved") return { kind: "reached" };
  if (status === "at_target") return { kind: "at_target" };
  if (status === "missed") return { kind: "passed" };
  if (status === "not_started") return { kind: "not_started", day: goal.start };
  if (status === "paused")
    return { kind: isRestDay(judged.recent.find(({ day }) => day === figures.asOf)) ? "rest_day" : "paused" };
  const limit = capabilities(goal.measure, plan).limit ? limitVerdict(judged) : null;
  if (limit?.kind === "over_limit" || (limit !== null && figures.paceAmount === null)) return limit;
  return figures.paceAmount === null ? rhythmVerdict(judged) : lineVerdict(judged, figures.paceAmount);
}

function limitVerdict({ goal, plan, figures }: Judged): Verdict {
  const { enough, habit } = figures;
  if (habit?.period === null) return { kind: "no_limit" };
  if (enough?.kind === "room" && enough.amount < 0)
    return { kind: "over_limit", amount: -enough.amount, of: amountsOf(goal.measure) };
  // A mean has no room: it is above its bound, or it is not.
  const { done, upper } = habit?.period ?? { done: null, upper: null };
  if (capabilities(goal.measure, plan).mean && done !== null && upper !== null && done > upper)
    return { kind: "over_limit", amount: done - upper, of: amountsOf(goal.measure) };
  return { kind: "within_limit" };
}

/** D10: what has no line stands by its last judged periods. */
function rhythmVerdict({ figures: { status, habit } }: Judged): Verdict {
  if (status === "stale") return { kind: "quiet" };
  if (habit === null) return { kind: "no_line" };
  if (status === "at_risk") return { kind: "just_short" };
  if (status === "off_track") return { kind: "well_short" };
  return { kind: habit.successes + habit.failures === 0 ? "begun" : "steady" };
}

function lineVerdict({ goal, plan, figures }: Judged, paceAmount: number): Verdict {
  const { measure } = goal;
  const of = yardstickOf(measure, plan);
  const whole = measure.kind === "checklist" ? (figures.target ?? 0) : 1;
  // A list without steps has nothing to be on time with.
  if (whole === 0) return { kind: "no_line" };
  const amount = Math.abs(paceAmount) / whole;
  if (isNothing(amount, of)) return { kind: "on_the_line" };
  const ahead = paceAmount > 0;
  const falls = measure.kind === "metric" && measure.direction === "down";
  return { kind: ahead ? "ahead" : "short", amount, of, place: ahead === falls ? "below" : "above" };
}

function amountsOf(measure: Measure): Yardstick {
  const { unit, step } = capabilities(measure);
  return { kind: "amount", unit, step };
}

/** Steps of a list weigh more and less, and parts of a bigger goal have no unit in common: both are told as shares. */
export function yardstickOf(measure: Measure, { cadence }: Pick<Plan, "cadence">): Yardstick {
  if (measure.kind === "habit" && cadence !== null) return { kind: "periods", cadence };
  return measure.kind === "metric" ? amountsOf(measure) : { kind: "share" };
}

/** Tells whether an amount is none to speak of: below half a step, half a period, half a percent. */
function isNothing(amount: number, of: Yardstick): boolean {
  if (of.kind === "periods") return Math.round(amount) === 0;
  if (of.kind === "share") return Math.round(100 * amount) === 0;
  return amount < of.step / 2 - 1e-9;
}
