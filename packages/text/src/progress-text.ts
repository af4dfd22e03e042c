import { capabilities } from "@cairn/core/model/capabilities";
import { isReached } from "@cairn/core/model/figures";
import type { TodayItem } from "@cairn/core/views/today";
import { amountText, ofText, unitOf } from "./amount-text.ts";
import { shortDatesText } from "./dates-text.ts";
import { formatPercent } from "./format.ts";
import { progressWords } from "./messages/en/progress.ts";
import { translatorFor } from "./messages/translator.ts";
import { periodText } from "./period-text.ts";
import { nowText, periodsText } from "./plan-text.ts";

/** The figure above a goal's bar: "367.6 of 500 km", "1 of 3 this week". */
export function progressText({ goal, plan, figures }: TodayItem, locale: string): string {
  const t = translatorFor(progressWords, locale);
  const unit = unitOf(goal.measure, locale);
  const { measure } = goal;
  if (measure.kind === "habit" && plan.cadence) {
    // What is over asks for nothing any more; how it went stands beside it.
    if (goal.closedAs !== null) return "";
    const period = figures.habit?.period;
    if (!period) return figures.habit === null ? t("nothingYet") : t("nothingAsked");
    const when = nowText(plan.cadence, locale);
    if (period.state === "neutral") return t("nothingAskedNow", { when });
    if (period.lower === 1 && period.upper === null && capabilities(measure).counts && unit.unit === "")
      return t(period.state === "success" ? "doneNow" : "notYet", { when });
    return periodText(period, measure, when, locale);
  }
  if (measure.kind === "outcome") return goal.doneOn ? t("done") : t("notDone");
  if (measure.kind === "objective") return figures.bar === null ? "" : formatPercent(figures.bar, locale);
  if (figures.current === null || figures.target === null) return "";
  if (measure.kind === "checklist")
    return figures.target === 0
      ? t("noSteps")
      : t("shareDone", { share: formatPercent(figures.bar ?? 0, locale) });
  const [amount, target] = [amountText(figures.current, unit), amountText(figures.target, unit)];
  if (measure.kind === "metric" && measure.aggregation === "sum" && measure.direction === "down")
    return figures.remaining === 0
      ? ofText(measure.start - figures.current, measure.start - figures.target, unit)
      : t("left", { amount, target });
  // A total of a way that begins at nothing is so much of it; everything else is on its way to something.
  if (capabilities(measure).adds && figures.target > 0 && (measure.kind !== "metric" || measure.start === 0))
    return ofText(figures.current, figures.target, unit);
  return t("level", { amount, target });
}

/** The quiet figure beside it: when it will be, or how it has gone. */
export function outlookText({ goal, figures, plan }: TodayItem, locale: string): string {
  const t = translatorFor(progressWords, locale);
  const { habit, forecast, status } = figures;
  if (forecast.kind === "ready" && !isReached(figures) && status !== "paused") {
    const dates = shortDatesText(forecast.dates, figures.asOf, locale);
    if (dates !== "") return dates;
  }
  if (!habit || !plan.cadence) return "";
  const judged = habit.successes + habit.failures;
  if (capabilities(goal.measure, plan).limit || plan.cadence.kind !== "day")
    return judged === 0
      ? ""
      : t("kept", { kept: habit.successes, periods: periodsText(plan.cadence, judged, locale) });
  return habit.strength === null ? "" : t("strength", { share: formatPercent(habit.strength, locale) });
}
