import { roundUpToStep } from "@cairn/core/amount";
import { planInForce } from "@cairn/core/calendar";
import type { Day } from "@cairn/core/day";
import type { Plan } from "@cairn/core/plan";
import type { GoalView } from "@cairn/core/view";
import { formatDay } from "../../lib/format.ts";
import { amountText, unitOf } from "../goal/amount-words.ts";
import { chanceText, promiseText, standing } from "../goal/sentences.ts";

export type Difference = { name: string; now: string; after: string };

/** The figures that differ between two views of a goal, in words; of both the same ones. */
export function differences(now: GoalView, changed: GoalView, locale: string): Difference[] {
  const [a, b] = [wordsOf(now, locale), wordsOf(changed, locale)];
  return Object.keys(a).flatMap((name) => {
    const [before, after] = [a[name] ?? "", b[name] ?? ""];
    return before === after ? [] : [{ name, now: before || "–", after: after || "–" }];
  });
}

function wordsOf(view: GoalView, locale: string): Record<string, string> {
  const { goal, figures, days } = view;
  const plan = planInForce(view.plans, figures.asOf);
  const unit = unitOf(goal.measure, locale);
  const listed = { goal, plan, figures, recent: days };
  const { forecast, line, needPerDay } = figures;
  return {
    "The plan": promiseText(listed, locale),
    "The line today": line === null || goal.measure.kind !== "metric" ? "" : amountText(line, unit),
    "Needed a week":
      needPerDay === null || goal.measure.kind !== "metric"
        ? ""
        : amountText(roundUpToStep(needPerDay * 7, unit.step), unit),
    "The chance":
      forecast.kind === "ready" && forecast.probability !== null ? chanceText(forecast.probability) : "",
    "Where you stand": standing(listed, locale).text,
  };
}

/** One row of a plan's history: "From 3 March: 500 km by 31 December, 9.6 km a week. The line began at 30 km." */
export function planRowText(view: GoalView, plan: Plan, locale: string): string {
  const { goal, figures } = view;
  const promise = promiseText({ goal, plan, figures, recent: [] }, locale);
  const began =
    goal.measure.kind === "metric" && plan.fromValue !== null && plan !== view.plans[0]
      ? ` The line began at ${amountText(plan.fromValue, unitOf(goal.measure, locale))}.`
      : "";
  return `${promise}.${began}`;
}

export function planSpanText(from: Day, next: Day | null, today: Day, locale: string): string {
  const day = formatDay(from, locale, today);
  if (from > today) return `From ${day} on`;
  return next === null || next > today ? `Since ${day}` : `From ${day}`;
}
