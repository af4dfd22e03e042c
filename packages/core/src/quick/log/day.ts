import { addDays, type Day, isDay, isoWeekday } from "../../time/day.ts";
import { countOf, type DateContext, readDate, shiftMonths, weekdayOf } from "../date.ts";
import { regex } from "../pattern.ts";
import type { Reader } from "../reader.ts";
import { LANGUAGE } from "../spoken.ts";

const { days } = LANGUAGE;
const { past } = days;

/** The day that an entry is of. `several`: the words name more than one, or none in particular. */
export type LogDay = { day: Day; named: boolean; several: boolean };

/** Takes the day out of a line about what happened: "yesterday", "on Monday", "the 12th", "3 days ago". */
export function takeDay(reader: Reader, context: DateContext): LogDay {
  const { today } = context;
  const weekday = `(?:${days.weekdays})`;
  const take = (match: RegExpExecArray, day: Day): LogDay => {
    reader.take("from", match.index, match[0].length);
    return { day, named: true, several: false };
  };
  const several = reader.find(`${past.vague}|${weekday}(?:,| and| &) ?(?:on )?${weekday}`);
  if (several) {
    reader.mark("unclear", several.index, several[0].length);
    return { day: today, named: true, several: true };
  }
  const ago = reader.find(past.ago);
  if (ago) return take(ago, addDays(today, -distanceOf(ago.groups ?? {})));
  const before = reader.find(past.beforeYesterday);
  if (before) return take(before, addDays(today, -2));
  const yesterday = reader.find(`${past.yesterday}|${past.lastNight}`);
  if (yesterday) return take(yesterday, addDays(today, -1));
  const now = reader.find(past.today);
  if (now) return take(now, today);
  const tomorrow = reader.find(past.tomorrow);
  if (tomorrow) return take(tomorrow, addDays(today, 1));
  return takeNamed(reader, context) ?? { day: today, named: false, several: false };
}

function distanceOf({ count = "", unit = "" }: Partial<Record<string, string>>): number {
  const number = count.includes(" ") ? 2 : countOf(count);
  return number * (past.agoUnits[unit] ?? 1);
}

/** "on 3 November", "last Friday", "on the 12th", and a weekday by itself. */
function takeNamed(reader: Reader, context: DateContext): LogDay | null {
  const part = `(?: (?:${past.partOfDay}))?`;
  const weekday = reader.find(`(?:(?:${past.last}|on) )?(?<name>${days.weekdays})${part}`);
  if (weekday && isWeekday(weekday[0], weekday.index, reader)) {
    const back = (isoWeekday(context.today) - weekdayOf(weekday.groups?.name) + 7) % 7 || 7;
    reader.take("from", weekday.index, weekday[0].length);
    return { day: addDays(context.today, -back), named: true, several: false };
  }
  for (const match of reader.findAll(`(?:${past.on})(?= )`)) {
    const at = match.index + match[0].length + 1;
    const named = pastDate(reader.at(at), context);
    if (!named) continue;
    reader.take("from", match.index, at + named.length - match.index);
    return { day: named.day, named: true, several: false };
  }
  return null;
}

/** "sun" and "sat" are other words too: a short name counts behind "on" or "last", others at an end of the line. */
function isWeekday(words: string, index: number, reader: Reader): boolean {
  if (past.namesWeekday.test(words)) return !past.weekdays.test(words);
  return !past.otherWords.test(words) && reader.at(index + words.length).trim() === "";
}

/** The latest such date that is not after today; a year that is said stays. */
function pastDate(text: string, context: DateContext): { day: Day; length: number } | null {
  const ordinal = regex(
    `^(?:the )?(?<day>\\d{1,2})${days.ordinal}(?! (?:of )?(?:${days.months}))(?![\\p{L}\\d])`,
  ).exec(text);
  if (ordinal) {
    for (let back = 0; back <= 2; back += 1) {
      const day = `${shiftMonths(`${context.today.slice(0, 8)}01`, -back).slice(0, 8)}${(ordinal.groups?.day ?? "").padStart(2, "0")}`;
      if (isDay(day) && day <= context.today) return { day, length: ordinal[0].length };
    }
  }
  const date = readDate(text, context);
  if (!date || date.range.from !== date.range.to) return null;
  const { from } = date.range;
  const { length } = date;
  if (from <= context.today || /\d{4}|\d[/.]\d{1,2}[/.]\d/.test(text.slice(0, length)))
    return { day: from, length };
  // 29 February is not in the year before.
  for (let year = Number(from.slice(0, 4)) - 1; year >= 1900; year -= 1) {
    const day = `${year}${from.slice(4)}`;
    if (isDay(day) && day <= context.today) return { day, length };
  }
  return null;
}
