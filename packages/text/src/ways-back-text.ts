import { roundUpToStep, subtract } from "@cairn/core/amount/amount";
import { capabilities } from "@cairn/core/model/capabilities";
import type { Plan } from "@cairn/core/model/plan";
import { RATE_DAYS, rateOf } from "@cairn/core/model/rate";
import type { GoalView } from "@cairn/core/model/view";
import { daysBetween } from "@cairn/core/time/day";
import { needIn } from "@cairn/core/views/need";
import { amountText, unitOf } from "./amount-text.ts";
import { formatDay } from "./format.ts";
import { waysWords } from "./messages/en/ways.ts";
import { translatorFor } from "./messages/translator.ts";
import { needText } from "./need-text.ts";
import { ownText } from "./plan-text.ts";

/** One way back: "£187 a week from here", "Keep the pace and finish on 9 August", "Keep the pace and the date; aim for £5,660". */
export function wayText(
  kind: "more" | "later" | "less",
  plan: Plan,
  { goal, figures }: GoalView,
  locale: string,
): string {
  const t = translatorFor(waysWords, locale);
  const { measure } = goal;
  const unit = unitOf(measure, locale);
  const day = plan.due ? formatDay(plan.due, locale, figures.asOf) : null;
  const target = plan.target === null ? null : ownText(plan.target, measure, plan, locale);
  if (kind === "later") return day === null ? t("open") : t("later", { day });
  if (kind === "less") return target === null ? t("lower") : t("less", { amount: target });
  const rate = rateOf(plan);
  if (!rate) return target === null || day === null ? t("more") : t("same", { target, day });
  const days = plan.due ? daysBetween(plan.from, plan.due) + 1 : RATE_DAYS[rate.per];
  // A rate for a week means nothing to whom three days are left.
  if (day !== null && plan.target !== null && target !== null && days < RATE_DAYS[rate.per]) {
    if (!capabilities(measure).adds) return t("same", { target, day });
    const left = Math.abs(subtract(plan.target, plan.fromValue ?? 0));
    return t("soon", { amount: amountText(roundUpToStep(left, unit.step), unit), day });
  }
  return t("rate", { need: needText(needIn(rate.amount / RATE_DAYS[rate.per], unit.step, rate.per), unit) });
}
