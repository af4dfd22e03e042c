import { capabilities } from "@cairn/core/model/capabilities";
import type { ListedFigures } from "@cairn/core/model/figures";
import type { Child } from "@cairn/core/model/view";
import type { TodayItem } from "@cairn/core/views/today";
import { amountText, isNothing, type Unit, unitOf } from "./amount-text.ts";
import { formatDay } from "./format.ts";
import { standingWords } from "./messages/en/standing.ts";
import { translatorFor } from "./messages/translator.ts";
import { ownText } from "./plan-text.ts";

/** Where a goal stands, in a few words: above and below the line, never a decimal of a chance. */

export type Tone = "above" | "on" | "below";
export type StatusText = { tone: Tone; text: string };

/** Where a goal stands. `short` leaves "the line" out where the column says it. */
export function statusText({ goal, plan, figures }: TodayItem, locale: string, short = false): StatusText {
  const t = translatorFor(standingWords, locale);
  const { status, paceAmount, habit } = figures;
  if (goal.deletedAt) return { tone: "on", text: t("inTrash") };
  if (goal.closedAs === "reached") return { tone: "above", text: t("reached") };
  if (goal.closedAs) return { tone: "on", text: t("letGo") };
  if (goal.measure.kind === "outcome")
    return goal.doneOn ? { tone: "above", text: t("done") } : { tone: "on", text: t("notYet") };
  if (status === "achieved") return { tone: "above", text: t("reached") };
  if (status === "paused") return { tone: "on", text: t("paused") };
  if (status === "not_started")
    return { tone: "on", text: t("starts", { day: formatDay(goal.start, locale, figures.asOf) }) };
  if (status === "missed") return { tone: "on", text: t("passed") };
  const unit = unitOf(goal.measure, locale);
  if (capabilities(goal.measure, plan).limit) return limitStanding(figures, unit);
  // Its pace in shares has no unit; a mean of days has.
  if (goal.measure.kind === "objective")
    return figures.paceDays === null
      ? { tone: "on", text: t("noLine") }
      : daysText(figures.paceDays, locale, short);
  if (paceAmount !== null) {
    const written = habit && plan.cadence ? { ...unit, step: 0.1 } : unit;
    if (isNothing(paceAmount, written)) return { tone: "on", text: t("onTheLine") };
    const amount = ownText(Math.abs(paceAmount), goal.measure, plan, locale);
    return sideText(paceAmount, amount, locale, short);
  }
  if (habit) {
    if (status === "at_risk") return { tone: "below", text: t("justBelow") };
    if (status === "off_track") return { tone: "below", text: t("belowLine") };
    if (status === "stale") return { tone: "on", text: t("quiet") };
    return { tone: "on", text: habit.successes + habit.failures === 0 ? t("begun") : t("steady") };
  }
  return { tone: "on", text: status === "stale" ? t("quiet") : t("noLine") };
}

/** How a part of a bigger goal stands: by days, as its own unit says nothing beside the others. */
export function childStanding({ figures, counts }: Child, locale: string): StatusText {
  const t = translatorFor(standingWords, locale);
  if (!counts) return { tone: "on", text: t("out") };
  if (figures.status === "achieved") return { tone: "above", text: t("reached") };
  if (figures.paceDays === null) return { tone: "on", text: t("withoutLine") };
  return daysText(figures.paceDays, locale, true);
}

function daysText(pace: number, locale: string, short: boolean): StatusText {
  const t = translatorFor(standingWords, locale);
  const days = Math.round(Math.abs(pace));
  if (days === 0) return { tone: "on", text: t("onTheLine") };
  return sideText(pace, t("days", { days }), locale, short);
}

function sideText(pace: number, amount: string, locale: string, short: boolean): StatusText {
  const t = translatorFor(standingWords, locale);
  const tone = pace > 0 ? "above" : "below";
  return { tone, text: t(short ? tone : `line.${tone}`, { amount }) };
}

function limitStanding({ habit, enough }: ListedFigures, unit: Unit): StatusText {
  const t = translatorFor(standingWords, unit.locale);
  if (habit?.period === null) return { tone: "on", text: t("noLimit") };
  if (enough?.kind === "room" && enough.amount < 0)
    return { tone: "below", text: t("aboveTheLimit", { amount: amountText(-enough.amount, unit) }) };
  return { tone: "on", text: t("withinTheLimit") };
}
