import { subtract } from "../amount/amount.ts";
import { evaluate } from "../decide/evaluate.ts";
import { changePlan } from "../decide/plan-change.ts";
import { verdictOf } from "../figures/verdict.ts";
import { capabilities } from "../model/capabilities.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { PlanChange } from "../model/plan.ts";
import { planInForce } from "../model/plan-in-force.ts";
import type { GoalView } from "../model/view.ts";
import type { WayBack, WaysBack } from "../model/ways-back-schema.ts";
import { DomainError } from "../refusal/error.ts";
import { addDays, daysBetween, isDay } from "../time/day.ts";

/**
 * D21: finds ways back for a goal that is short of its line (D36), each a change from today and from the current value. The rate that
 * the second and the third keep is that of the row in force over its calendar days. A way that leads nowhere (no nearer target
 * above the current value, a day beyond the calendar) is null. All is null when there is nothing to come back from: on the line or
 * ahead of it, not running, or no line at all.
 */
export function waysBack(view: GoalView, context: EvaluationContext): WaysBack | null {
  const { goal, figures, plans } = view;
  const { measure } = goal;
  const { target, due, current } = figures;
  const row = planInForce(plans, context.today);
  const { fromValue } = row;
  if (verdictOf({ goal, plan: row, figures, recent: view.days }).kind !== "short") return null;
  if (target === null || due === null || current === null || fromValue === null) return null;
  if (!capabilities(measure).logs) return null;

  const perDay = Math.abs(target - fromValue) / (daysBetween(row.from, due) + 1);
  const wayLeft = Math.abs(subtract(target, current));
  const days = Math.ceil(wayLeft / perDay - 1e-9);
  const laterDue = days < 100_000 ? addDays(context.today, days - 1) : null;
  const step = measure.kind === "metric" ? measure.step : 1;
  const steps = Math.floor((perDay * (daysBetween(context.today, due) + 1)) / step + 1e-9);
  const nearer = subtract(current, -Math.sign(target - current) * steps * step);

  const way = (plan: { target: number; due: string }): WayBack | null => {
    const change: PlanChange = { mode: "from", from: context.today, base: "here", plan };
    try {
      const changed = changePlan({ state: view, context, change });
      const after = evaluate({ ...view, plans: changed }, context);
      return { change, plan: planInForce(changed, context.today), figures: after };
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  };
  return {
    more: way({ target, due }),
    later: laterDue !== null && isDay(laterDue) && laterDue > due ? way({ target, due: laterDue }) : null,
    less: steps > 0 && steps * step < wayLeft ? way({ target: nearer, due }) : null,
  };
}
