import { periodsOf } from "../figures/cadence.ts";
import { calendarOf } from "../figures/calendar.ts";
import { type StrengthSeries, strengthSeries } from "../figures/strength.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { GoalView } from "../model/view.ts";

/** Makes the curve of a habit's strength (D11); null for goals that are no habits. */
export function strengthChart(view: GoalView, context: EvaluationContext): StrengthSeries | null {
  if (view.goal.measure.kind !== "habit") return null;
  const calendar = calendarOf(view, context);
  const plans = calendar.rows.map(({ plan }) => plan);
  return strengthSeries({ ...view, plans }, { today: calendar.asOf }, periodsOf(view, context));
}
