import type { Plan } from "@cairn/core/plan";
import { isRestDay } from "@cairn/core/today";
import type { GoalView } from "@cairn/core/view";
import { formatNumber, formatPercent } from "../../lib/format.ts";
import { factWords } from "../../messages/en/facts.ts";
import { sayIn } from "../../messages/say.ts";
import { amountText, numberText, unitOf } from "./amount-words.ts";
import { nowText, sentenceCase } from "./promise.ts";

type Fact = { name: string; value: string; of?: string };

/** The four facts beneath the paragraph. */
export function facts(view: GoalView, plan: Plan, locale: string): Fact[] {
  const say = sayIn(factWords, locale);
  const { goal, figures, days } = view;
  const unit = unitOf(goal.measure, locale);
  const number = (value: number) => formatNumber(value, locale);
  const list: Fact[] = [];
  if (figures.habit && plan.cadence) {
    const { period, streak, best, strength } = figures.habit;
    if (period) {
      const bound = period.lower ?? period.upper;
      list.push({
        name: sentenceCase(nowText(plan.cadence, locale)),
        value: period.done === null ? number(0) : numberText(period.done, unit),
        ...(bound === null ? {} : { of: say("of", { amount: amountText(bound, unit) }) }),
      });
    }
    if (strength !== null) list.push({ name: say("strength"), value: formatPercent(strength, locale) });
    list.push({ name: say("inARow"), value: number(streak), of: say("best", { count: best }) });
  } else if (figures.current !== null) {
    const { measure } = goal;
    const moves =
      measure.kind === "metric" && measure.aggregation !== "sum" && measure.aggregation !== "count";
    const amount = figures.target === null ? null : amountText(figures.target, unit);
    list.push({
      name: moves || (measure.kind === "metric" && measure.direction === "down") ? say("now") : say("done"),
      value: numberText(figures.current, unit),
      ...(amount === null ? {} : { of: say(moves ? "to" : "of", { amount }) }),
    });
    if (figures.daysLeft !== null && figures.due)
      list.push({ name: say("daysLeft"), value: number(figures.daysLeft) });
  }
  if (goal.measure.kind === "objective" && figures.bar !== null)
    list.push({ name: say("progress"), value: formatPercent(figures.bar, locale) });
  // Only what is logged has days with an entry.
  if (goal.measure.kind !== "metric" && goal.measure.kind !== "habit") return list;
  list.push({ name: say("daysWithEntry"), value: number(days.filter((day) => day.count > 0).length) });
  list.push({ name: say("restDays"), value: number(days.filter((day) => isRestDay(day)).length) });
  return list.slice(0, 4);
}
