import { verdictOf } from "@cairn/core/figures/verdict";
import { isReached } from "@cairn/core/model/figures";
import { planInForce } from "@cairn/core/model/plan-in-force";
import type { GoalView } from "@cairn/core/model/view";
import { amountText, figureText, loggedText, unitOf } from "./amount-text.ts";
import { loggedWords } from "./messages/en/logged.ts";
import { translatorFor } from "./messages/translator.ts";
import { ownText } from "./plan-text.ts";

/** After a check-in: "Logged 6.2 km. 132.4 to go."; after `count` entries without an amount "Logged 2 coffees." */
export function loggedSentence(view: GoalView, value: number | null, locale: string, count = 1): string {
  const t = translatorFor(loggedWords, locale);
  const unit = unitOf(view.goal.measure, locale);
  const named = value === null && unit.unit === "" && count === 1;
  const what = named ? view.goal.title : loggedText(value ?? count, unit);
  const left = leftSentence(view, locale);
  return left === "" ? t("logged", { what }) : `${t("logged", { what })} ${left}`;
}

function leftSentence(view: GoalView, locale: string): string {
  const { goal, figures } = view;
  const plan = planInForce(view.plans, figures.asOf);
  const verdict = verdictOf({ goal, plan, figures, recent: view.days });
  const t = translatorFor(loggedWords, locale);
  const unit = unitOf(goal.measure, locale);
  const { enough, remaining, habit } = figures;
  if (isReached(figures)) return t(verdict.kind === "at_target" ? "atTarget" : "reached");
  if (enough?.kind === "room")
    return enough.amount < 0
      ? t("overTheLimit", { amount: amountText(-enough.amount, unit) })
      : enough.amount === 0
        ? t("noneLeft")
        : t("left", { amount: amountText(enough.amount, unit) });
  if (enough?.kind === "period" && enough.amount > 0)
    return t("toGo", { amount: amountText(enough.amount, unit) });
  if (habit?.period?.state === "success") return t("done");
  return remaining === null || remaining === 0
    ? ""
    : t("toGo", {
        amount:
          goal.measure.kind === "habit"
            ? ownText(remaining, goal.measure, plan, locale)
            : figureText(remaining, unit),
      });
}
