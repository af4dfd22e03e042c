import { addDays, type Day } from "../time/day.ts";
import { type DateContext, type DayRange, readDate } from "./date.ts";
import { regex } from "./pattern.ts";
import type { ChipKind, Reader } from "./reader.ts";
import { LANGUAGE } from "./spoken.ts";

const { days } = LANGUAGE;

/** When a goal lives. `asksFrom`: its span has begun, and the goal may begin today instead. `byDay`: it is to be done by its due day. */
export type Life = { start: Day; due: Day | null; asksFrom: boolean; byDay: boolean };

/** Takes a date that stands behind one of the words. */
function takeDate(reader: Reader, kind: ChipKind, words: string, context: DateContext) {
  for (const match of reader.findAll(`(?:${words})(?= )`)) {
    const word = match[0];
    const date = readDate(reader.at(match.index + word.length + 1), context);
    if (!date) continue;
    reader.take(kind, match.index, word.length + 1 + date.length);
    return { range: date.range, word };
  }
  return null;
}

/** Takes a duration behind one of the words: "for 30 days", "over the next 3 months". */
function takeDuration(reader: Reader, words: string, start: Day, context: DateContext): Day | null {
  const match = reader.find(
    `(?:${words})(?= (?:the next |the coming )?(?:\\d{1,3}|an?|\\p{L}+) (?:day|week|fortnight|month|year)s?(?!\\p{L}))`,
  );
  const length = match ? match[0].length + 1 : 0;
  const date = match && readDate(reader.at(match.index + length), { ...context, today: start });
  if (!match || !date || date.range.from !== date.range.to) return null;
  reader.take("due", match.index, length + date.length);
  return date.range.to;
}

/** "between 1 January and 31 March" */
function takeBetween(reader: Reader, context: DateContext): DayRange | null {
  const [lead, joint] = days.between;
  const match = reader.find(`${lead}(?= )`);
  const from = match && readDate(reader.at(match.index + match[0].length + 1), context);
  if (!match || !from) return null;
  const middle = match.index + match[0].length + 1 + from.length;
  const at = middle + joint.length + 2;
  const to = reader.at(middle).startsWith(` ${joint} `) ? readDate(reader.at(at), context) : null;
  if (!to) return null;
  reader.take("from", match.index, middle - match.index);
  reader.take("due", middle, at + to.length - middle);
  return { from: from.range.from, to: to.range.to };
}

/** Takes "in November", "this year", "in 2027" or "this month": the goal lives in that span. */
function takeSpan(reader: Reader, context: DateContext): DayRange | null {
  const match = reader.find(days.spans);
  const words = match?.[0].split(" ") ?? [];
  // The phrase begins behind its preposition, where it has one.
  for (const skip of [0, (words[0]?.length ?? 0) + 1]) {
    const date = match && readDate(reader.at(match.index + skip), context);
    if (!match || !date || date.range.from === date.range.to) continue;
    reader.take("span", match.index, skip + date.length);
    return date.range;
  }
  return null;
}

export function takeLife(reader: Reader, comesAgain: boolean, context: DateContext): Life {
  const { today } = context;
  const between = takeBetween(reader, context);
  if (between) return { start: between.from, due: between.to, asksFrom: false, byDay: false };
  const said = takeDate(reader, "due", days.due, context);
  const from = takeDate(reader, "from", days.from, context);
  // "from 1 December to 31 March"
  const until = said ?? (from && takeDate(reader, "due", days.to, context));
  const start = from?.range.from ?? today;
  // "in 3 weeks" is a day to come, "every day for 3 weeks" lasts until the day before.
  const lasts = until ? null : takeDuration(reader, comesAgain ? days.lasting : "in|over", start, context);
  const span = until || lasts ? null : takeSpan(reader, context);
  const due = until
    ? until.word === days.before
      ? addDays(until.range.from, -1)
      : until.range.to
    : lasts
      ? addDays(lasts, comesAgain ? -1 : 0)
      : (span?.to ?? null);
  const first = from?.range.from ?? span?.from ?? today;
  return {
    start: due !== null && first > due ? today : first,
    due,
    byDay: regex(`^(?:${days.byDay})$`).test(said?.word ?? ""),
    asksFrom: from === null && span !== null && span.from < today,
  };
}
