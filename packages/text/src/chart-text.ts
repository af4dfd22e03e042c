import type { Day } from "@cairn/core/time/day";
import type { HeatDay } from "@cairn/core/views/series";
import type { Listed } from "@cairn/core/views/today";
import { amountText, numberText, type Unit, unitOf } from "./amount-text.ts";
import { formatDay, formatLongDay } from "./format.ts";
import { forecastText } from "./goal-summary-text.ts";
import { chartWords } from "./messages/en/chart.ts";
import { sayIn } from "./messages/say.ts";
import { standing } from "./status-text.ts";

/** The conclusion of the burn-up, for those who do not see it. */
export function lineDescription(listed: Listed, locale: string): string {
  const say = sayIn(chartWords, locale);
  const { figures, goal } = listed;
  const { current, asOf } = figures;
  const amount = current === null ? null : amountText(current, unitOf(goal.measure, locale));
  return [
    amount === null ? "" : say("at", { amount, day: formatDay(asOf, locale, asOf) }),
    figures.line === null ? "" : say("sentence", { words: standing(listed, locale).text }),
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
  const say = sayIn(chartWords, unit.locale);
  const day = formatDay(point.day, unit.locale, today);
  if (point.current === null)
    return point.line === null
      ? say("day", { day })
      : say("dayLine", { day, amount: amountText(point.line, unit) });
  const amount = amountText(point.current, unit);
  if (point.line === null) return say("dayAmount", { day, amount });
  const pace = (point.current - point.line) * direction;
  return say(pace >= 0 ? "dayAbove" : "dayBelow", { day, amount, pace: numberText(Math.abs(pace), unit) });
}

/** One square of the calendar: "Monday 14 September: 3.5 km". */
export function daySquareText(square: HeatDay, unit: Unit, today: Day): string {
  const say = sayIn(chartWords, unit.locale);
  const day = formatLongDay(square.day, unit.locale, today);
  if (square.amount !== null) return say("square", { day, amount: amountText(square.amount, unit) });
  if (square.state === "rest") return say("restDay", { day });
  if (square.state === "paused") return say("paused", { day });
  return square.day > today ? say("toCome", { day }) : say("nothing", { day });
}
