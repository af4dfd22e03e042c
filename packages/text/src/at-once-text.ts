import type { Day } from "@cairn/core/time/day";
import type { StreakRun } from "@cairn/core/views/best-streaks";
import type { DueBy, DueByTable, SafeDay } from "@cairn/core/views/due-by";
import type { Share } from "@cairn/core/views/shares";
import { amountText, numberText, ofText, type Unit } from "./amount-text.ts";
import { formatDay } from "./format.ts";
import { atOnceWords } from "./messages/en/at-once.ts";
import { translatorFor } from "./messages/translator.ts";

/** What is asked by a day of the table: "6.2 km", "nothing"; for a level where the line is then. */
export function dueByText({ amount }: DueBy, kind: DueByTable["kind"], unit: Unit): string {
  if (kind === "amount" && amount === 0) return translatorFor(atOnceWords, unit.locale)("nothing");
  return amountText(amount, unit);
}

/** "1.4 km more today and you are safe until 4 December." */
export function safeDayText({ amount, until }: SafeDay, unit: Unit, today: Day): string {
  const t = translatorFor(atOnceWords, unit.locale);
  return t("safeDay", { amount: amountText(amount, unit), day: formatDay(until, unit.locale, today) });
}

/** What a week, month or year brought of what it asks: "6.2 of 9.6 km"; of a limit "3 of at most 14 coffees". */
export function shareText({ done, asked, bound }: Share, unit: Unit): string {
  if (bound === "lower") return ofText(done, asked, unit);
  const t = translatorFor(atOnceWords, unit.locale);
  return t("ofAtMost", { done: numberText(done, unit), most: amountText(asked, unit) });
}

/** "12 in a row". */
export function streakRunText({ length }: StreakRun, locale: string): string {
  return translatorFor(atOnceWords, locale)("inARow", { count: length });
}
