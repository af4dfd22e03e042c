import { roundUpToStep, subtract } from "@cairn/core/amount/amount";
import type { Plan } from "@cairn/core/model/plan";
import { rateOf } from "@cairn/core/model/rate";
import type { GoalView } from "@cairn/core/model/view";
import { daysBetween } from "@cairn/core/time/day";
import { amountText, unitOf } from "./amount-text.ts";
import { formatDay } from "./format.ts";
import { waysWords } from "./messages/en/ways.ts";
import { translatorFor } from "./messages/translator.ts";
import { rateText } from "./plan-text.ts";

const DAYS = { day: 1, week: 7, month: 30 } as const;

/** One way back: "£187 a week from here", "Keep the pace and finish on 9 August", "Keep pace and day, and aim for £5,660". */
export function wayText(
  kind: "more" | "later" | "less",
  plan: Plan,
  { goal, figures }: GoalView,
  locale: string,
): string {
  const t = translatorFor(waysWords, locale);
  const unit = unitOf(goal.measure, locale);
  if (kind === "later")
    return plan.due ? t("later", { day: formatDay(plan.due, locale, figures.asOf) }) : t("open");
  if (kind === "less")
    return plan.target === null ? t("lower") : t("less", { amount: amountText(plan.target, unit) });
  const rate = rateOf(plan);
  if (!rate) return t("more");
  const days = plan.due ? daysBetween(plan.from, plan.due) + 1 : DAYS[rate.per];
  // A rate for a week means nothing to whom three days are left.
  if (plan.due && plan.target !== null && days < DAYS[rate.per]) {
    const left = Math.abs(subtract(plan.target, plan.fromValue ?? 0));
    const day = formatDay(plan.due, locale, figures.asOf);
    return t("soon", { amount: amountText(roundUpToStep(left, unit.step), unit), day });
  }
  const amount = amountText(roundUpToStep(rate.amount, unit.step), unit);
  return t("rate", { amount, per: rateText(rate.per, locale) });
}
