import { roundUpToStep } from "../amount/amount.ts";
import { capabilities } from "../model/capabilities.ts";
import type { ListedFigures } from "../model/figures.ts";
import type { Measure } from "../model/goal.ts";
import type { Plan, Rate } from "../model/plan.ts";
import { RATE_DAYS, rateOf } from "../model/rate.ts";

/**
 * D37: what is asked, as one would say it: an amount a day, week or month; one step every so many days, weeks or months; or all
 * of it in the days that are left. Amounts are in whole steps and enough: never below what is needed, and at most half above it.
 */
export type Need =
  | { kind: "rate"; amount: number; per: Rate["per"] }
  | { kind: "every"; amount: number; count: number; per: Rate["per"] }
  | { kind: "left"; amount: number; days: number };

const UNITS = ["day", "week", "month"] as const;
/** What is asked may be so much more than what is needed, since it comes in whole steps. */
const SLACK = 1.25;

/**
 * D37: chooses the words of a need, in the person's own unit or the next longer one in which it comes to about a step.
 * @param perDay above 0, in the goal's unit
 * @param prefer the unit of the person's own rate
 */
export function needIn(perDay: number, step: number, prefer: Rate["per"]): Exclude<Need, { kind: "left" }> {
  for (const per of UNITS.slice(UNITS.indexOf(prefer))) {
    const need = perDay * RATE_DAYS[per];
    const amount = roundUpToStep(need, step);
    if (amount <= SLACK * need) return { kind: "rate", amount, per };
  }
  const days = Math.floor(step / perDay + 1e-9);
  for (const per of ["month", "week"] as const) {
    const count = Math.floor(days / RATE_DAYS[per]);
    if (count >= 2 && days <= 1.1 * count * RATE_DAYS[per])
      return { kind: "every", amount: step, count, per };
  }
  return { kind: "every", amount: step, count: days, per: "day" };
}

/** D37: what a metric that adds up asks from here; null where nothing is asked, or no day is left. */
export function needOf(
  measure: Measure,
  plan: Plan,
  figures: Pick<ListedFigures, "needPerDay" | "daysLeft" | "remaining">,
): Need | null {
  const { adds, step } = capabilities(measure);
  const { needPerDay, daysLeft, remaining } = figures;
  if (measure.kind !== "metric" || !adds || needPerDay === null || needPerDay <= 0) return null;
  const need = needIn(needPerDay, step, rateOf(plan)?.per ?? "week");
  const span = RATE_DAYS[need.per] * (need.kind === "every" ? need.count : 1);
  if (daysLeft === null || remaining === null || span < daysLeft) return need;
  return { kind: "left", amount: roundUpToStep(remaining, step), days: daysLeft };
}
