import type { Plan } from "@cairn/core/model/plan";
import { RATE_DAYS, rateOf } from "@cairn/core/model/rate";
import type { GoalView } from "@cairn/core/model/view";
import { daysBetween } from "@cairn/core/time/day";
import { needIn, needOf } from "@cairn/core/views/need";
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
  // The same target and day from here: what the page says is enough from here.
  const need = needOf(measure, plan, figures);
  if (need?.kind === "left" && day !== null) return t("soon", { amount: amountText(need.amount, unit), day });
  if (need !== null) return t("rate", { need: needText(need, unit) });
  const rate = rateOf(plan);
  if (!rate) return target === null || day === null ? t("more") : t("same", { target, day });
  // A rate for a week means nothing to whom three days are left.
  if (
    target !== null &&
    plan.due !== null &&
    day !== null &&
    daysBetween(plan.from, plan.due) + 1 < RATE_DAYS[rate.per]
  )
    return t("same", { target, day });
  return t("rate", { need: needText(needIn(rate.amount / RATE_DAYS[rate.per], unit.step, rate.per), unit) });
}
