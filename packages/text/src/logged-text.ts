import type { GoalView } from "@cairn/core/model/view";
import { amountText, loggedText, numberText, unitOf } from "./amount-text.ts";
import { loggedWords } from "./messages/en/logged.ts";
import { translatorFor } from "./messages/translator.ts";

/** After a check-in: "Logged 6.2 km. 132.4 to go."; after `count` entries without an amount "Logged 2 coffees." */
export function loggedSentence(view: GoalView, value: number | null, locale: string, count = 1): string {
  const t = translatorFor(loggedWords, locale);
  const unit = unitOf(view.goal.measure, locale);
  const named = value === null && unit.unit === "" && count === 1;
  const what = named ? view.goal.title : loggedText(value ?? count, unit);
  const left = leftSentence(view, locale);
  return left === "" ? t("logged", { what }) : `${t("logged", { what })} ${left}`;
}

function leftSentence({ goal, figures }: GoalView, locale: string): string {
  const t = translatorFor(loggedWords, locale);
  const unit = unitOf(goal.measure, locale);
  const { enough, remaining, habit, status } = figures;
  if (status === "achieved") return t("reached");
  if (status === "at_target") return t("atTarget");
  if (enough?.kind === "room")
    return enough.amount < 0
      ? t("aboveTheLimit", { amount: amountText(-enough.amount, unit) })
      : t("left", { amount: amountText(enough.amount, unit) });
  if (enough?.kind === "period" && enough.amount > 0)
    return t("toGo", { amount: amountText(enough.amount, unit) });
  if (habit?.period?.state === "success") return t("done");
  return remaining === null ? "" : t("toGo", { amount: numberText(remaining, unit) });
}
