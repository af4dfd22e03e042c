import type { Day } from "@cairn/core/day";
import type { EntryReading, GoalReading } from "@cairn/core/quick-line";
import type { Chip } from "@cairn/core/quick-reader";
import { explain } from "@cairn/core/sentence";
import { formatRelativeDay } from "../../lib/format.ts";
import { loggedText, unitOf } from "../goal/amount-words.ts";
import { previewText } from "../goal/sentences.ts";

/** What a chip says that its words were taken for. */
export const CHIP_NAMES: Record<Chip["kind"], string> = {
  area: "Area",
  reminder: "Reminder",
  comparator: "Limit",
  cadence: "How often",
  amount: "How much",
  start: "Starts at",
  due: "By when",
  from: "Day",
  span: "When",
};

/** "today", "yesterday", "on Mon 14". */
export function onDay(day: Day, locale: string, today: Day): string {
  const words = formatRelativeDay(day, locale, today);
  return words === "Today" || words === "Yesterday" ? words.toLowerCase() : `on ${words}`;
}

/** "Run 500 km: +6.2 km on Mon 14, note: With a friend". */
export function entrySentence({ goal, day, value, note, missing }: EntryReading, locale: string, today: Day) {
  const { measure } = goal;
  const unit = unitOf(measure, locale);
  const adds =
    measure.kind === "habit"
      ? measure.by === "sum"
      : measure.kind === "metric" && measure.aggregation === "sum";
  const what = missing
    ? "how much?"
    : value === null
      ? "one"
      : `${adds && value >= 0 ? "+" : ""}${loggedText(value, unit)}`;
  return `${goal.title}: ${what} ${onDay(day, locale, today)}${note === "" ? "" : `, note: ${note}`}`;
}

/** The goal as a sentence; where it cannot be made yet, what it needs. */
export function goalSentence(
  { input, row, area, reminder, refused }: GoalReading,
  locale: string,
  today: Day,
) {
  const first = refused[0];
  if (!row)
    return first?.field === "start"
      ? `${input.title}. Say where you start, and the line can be drawn.`
      : explain(first?.reason ?? "", first?.params ?? {});
  const place = area === null ? "" : ` In ${area}.`;
  const later = reminder === null ? "" : " Nothing is sent yet: there are no reminders.";
  return `${previewText(input, row, locale, today)}${place}${later}`;
}
