import type { Day } from "@cairn/core/time/day";
import type { HeatDay } from "@cairn/core/views/heat";
import type { TodayItem } from "@cairn/core/views/today";
import { amountText, numberText, type Unit, unitOf } from "./amount-text.ts";
import { formatDay, formatLongDay } from "./format.ts";
import { forecastText } from "./goal-summary-text.ts";
import { chartWords } from "./messages/en/chart.ts";
import { translatorFor } from "./messages/translator.ts";
import { statusText } from "./status-text.ts";

/** The conclusion of the burn-up, for those who do not see it. */
export function lineDescription(listed: TodayItem, locale: string): string {
  const t = translatorFor(chartWords, locale);
  const { figures, goal } = listed;
  const { current, asOf } = figures;
  const amount = current === null ? null : amountText(current, unitOf(goal.measure, locale));
  return [
    amount === null ? "" : t("at", { amount, day: formatDay(asOf, locale, asOf) }),
    figures.line === null ? "" : t("sentence", { words: statusText(listed, locale).text }),
    forecastText(figures, locale),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** One point of the burn-up: "15 September: 367.6 km, 14.2 above." */
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
  return t(pace >= 0 ? "dayAbove" : "dayBelow", { day, amount, pace: numberText(Math.abs(pace), unit) });
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
