import type { Measure } from "@cairn/core/model/goal";
import type { PlanInput } from "@cairn/core/model/plan";
import { planInForce } from "@cairn/core/model/plan-in-force";
import type { GoalView } from "@cairn/core/model/view";
import { stepOf } from "@cairn/core/quick/step";
import { formatNumber } from "@cairn/text/format";
import { emptyModel, type GoalModel } from "./goal-model.ts";

/** What the form shows of a goal and the plan in force. */
export function modelOfGoal({ goal, plans, figures }: GoalView, locale: string): GoalModel {
  const { title, why, colour, start, areaId, parentId, weight } = goal;
  const about = { title, why, colour, start, areaId: areaId ?? "", parentId: parentId ?? "" };
  return modelOf(
    goal.measure,
    planInForce(plans, figures.asOf),
    { ...emptyModel(start), ...about, weight: formatNumber(weight, locale) },
    locale,
  );
}

/** The model that shows a measure and a plan: of a stored goal, or of what the quick line understood. */
export function modelOf(measure: Measure, plan: PlanInput, base: GoalModel, locale: string): GoalModel {
  const model: GoalModel = { ...base, due: plan.due ?? "" };
  switch (measure.kind) {
    case "metric":
      return { ...model, ...unitsOf(measure, locale), ...metricPart(measure, plan, locale) };
    case "habit":
      return { ...model, ...unitsOf(measure, locale), ...habitPart(measure, plan, base, locale) };
    case "objective":
      return { ...model, kind: "bigger" };
    default:
      return { ...model, kind: "done", steps: measure.kind === "checklist" };
  }
}

type Metric = Extract<Measure, { kind: "metric" }>;
type Habit = Extract<Measure, { kind: "habit" }>;

function unitsOf({ unit, step }: Metric | Habit, locale: string): Pick<GoalModel, "unit" | "step"> {
  return { unit, step: step === stepOf(unit) ? "" : typed(step, locale) };
}

function metricPart(
  { aggregation, direction, start, ofDay }: Metric,
  { target, rate, due }: PlanInput,
  locale: string,
): Partial<GoalModel> {
  return {
    kind: "number",
    entries: aggregation === "max" || aggregation === "min" ? "best" : aggregation,
    direction,
    ofDay: ofDay ?? "last",
    from: start === 0 ? "" : typed(start, locale),
    target: typed(target, locale),
    rate: typed(rate?.amount, locale),
    ratePer: rate?.per ?? "week",
    // Of target, day and rate two are said; the third follows from them.
    due: rate && target != null ? "" : (due ?? ""),
  };
}

function habitPart({ by }: Habit, plan: PlanInput, base: GoalModel, locale: string): Partial<GoalModel> {
  const { cadence, requirement, target } = plan;
  const bounds = requirement ? boundsOf(requirement, locale) : {};
  return {
    kind: requirement?.kind === "at_most" ? "limit" : "habit",
    by,
    cadence: cadence?.kind ?? "day",
    days: cadence?.kind === "weekdays" ? [...cadence.days] : base.days,
    monthdays: cadence?.kind === "monthdays" ? [...cadence.days] : base.monthdays,
    every: cadence?.kind === "weeks" || cadence?.kind === "days" ? String(cadence.every) : base.every,
    everyMonths: cadence?.kind === "months" ? cadence.every : base.everyMonths,
    between: requirement?.kind === "between",
    ...bounds,
    successes: typed(target, locale),
  };
}

function boundsOf(
  requirement: NonNullable<PlanInput["requirement"]>,
  locale: string,
): Partial<Pick<GoalModel, "least" | "most">> {
  switch (requirement.kind) {
    case "at_least":
      return { least: typed(requirement.n, locale) };
    case "at_most":
      return { most: typed(requirement.n, locale) };
    case "between":
      return { least: typed(requirement.min, locale), most: typed(requirement.max, locale) };
  }
}

/** A number as somebody would type it. */
function typed(value: number | null | undefined, locale: string): string {
  return value == null ? "" : formatNumber(value, locale, { grouping: false });
}
