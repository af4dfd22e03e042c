import { capabilities } from "@cairn/core/model/capabilities";
import type { TodayItem } from "@cairn/core/views/today";
import { amountText, ofText, unitOf } from "./amount-text.ts";
import { formatDay, formatPercent } from "./format.ts";
import { progressWords } from "./messages/en/progress.ts";
import { translatorFor } from "./messages/translator.ts";
import { nowText, periodsText } from "./plan-text.ts";

/** The figure above a goal's bar: "367.6 of 500 km", "1 of 3 this week". */
export function progressText({ goal, plan, figures }: TodayItem, locale: string): string {
  const t = translatorFor(progressWords, locale);
  const unit = unitOf(goal.measure, locale);
  const { measure } = goal;
  const period = figures.habit?.period;
  if (measure.kind === "habit" && plan.cadence) {
    if (!period) return figures.habit === null ? t("nothingYet") : t("nothingAsked");
    const when = nowText(plan.cadence, locale);
    const bound = period.lower ?? period.upper;
    if (period.lower === 1 && capabilities(measure).counts)
      return t(period.state === "success" ? "doneNow" : "notYet", { when });
    if (period.done === null) return t("notYet", { when });
    const amount = bound === null ? amountText(period.done, unit) : ofText(period.done, bound, unit);
    return t("now", { amount, when });
  }
  if (measure.kind === "outcome") return goal.doneOn ? t("done") : t("notDone");
  if (measure.kind === "objective") return figures.bar === null ? "" : formatPercent(figures.bar, locale);
  if (figures.current === null || figures.target === null) return "";
  const steps = ofText(figures.current, figures.target, unit);
  if (measure.kind === "checklist") return figures.target === 0 ? t("noSteps") : t("stepsDone", { steps });
  const [amount, target] = [amountText(figures.current, unit), amountText(figures.target, unit)];
  if (capabilities(measure).level) return t("level", { amount, target });
  if (measure.kind === "metric" && measure.direction === "down") return t("left", { amount, target });
  return steps;
}

/** The quiet figure beside it: when it will be, or how it has gone. */
export function outlookText({ goal, figures, plan }: TodayItem, locale: string): string {
  const t = translatorFor(progressWords, locale);
  const { habit, forecast } = figures;
  if (forecast.kind === "ready" && forecast.dates.likely)
    return t("likely", { day: formatDay(forecast.dates.likely, locale, figures.asOf) });
  if (!habit || !plan.cadence) return "";
  const judged = habit.successes + habit.failures;
  // What a stretch is stands beside it already.
  if ("every" in plan.cadence) return judged === 0 ? "" : t("keptOf", { kept: habit.successes, judged });
  if (capabilities(goal.measure, plan).limit || plan.cadence.kind !== "day")
    return judged === 0
      ? ""
      : t("kept", { kept: habit.successes, periods: periodsText(plan.cadence, judged, locale) });
  return habit.strength === null ? "" : t("strength", { share: formatPercent(habit.strength, locale) });
}
