import { roundUpToStep } from "@cairn/core/amount";
import type { Plan } from "@cairn/core/plan";
import { rateOf } from "@cairn/core/rate";
import type { GoalView } from "@cairn/core/view";
import { formatDay } from "../../lib/format.ts";
import { waysWords } from "../../messages/en/ways.ts";
import { sayIn } from "../../messages/say.ts";
import { amountText, unitOf } from "./amount-words.ts";
import { rateText } from "./promise.ts";

/** One way back: "£187 a week from here", "Keep the pace and finish on 9 August", "Keep pace and day, and aim for £5,660". */
export function wayText(
  kind: "more" | "later" | "less",
  plan: Plan,
  { goal, figures }: GoalView,
  locale: string,
): string {
  const say = sayIn(waysWords, locale);
  const unit = unitOf(goal.measure, locale);
  if (kind === "later")
    return plan.due ? say("later", { day: formatDay(plan.due, locale, figures.asOf) }) : say("open");
  if (kind === "less")
    return plan.target === null ? say("lower") : say("less", { amount: amountText(plan.target, unit) });
  const rate = rateOf(plan);
  if (!rate) return say("more");
  const amount = amountText(roundUpToStep(rate.amount, unit.step), unit);
  return say("rate", { amount, per: rateText(rate.per, locale) });
}
