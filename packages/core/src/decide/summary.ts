import type { EvaluationContext } from "../model/evaluation-context.ts";
import { planInForce } from "../model/plan-in-force.ts";
import type { GoalSummary, GoalView } from "../model/view.ts";
import { addDays } from "../time/day.ts";

/** Six weeks, which is what a list shows of a goal. */
export const RECENT_DAYS = 42;

/** Makes of a view what lists need: without the long history, with the plan row in force and the days of the last six weeks. */
export function summarise(
  { goal, plans, pauses, days, figures }: GoalView,
  context: EvaluationContext,
): GoalSummary {
  const since = addDays(context.today, 1 - RECENT_DAYS);
  return {
    goal,
    plan: planInForce(plans, figures.asOf),
    figures,
    pauses,
    recent: days.filter(({ day }) => day >= since),
  };
}
