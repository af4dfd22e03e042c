import { capabilities } from "@cairn/core/model/capabilities";
import type { Measure } from "@cairn/core/model/goal";
import { type Cadence, isByTheDay, type Plan, type Requirement } from "@cairn/core/model/plan";
import { RATE_DAYS, rateOf } from "@cairn/core/model/rate";
import { needIn } from "@cairn/core/views/need";
import type { TodayItem } from "@cairn/core/views/today";
import { amountText, loggedText, numberText, type Unit, unitOf } from "./amount-text.ts";
import { formatDay, formatList, formatWeekday } from "./format.ts";
import { promiseWords } from "./messages/en/promise.ts";
import { translatorFor } from "./messages/translator.ts";
import { needText, rateText } from "./need-text.ts";

/** What was promised: plans, their rhythm and what a time of it asks. */

/** The second line of a goal: "500 km by 31 December, 9.6 km a week". */
export function planText({ goal, plan, figures }: TodayItem, locale: string): string {
  const t = translatorFor(promiseWords, locale);
  const unit = unitOf(goal.measure, locale);
  const day = plan.due ? formatDay(plan.due, locale, figures.asOf) : null;
  if (goal.measure.kind === "metric") {
    if (plan.target === null) return t("noTarget");
    const target = amountText(plan.target, unit);
    const promise = day ? t("by", { target, day }) : t("open", { target });
    const rate = capabilities(goal.measure).adds ? rateOf(plan) : null;
    if (!rate) return promise;
    // What the person said stays as it was said; what was derived is told as it is asked.
    const said = plan.rate
      ? t("rate", { amount: loggedText(plan.rate.amount, unit), per: rateText(plan.rate.per, locale) })
      : needText(needIn(rate.amount / RATE_DAYS[rate.per], unit.step, "week"), unit);
    return t("atRate", { promise, rate: said });
  }
  const { cadence, requirement } = plan;
  if (!cadence || !requirement) return day ? t("byDay", { day }) : t("noEnd");
  if (day && plan.target !== null) {
    const promise = requirementText(cadence, requirement, goal.measure, unit);
    return sentenceCase(t("toReachBy", { promise, periods: periodsText(cadence, plan.target, locale), day }));
  }
  const promise = asked(cadence, requirement, plan.target, goal.measure, unit);
  return sentenceCase(day ? t("until", { promise, day }) : promise);
}

/** What a plan in periods asks: "20 pages every weekday", "3 times a week, 30 weeks to reach". */
export function asked(
  cadence: Cadence,
  requirement: Requirement,
  target: number | null,
  measure: Measure,
  unit: Unit,
): string {
  const promise = requirementText(cadence, requirement, measure, unit);
  if (target === null) return promise;
  return translatorFor(promiseWords, unit.locale)("toReach", {
    promise,
    periods: periodsText(cadence, target, unit.locale),
  });
}

/** What one time of it asks: "20 pages every weekday", "3 times a week"; empty without a rhythm. */
export function promiseText({ cadence, requirement }: Plan, measure: Measure, locale: string): string {
  if (!cadence || !requirement) return "";
  return requirementText(cadence, requirement, measure, unitOf(measure, locale));
}

/** "20 pages every weekday", "3 times a week", "a limit, 2 coffees a day". */
function requirementText(cadence: Cadence, requirement: Requirement, measure: Measure, unit: Unit): string {
  const t = translatorFor(promiseWords, unit.locale);
  const { counts, mean } = capabilities(measure);
  const per = perText(cadence, unit.locale);
  const amount = (value: number) =>
    counts && unit.unit === "" ? t("times", { count: value }) : amountText(value, unit);
  if (requirement.kind === "at_most" && requirement.n === 0) return t("limitNone", { per });
  if (requirement.kind === "at_most")
    return t(mean ? "limitOnAverage" : "limit", { amount: amount(requirement.n), per });
  if (requirement.kind === "between") {
    const [min, max] = [numberText(requirement.min, unit), amount(requirement.max)];
    return t(mean ? "betweenOnAverage" : "between", { min, max, per });
  }
  const every = cadenceText(cadence, unit.locale, "inside");
  if (counts && requirement.n === 1) return every;
  return t(mean ? "amountOnAverage" : "amount", {
    amount: amount(requirement.n),
    when: isByTheDay(cadence) ? every : per,
  });
}

/** A cadence alone: "Every weekday", "Every 2 weeks", "On the 1st and last day of the month"; `inside` a sentence it is written small. */
export function cadenceText(cadence: Cadence, locale: string, place: "alone" | "inside" = "alone"): string {
  const t = translatorFor(promiseWords, locale);
  if ("every" in cadence) return t(`cadence.${cadence.kind}`, { place, every: cadence.every });
  if (cadence.kind === "monthdays")
    return t("cadence.monthdays", { place, days: monthdaysText(cadence.days, locale) });
  if (cadence.kind !== "weekdays") return t(`cadence.${cadence.kind}`, { place });
  const days = cadence.days.join("");
  if (days === "12345") return t("cadence.workdays", { place });
  if (days === "67") return t("cadence.weekend", { place });
  if (days === "1234567") return t("cadence.day", { place });
  const form = cadence.days.length === 1 ? "long" : "short";
  const names = cadence.days.map((day) => formatWeekday(day, locale, form));
  return t("cadence.weekdays", { place, days: formatList(names, locale) });
}

/** Days of the month: "1st and 15th", "1st and last day". */
function monthdaysText(days: readonly number[], locale: string): string {
  const t = translatorFor(promiseWords, locale);
  const names = days.map((day) => (day === 31 ? t("lastMonthday") : t("monthday", { day })));
  return formatList(names, locale);
}

/** What stands behind an amount: "a day", "in 2 weeks", "on the 1st of the month". */
function perText(cadence: Cadence, locale: string): string {
  const t = translatorFor(promiseWords, locale);
  if ("every" in cadence) return t(`per.${cadence.kind}`, { every: cadence.every });
  if (cadence.kind === "monthdays") return cadenceText(cadence, locale, "inside");
  return t(`per.${cadence.kind === "weekdays" ? "day" : cadence.kind}`);
}

/** The running period in a sentence: "today", "this week". */
export function nowText(cadence: Cadence, locale: string): string {
  const t = translatorFor(promiseWords, locale);
  if ("every" in cadence) return t(`now.${cadence.kind}`, { every: cadence.every });
  return t(`now.${"days" in cadence ? "day" : cadence.kind}`);
}

/** So many of its periods: "37 weeks". */
export function periodsText(cadence: Cadence, count: number, locale: string): string {
  const t = translatorFor(promiseWords, locale);
  if ("every" in cadence) return t(`periods.${cadence.kind}`, { count, every: cadence.every });
  return t(`periods.${"days" in cadence ? "chosen" : cadence.kind}`, { count });
}

/** Two of its periods after "both of the last": "two weeks". */
export function pairText(cadence: Cadence, locale: string): string {
  const t = translatorFor(promiseWords, locale);
  if ("every" in cadence) return t(`pair.${cadence.kind}`, { every: cadence.every });
  return t(`pair.${"days" in cadence ? "chosen" : cadence.kind}`);
}

/** A goal's own figure: "14.2 km", "47 days" of a habit that counts them. */
export function ownText(
  value: number,
  measure: Measure,
  { cadence }: Pick<Plan, "cadence">,
  locale: string,
): string {
  if (measure.kind === "habit" && cadence) return periodsText(cadence, Math.round(value), locale);
  return amountText(value, unitOf(measure, locale));
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
