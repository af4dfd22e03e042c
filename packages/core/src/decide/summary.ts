import { frequentAmounts, learnedStep, singleAmounts } from "../figures/frequent-amounts.ts";
import { capabilities } from "../model/capabilities.ts";
import type { GoalDay } from "../model/check-in.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Figures, ListedFigures } from "../model/figures.ts";
import type { Goal, ListedGoal } from "../model/goal.ts";
import { planInForce } from "../model/plan-in-force.ts";
import type { GoalSummary, GoalView } from "../model/view.ts";
import { addDays, type Day } from "../time/day.ts";

/** Six weeks, which is what a list shows of a goal. */
const RECENT_DAYS = 42;
/** D28: so many usual amounts are offered. */
const USUAL = 3;

/** Returns the first of the six weeks that end on a day. */
export function recentSince(today: Day): Day {
  return addDays(today, 1 - RECENT_DAYS);
}

/** Leaves out what may be long. */
export function listedGoal({ why, closedNote, ...goal }: Goal): ListedGoal {
  return goal;
}

type Listable = Partial<Figures> & Pick<Figures, "forecast">;
/** Leaves out what only a goal's own page draws. */
export function listedFigures<F extends Listable>(figures: F) {
  const { raw, planDays, firstReachedOn, heldBackBy, forecast, ...listed } = figures;
  return { ...listed, forecast: listedForecast(forecast) };
}

function listedForecast(forecast: Figures["forecast"]): ListedFigures["forecast"] {
  if (forecast.kind !== "ready") return forecast;
  const { kind, probability, dates } = forecast;
  return { kind, probability, dates };
}

/** A level is where one stands now: none repeats. */
function latestLevel(days: readonly GoalDay[]): number[] {
  const last = days.findLast((day) => day.last !== null)?.last ?? null;
  return last === null ? [] : [last];
}

/** Makes of a view what lists need: without the long history, with what was learned from it. */
export function summarise(view: GoalView, { today }: Pick<EvaluationContext, "today">): GoalSummary {
  const { goal, plans, days } = view;
  const figures = listedFigures(view.figures);
  const plan = planInForce(plans, figures.asOf);
  const since = recentSince(today);
  const { level, step } = capabilities(goal.measure);
  const amounts = singleAmounts(days);
  return {
    goal: listedGoal(goal),
    plan,
    figures,
    // An earlier one moves nothing that is drawn of this row.
    pauses: view.pauses.filter(({ to }) => to === null || to >= plan.from),
    usual: level ? latestLevel(days) : frequentAmounts(amounts, USUAL),
    step: learnedStep(amounts, step),
    recent: days.filter(({ day }) => day >= since),
  };
}
