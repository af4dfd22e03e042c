import { AMOUNT_MAX, roundUpToStep, subtract } from "../amount/amount.ts";
import { framesOf } from "../figures/frames.ts";
import { signOf } from "../figures/progress.ts";
import type { HabitMeasure, Measure, MetricMeasure } from "../model/goal.ts";
import type { Plan, PlanInput, Rate } from "../model/plan.ts";
import { RATE_DAYS } from "../model/rate.ts";
import { invalid } from "../refusal/error.ts";
import { addDays, type Day, dayNumber, daysBetween, isDay } from "../time/day.ts";

/**
 * Tells whether arithmetic can stand on a plan: its rows are in order, and have what the measure needs and nothing that it cannot
 * use.
 */
export function planFits(measure: Measure, plans: readonly Plan[]): boolean {
  return plans.every((plan, i) => {
    const before = plans[i - 1];
    if (before && before.from >= plan.from) return false;
    const habit = plan.cadence !== null && plan.requirement !== null;
    if (measure.kind === "metric")
      return plan.target !== null && plan.cadence === null && plan.requirement === null;
    if (measure.kind === "habit") return habit;
    return plan.target === null && plan.cadence === null && plan.requirement === null;
  });
}

/** What a plan row is completed from. */
export type PlanGiven = {
  measure: Measure;
  start: Day;
  /** The row's first day. */
  from: Day;
  input: PlanInput;
  /** The line's height that morning (metrics: an amount; habits: successes so far). */
  fromValue: number;
  /** The row it follows: what the input leaves out stays as it was there; null for the first row. */
  inForce: Plan | null;
};

/**
 * D19: makes a whole plan row from what a person says. Two of target, due and rate make the third; when all three are said, they
 * have to agree.
 * @throws DomainError INVALID at the field `target`, `due`, `rate`, `cadence` or `requirement`
 */
export function completePlan(given: PlanGiven): Plan {
  const { measure, from, input, inForce } = given;
  const blank: Plan = {
    from,
    target: null,
    due: null,
    rate: null,
    fromValue: null,
    cadence: null,
    requirement: null,
  };
  const plan =
    measure.kind === "metric"
      ? metricRow(blank, measure, given)
      : measure.kind === "habit"
        ? habitRow(blank, measure, given)
        : { ...blank, due: kept(input.due, inForce?.due) };
  if (measure.kind !== "habit") {
    if (input.cadence) throw invalid("cadence", "not_for_measure");
    if (input.requirement) throw invalid("requirement", "not_for_measure");
  }
  if (measure.kind !== "metric") {
    if (input.rate) throw invalid("rate", "not_for_measure");
    if (measure.kind !== "habit" && input.target != null) throw invalid("target", "not_for_measure");
  }
  if (plan.due !== null && plan.due < from) throw invalid("due", "due_before_start", { from });
  return plan;
}

/** Returns what was said, else what was in force: `undefined` says nothing, null says none. */
function kept<Value>(said: Value | null | undefined, before: Value | null | undefined): Value | null {
  return said === undefined ? (before ?? null) : said;
}

/** D19: makes the row of a metric. */
function metricRow(
  blank: Plan,
  measure: MetricMeasure,
  { input, fromValue, inForce, from }: PlanGiven,
): Plan {
  const sign = signOf(measure);
  const rate = input.rate ?? null;
  let target = kept(input.target, inForce?.target);
  let due = kept(input.due, inForce?.due);
  // A rate with only one other word said makes the third, whatever it was before.
  if (rate && input.due == null) due = null;
  else if (rate && input.target == null) target = null;

  if (due !== null && due < from) throw invalid("due", "due_before_start", { from });
  const targetBy = (day: Day, { amount, per }: Rate) =>
    subtract(
      fromValue,
      -sign * roundUpToStep((amount * (daysBetween(from, day) + 1)) / RATE_DAYS[per], measure.step),
    );
  if (target === null && due !== null && rate) target = targetBy(due, rate);
  if (target === null) throw invalid("target", "required");
  if (Math.abs(target) > AMOUNT_MAX) throw invalid("target", "amount_large");
  if (sign * subtract(target, fromValue) <= 0)
    throw invalid("target", sign > 0 ? "target_above" : "target_below", { from: fromValue });
  if (rate) {
    const way = Math.abs(subtract(target, fromValue));
    const byRate = due !== null && targetBy(due, rate) === target ? due : dueAt(from, way, rate);
    if (due !== null && byRate !== due) throw invalid("rate", "rate_differs", { due: byRate });
    due = byRate;
  }
  return { ...blank, target, due, rate, fromValue };
}

/**
 * D19: returns the day on which a rate has made its way. Parts of a day are rounded up, those of a month's rate to the nearest
 * day.
 */
function dueAt(from: Day, way: number, rate: Rate): Day {
  const days = (way / rate.amount) * RATE_DAYS[rate.per];
  const whole = Math.max(1, rate.per === "month" ? Math.round(days) : roundUpToStep(days, 1));
  const due = whole > 200_000 ? null : addDays(from, whole - 1);
  if (due === null || !isDay(due)) throw invalid("rate", "rate_slow");
  return due;
}

/** D19: makes the row of a habit. */
function habitRow(blank: Plan, { by }: HabitMeasure, { input, fromValue, inForce, from }: PlanGiven): Plan {
  const cadence = kept(input.cadence, inForce?.cadence);
  const requirement = kept(input.requirement, inForce?.requirement);
  const target = kept(input.target, inForce?.target);
  const due = kept(input.due, inForce?.due);
  if (cadence === null) throw invalid("cadence", "required");
  if (requirement === null) throw invalid("requirement", "required");
  const bounds = requirement.kind === "between" ? [requirement.min, requirement.max] : [requirement.n];
  if (by === "count" && !bounds.every(Number.isInteger)) throw invalid("requirement", "whole");
  if (target === null) return { ...blank, cadence, requirement, due };

  if (!Number.isInteger(target)) throw invalid("target", "whole");
  if (target <= fromValue) throw invalid("target", "target_above", { from: fromValue });
  if (due === null) throw invalid("due", "required");
  if (due >= from) {
    const run = { cadence, from: dayNumber(from), to: dayNumber(due) };
    // The week start is the person's own and may cut one more week.
    const cut = cadence.kind === "week" || cadence.kind === "weeks" ? 1 : 0;
    const most = [...framesOf(run, 1)].length + cut;
    if (target - fromValue > most) throw invalid("target", "target_many", { max: fromValue + most });
  }
  return { ...blank, target, due, fromValue, cadence, requirement };
}
