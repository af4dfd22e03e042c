import type { Figures } from "@cairn/core/model/figures";
import type { Day } from "@cairn/core/time/day";
import type { HeatDay } from "@cairn/core/views/heat";
import type { TodayItem } from "@cairn/core/views/today";
import { amountText, numberText, type Unit } from "./amount-text.ts";
import { formatDay, formatLongDay, formatPercent } from "./format.ts";
import { chartWords } from "./messages/en/chart.ts";
import { translatorFor } from "./messages/translator.ts";
import { outlookDescription } from "./outlook-text.ts";
import { ownText } from "./plan-text.ts";
import { statusText } from "./status-text.ts";

/** The conclusion of the burn-up, for those who do not see it. */
export function lineDescription(listed: TodayItem & { figures: Figures }, locale: string): string {
  const t = translatorFor(chartWords, locale);
  const { figures } = listed;
  const { asOf } = figures;
  const amount = standsAt(listed, locale);
  return [
    amount === null ? "" : t("at", { amount, day: formatDay(asOf, locale, asOf) }),
    figures.line === null && figures.paceAmount === null
      ? ""
      : t("sentence", { words: statusText(listed, locale).text }),
    outlookDescription(listed, locale),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Where the line of what was done stands: an amount, so many periods, or a share of a list or a bigger goal. */
function standsAt({ goal, plan, figures }: TodayItem, locale: string): string | null {
  const { current, bar } = figures;
  const { kind } = goal.measure;
  if (kind === "metric" || kind === "habit")
    return current === null ? null : ownText(current, goal.measure, plan, locale);
  return bar === null ? null : formatPercent(bar, locale);
}

/** One point of the burn-up: "15 September: 367.6 km, 14.2 ahead of the line." */
export function pointSentence(
  point: { day: Day; current: number | null; line: number | null },
  direction: number,
  unit: Unit,
  today: Day,
): string {
  const t = translatorFor(chartWords, unit.locale);
  const day = formatDay(point.day, unit.locale, today);
  if (point.current === null)
    return point.line === null
      ? t("day", { day })
      : t("dayLine", { day, amount: amountText(point.line, unit) });
  const amount = amountText(point.current, unit);
  if (point.line === null) return t("dayAmount", { day, amount });
  const pace = (point.current - point.line) * direction;
  const distance = numberText(Math.abs(pace), unit);
  if (distance === numberText(0, unit)) return t("dayOn", { day, amount });
  return t(pace > 0 ? "dayAhead" : "dayShort", { day, amount, pace: distance });
}

/** One square of the calendar: "Monday 14 September: 3.5 km". */
export function daySquareText(square: HeatDay, unit: Unit, today: Day): string {
  const t = translatorFor(chartWords, unit.locale);
  const day = formatLongDay(square.day, unit.locale, today);
  if (square.amount !== null) return t("square", { day, amount: amountText(square.amount, unit) });
  if (square.state === "rest") return t("restDay", { day });
  if (square.state === "paused") return t("paused", { day });
  return square.day > today ? t("toCome", { day }) : t("nothing", { day });
}
