import { capabilities } from "@cairn/core/model/capabilities";
import type { Period } from "@cairn/core/model/figures";
import type { Plan } from "@cairn/core/model/plan";
import type { GoalView } from "@cairn/core/model/view";
import { isRestDay } from "@cairn/core/views/today";
import { amountText, figureText, numberText, type Unit, unitOf } from "./amount-text.ts";
import { formatNumber, formatPercent } from "./format.ts";
import { factWords } from "./messages/en/facts.ts";
import { translatorFor } from "./messages/translator.ts";
import { nowText, ownText, periodsText, sentenceCase } from "./plan-text.ts";

type Fact = { name: string; value: string; of?: string };

/** The four facts beneath the paragraph. */
export function facts(view: GoalView, plan: Plan, locale: string): Fact[] {
  const t = translatorFor(factWords, locale);
  const { goal, figures, days } = view;
  const unit = unitOf(goal.measure, locale);
  const number = (value: number) => formatNumber(value, locale);
  const list: Fact[] = [];
  if (figures.habit && plan.cadence) {
    const { period, streak, best, strength, successes, failures } = figures.habit;
    const { enough } = figures;
    // A paused period asks for nothing.
    if (period && figures.status !== "paused") {
      const { mean } = capabilities(goal.measure);
      const asked = boundsText(period, unit);
      const value = period.done === null ? (mean ? t("nothing") : number(0)) : numberText(period.done, unit);
      list.push({
        name: sentenceCase(nowText(plan.cadence, locale)),
        value,
        ...(asked === null
          ? {}
          : { of: t(mean ? (period.lower === null ? "most" : "asked") : "of", { amount: asked }) }),
      });
    }
    if (enough?.kind === "room") {
      list.push({ name: t("room"), value: amountText(Math.max(0, enough.amount), unit) });
      list.push({
        name: t("kept"),
        value: number(successes),
        of: t("of", { amount: periodsText(plan.cadence, successes + failures, locale) }),
      });
    } else if (strength !== null) list.push({ name: t("strength"), value: formatPercent(strength, locale) });
    list.push({ name: t("inARow"), value: number(streak), of: t("best", { count: best }) });
  } else if (figures.current !== null && !(goal.measure.kind === "checklist" && figures.target === 0)) {
    const { measure } = goal;
    const amount = figures.target === null ? null : ownText(figures.target, measure, plan, locale);
    const towards =
      capabilities(measure).level || (measure.kind === "metric" && measure.direction === "down");
    list.push({
      name: towards ? t("now") : t("done"),
      value: figureText(figures.current, unit),
      ...(amount === null ? {} : { of: t(towards ? "to" : "of", { amount }) }),
    });
    if (figures.daysLeft && figures.due && goal.closedAs === null && figures.status !== "achieved")
      list.push({ name: t("daysLeft"), value: number(figures.daysLeft) });
  }
  if (goal.measure.kind === "objective" && figures.bar !== null)
    list.push({ name: t("progress"), value: formatPercent(figures.bar, locale) });
  // Only what is logged has days with an entry.
  if (!capabilities(goal.measure).logs) return list;
  list.push({ name: t("daysWithEntry"), value: number(days.filter((day) => day.count > 0).length) });
  list.push({ name: t("restDays"), value: number(days.filter((day) => isRestDay(day)).length) });
  return list.slice(0, 4);
}

/** What a period asks for: "20 pages", "7 to 9 h"; null where it asks for nothing. */
function boundsText({ lower, upper }: Period, unit: Unit): string | null {
  const bound = lower ?? upper;
  if (bound === null) return null;
  if (lower === null || upper === null || lower === upper) return amountText(bound, unit);
  return translatorFor(factWords, unit.locale)("between", {
    lower: numberText(lower, unit),
    upper: amountText(upper, unit),
  });
}
