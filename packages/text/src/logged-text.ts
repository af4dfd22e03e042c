import type { GoalView } from "@cairn/core/model/view";
import { amountText, loggedText, numberText, unitOf } from "./amount-text.ts";
import { loggedWords } from "./messages/en/logged.ts";
import { sayIn } from "./messages/say.ts";

/** After a check-in: "Logged 6.2 km. 132.4 to go."; after `count` entries without an amount "Logged 2 coffees." */
export function loggedSentence(view: GoalView, value: number | null, locale: string, count = 1): string {
  const say = sayIn(loggedWords, locale);
  const unit = unitOf(view.goal.measure, locale);
  const named = value === null && unit.unit === "" && count === 1;
  const what = named ? view.goal.title : loggedText(value ?? count, unit);
  const left = leftSentence(view, locale);
  return left === "" ? say("logged", { what }) : `${say("logged", { what })} ${left}`;
}

function leftSentence({ goal, figures }: GoalView, locale: string): string {
  const say = sayIn(loggedWords, locale);
  const unit = unitOf(goal.measure, locale);
  const { enough, remaining, habit, status } = figures;
  if (status === "achieved") return say("reached");
  if (enough?.kind === "room")
    return enough.amount < 0
      ? say("aboveTheLimit", { amount: amountText(-enough.amount, unit) })
      : say("left", { amount: amountText(enough.amount, unit) });
  if (enough?.kind === "period" && enough.amount > 0)
    return say("toGo", { amount: amountText(enough.amount, unit) });
  if (habit?.period?.state === "success") return say("done");
  return remaining === null ? "" : say("toGo", { amount: numberText(remaining, unit) });
}
