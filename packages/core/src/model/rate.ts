import { amountsEqual, fromScaled, subtract, toScaled } from "../amount/amount.ts";
import { daysBetween } from "../time/day.ts";
import type { Plan, Rate } from "./plan.ts";

/** D19: calendar days of a rate's unit; a month is a twelfth of 365.25. Pauses to come do not change what a rate means. */
export const RATE_DAYS: Record<Rate["per"], number> = { day: 1, week: 7, month: 30.4375 };

/**
 * D19: returns the rate of a metric's row as it is shown: the person's own, else what target and due day make of it over the
 * calendar days of the row, with at most 6 decimals. It is null without a due day or without a way to go.
 */
export function rateOf(plan: Plan, per?: Rate["per"]): Rate | null {
  const { rate, target, due, from, fromValue, cadence } = plan;
  if (rate && (per === undefined || rate.per === per)) return rate;
  if (target === null || due === null || fromValue === null || cadence !== null || due < from) return null;
  if (amountsEqual(target, fromValue, target)) return null;
  const unit = per ?? "week";
  const amount = (Math.abs(subtract(target, fromValue)) * RATE_DAYS[unit]) / (daysBetween(from, due) + 1);
  const rounded = fromScaled(toScaled(amount));
  return rounded > 0 ? { amount: rounded, per: unit } : null;
}
