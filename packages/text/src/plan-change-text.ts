import type { Plan } from "@cairn/core/model/plan";
import { planInForce } from "@cairn/core/model/plan-in-force";
import type { GoalView } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { needOf } from "@cairn/core/views/need";
import { amountText, unitOf } from "./amount-text.ts";
import { chanceText } from "./chance-text.ts";
import { formatDay } from "./format.ts";
import { changeWords } from "./messages/en/change.ts";
import { translatorFor } from "./messages/translator.ts";
import { needText } from "./need-text.ts";
import { planText } from "./plan-text.ts";
import { statusText } from "./status-text.ts";

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
  const t = translatorFor(changeWords, locale);
  const { goal, figures, days } = view;
  const plan = planInForce(view.plans, figures.asOf);
  const unit = unitOf(goal.measure, locale);
  const listed = { goal, plan, figures, recent: days };
  const { forecast, line } = figures;
  const need = needOf(goal.measure, plan, figures);
  return {
    [t("plan")]: planText(listed, locale),
    [t("line")]: line === null || goal.measure.kind !== "metric" ? "" : amountText(line, unit),
    [t("needed")]: need === null ? "" : needText(need, unit),
    [t("chance")]:
      forecast.kind === "ready" && forecast.probability !== null
        ? chanceText(forecast.probability, locale)
        : "",
    [t("standing")]: statusText(listed, locale).text,
  };
}

/** One row of a plan's history: "From 3 March: 500 km by 31 December, 9.6 km a week. The line began at 30 km." */
export function planRowText(view: GoalView, plan: Plan, locale: string): string {
  const t = translatorFor(changeWords, locale);
  const { goal, figures } = view;
  const promise = planText({ goal, plan, figures, recent: [] }, locale);
  const row = t("row", { promise });
  if (goal.measure.kind !== "metric" || plan.fromValue === null || plan === view.plans[0]) return row;
  return `${row} ${t("began", { amount: amountText(plan.fromValue, unitOf(goal.measure, locale)) })}`;
}

export function planSpanText(from: Day, next: Day | null, today: Day, locale: string): string {
  const day = formatDay(from, locale, today);
  const t = translatorFor(changeWords, locale);
  if (from > today) return t("fromOn", { day });
  return next === null || next > today ? t("since", { day }) : t("from", { day });
}
