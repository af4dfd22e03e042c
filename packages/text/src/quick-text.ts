import { capabilities } from "@cairn/core/model/capabilities";
import type { EntryReading, GoalReading } from "@cairn/core/quick/line";
import type { Day } from "@cairn/core/time/day";
import { loggedText, unitOf } from "./amount-text.ts";
import { formatOnDay } from "./format.ts";
import { quickWords } from "./messages/en/quick.ts";
import { translatorFor } from "./messages/translator.ts";
import { previewText } from "./preview-text.ts";
import { fieldText } from "./refusal-text.ts";

/** "Run 500 km: +6.2 km on Mon 14, note: With a friend". */
export function entrySentence({ goal, day, value, note, missing }: EntryReading, locale: string, today: Day) {
  const { measure } = goal;
  const unit = unitOf(measure, locale);
  const { sums } = capabilities(measure);
  const t = translatorFor(quickWords, locale);
  const what = missing
    ? t("amountOpen")
    : value === null
      ? t("oneEntry")
      : `${sums && value >= 0 ? "+" : ""}${loggedText(value, unit)}`;
  const given = { title: goal.title, what, when: formatOnDay(day, locale, today) };
  return note === "" ? t("entry", given) : t("entryNoted", { ...given, note });
}

/** The goal as a sentence; where it cannot be made yet, what it needs. */
export function goalSentence(
  { input, row, area, reminder, refused }: GoalReading,
  locale: string,
  today: Day,
) {
  const t = translatorFor(quickWords, locale);
  const first = refused[0];
  if (!row)
    return first?.field === "start"
      ? t("sayStart", { title: input.title })
      : fieldText(first ?? { reason: "" }, locale);
  const place = area === null ? "" : ` ${t("inArea", { area })}`;
  const later = reminder === null ? "" : ` ${t("noReminders")}`;
  return `${previewText(input, row, locale, today)}${place}${later}`;
}
