import { capabilities } from "@cairn/core/model/capabilities";
import { isReached } from "@cairn/core/model/figures";
import type { Plan } from "@cairn/core/model/plan";
import type { GoalView } from "@cairn/core/model/view";
import { daysOff } from "@cairn/core/views/days-off";
import { amountText, figureText, unitOf } from "./amount-text.ts";
import { formatNumber, formatPercent } from "./format.ts";
import { factWords } from "./messages/en/facts.ts";
import { translatorFor } from "./messages/translator.ts";
import { boundsText } from "./period-text.ts";
import { nowText, ownText, periodsText, sentenceCase } from "./plan-text.ts";
import { countSteps, weighs } from "./steps-text.ts";

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
    if (period && period.state !== "neutral" && figures.status !== "paused" && goal.closedAs === null) {
      const asked = boundsText(period, unit);
      const most = period.lower === null || period.lower === 0;
      const beyond =
        capabilities(goal.measure).mean || period.upper !== null || (period.done ?? 0) > (period.lower ?? 0);
      list.push({
        name: sentenceCase(nowText(plan.cadence, locale)),
        value: period.done === null ? t("nothing") : figureText(period.done, unit),
        ...(asked === "" ? {} : { of: most ? asked : t(beyond ? "asked" : "of", { amount: asked }) }),
      });
    }
    if (enough?.kind === "room" && goal.closedAs === null && period?.upper !== 0)
      list.push({ name: t("room"), value: amountText(Math.max(0, enough.amount), unit) });
    if (capabilities(goal.measure, plan).limit) {
      if (successes + failures > 0)
        list.push({
          name: t("kept"),
          value: number(successes),
          of: t("of", { amount: periodsText(plan.cadence, successes + failures, locale) }),
        });
    } else if (strength !== null) list.push({ name: t("strength"), value: formatPercent(strength, locale) });
    list.push({ name: t("inARow"), value: number(streak), of: t("best", { count: best }) });
  } else if (goal.measure.kind === "checklist" && view.milestones.length > 0) {
    const { done, steps } = countSteps(view);
    list.push({ name: t("stepsDone"), value: number(done), of: t("of", { amount: number(steps) }) });
    if (figures.bar !== null && weighs(view))
      list.push({ name: t("byWeight"), value: formatPercent(figures.bar, locale) });
  } else if (figures.current !== null && goal.measure.kind === "metric") {
    const { measure } = goal;
    const amount = figures.target === null ? null : ownText(figures.target, measure, plan, locale);
    const towards = capabilities(measure).level || measure.direction === "down" || measure.start !== 0;
    list.push({
      name: towards ? t("now") : t("done"),
      value: figureText(figures.current, unit),
      ...(amount === null ? {} : { of: t(towards ? "to" : "of", { amount }) }),
    });
  }
  if (figures.daysLeft && !figures.habit && goal.closedAs === null && !isReached(figures))
    list.push({ name: t("daysLeft"), value: number(figures.daysLeft) });
  if (goal.measure.kind === "objective" && figures.bar !== null)
    list.push({ name: t("progress"), value: formatPercent(figures.bar, locale) });
  // Only what is logged has days with an entry.
  if (!capabilities(goal.measure).logs) return list;
  list.push({ name: t("daysWithEntry"), value: number(days.filter((day) => day.count > 0).length) });
  list.push({ name: t("daysOff"), value: number(daysOff(view, { today: figures.asOf, weekStart: 1 })) });
  return list.slice(0, 4);
}
