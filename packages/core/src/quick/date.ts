import {
  addDays,
  type Day,
  dayOf,
  endOfMonth,
  isDay,
  isoWeekday,
  startOfMonth,
  startOfWeek,
  type Weekday,
} from "../time/day.ts";
import { en } from "./words.ts";

/** A date phrase as days: one day has `from` = `to`; "March" or "next week" is a span. */
export type DayRange = { from: Day; to: Day };
/**
 * What reading depends on. With `dayFirst` 1/2 is 1 February, not January 2. With `decimalComma` 6.000 is six thousand, and 6,000
 * is six.
 */
export type DateContext = { today: Day; weekStart: Weekday; dayFirst: boolean; decimalComma?: boolean };

const ordinal = "(?:st|nd|rd|th)?";
const UNIT_DAYS: Record<string, number> = { day: 1, week: 7, fortnight: 14 };

function on(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(text) ? text : null;
}

function single(day: Day | null): DayRange | null {
  return day === null ? null : { from: day, to: day };
}

/** Returns the date without a year that comes next, today included; 29 February waits for its leap year. */
function next(month: number, date: number, today: Day): Day | null {
  const year = Number(today.slice(0, 4));
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = on(year + ahead, month, date);
    if (day !== null && day >= today) return day;
  }
  return null;
}

function monthRange(year: number, month: number): DayRange | null {
  const from = on(year, month, 1);
  return from === null ? null : { from, to: endOfMonth(from) };
}

function shiftMonths(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = dayOf(Date.UTC(Math.floor(index / 12), index % 12, 1) / 86_400_000);
  const last = endOfMonth(first);
  const same = `${first.slice(0, 8)}${day.slice(8)}`;
  return same > last ? last : same;
}

function monthOf(word: string): number {
  return Object.entries(en.monthNumber).find(([key]) => word.startsWith(key))?.[1] ?? 0;
}

function yearOf(text: string): number {
  const year = Number(text);
  return text.length === 2 ? 2000 + year : year;
}

type Rule = { pattern: string; read: (parts: string[], context: DateContext) => DayRange | null };

/** The rules are tried in this order; the first pattern that matches at the start of the phrase decides. */
const RULES: Rule[] = [
  { pattern: "(\\d{4}-\\d{2}-\\d{2})", read: ([iso = ""]) => single(isDay(iso) ? iso : null) },
  {
    pattern: "(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})",
    read: ([a, b, year = ""], { dayFirst }) =>
      single(on(yearOf(year), Number(dayFirst ? b : a), Number(dayFirst ? a : b))),
  },
  {
    pattern: "(\\d{1,2})/(\\d{1,2})",
    read: ([a, b], { dayFirst, today }) =>
      single(next(Number(dayFirst ? b : a), Number(dayFirst ? a : b), today)),
  },
  {
    pattern: "(\\d{1,2})\\.(\\d{1,2})\\.",
    read: ([date, month], { today }) => single(next(Number(month), Number(date), today)),
  },
  {
    pattern: `(?:the )?(\\d{1,2})${ordinal} (?:of )?(${en.months})\\.?,? (\\d{4})`,
    read: ([date, month = "", year = ""]) => single(on(Number(year), monthOf(month), Number(date))),
  },
  {
    pattern: `(${en.months})\\.? (\\d{1,2})${ordinal},? (\\d{4})`,
    read: ([month = "", date, year = ""]) => single(on(Number(year), monthOf(month), Number(date))),
  },
  {
    pattern: `(?:the )?(\\d{1,2})${ordinal} (?:of )?(${en.months})`,
    read: ([date, month = ""], { today }) => single(next(monthOf(month), Number(date), today)),
  },
  {
    pattern: `(${en.months})\\.? (\\d{1,2})${ordinal}`,
    read: ([month = "", date], { today }) => single(next(monthOf(month), Number(date), today)),
  },
  {
    pattern: `(?:the )?(?:(?:end|middle) of )?(${en.months})(?: (\\d{4}))?`,
    read: ([month = "", year], { today }) => {
      const number = monthOf(month);
      if (year !== undefined) return monthRange(Number(year), number);
      const running = monthRange(Number(today.slice(0, 4)), number);
      return running && running.to < today ? monthRange(Number(today.slice(0, 4)) + 1, number) : running;
    },
  },
  {
    pattern: "(?:the )?(?:end of )?(this|next|the) year",
    read: ([which], { today }) => {
      const year = Number(today.slice(0, 4)) + (which === "next" ? 1 : 0);
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    },
  },
  {
    pattern: "(?:the )?(?:end of )?(this|next|the) month",
    read: ([which], { today }) => {
      const from = startOfMonth(shiftMonths(startOfMonth(today), which === "next" ? 1 : 0));
      return { from, to: endOfMonth(from) };
    },
  },
  {
    pattern: "(?:the )?(?:end of )?(this|next|the) week",
    read: ([which], { today, weekStart }) => {
      const from = addDays(startOfWeek(today, weekStart), which === "next" ? 7 : 0);
      return { from, to: addDays(from, 6) };
    },
  },
  {
    pattern: "(?:end of )?(\\d{4})(?![\\d/.-])",
    read: ([year]) =>
      Number(year) < 1900 || Number(year) > 2200 ? null : { from: `${year}-01-01`, to: `${year}-12-31` },
  },
  { pattern: "today|tonight", read: (_, { today }) => single(today) },
  { pattern: "tomorrow", read: (_, { today }) => single(addDays(today, 1)) },
  { pattern: "yesterday", read: (_, { today }) => single(addDays(today, -1)) },
  { pattern: "christmas", read: (_, { today }) => single(next(12, 25, today)) },
  {
    pattern: `(next )?(${en.weekdays})`,
    read: ([following, word = ""], { today }) => {
      const weekday = Object.entries(en.weekdayNumber).find(([key]) => word.startsWith(key))?.[1] ?? 1;
      const ahead = (weekday - isoWeekday(today) + 7) % 7 || 7;
      return single(addDays(today, following && ahead < 7 ? ahead + 7 : ahead));
    },
  },
  {
    pattern:
      "(?:in )?(\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten) (day|week|fortnight|month|year)s?(?: from now| time)?",
    read: ([count = "", unit = ""], { today }) => {
      const spelled: Record<string, number> = { a: 1, an: 1, ...en.number };
      const number = spelled[count] ?? Number(count);
      if (unit === "month") return single(shiftMonths(today, number));
      if (unit === "year") return single(shiftMonths(today, number * 12));
      return single(addDays(today, number * (UNIT_DAYS[unit] ?? 1)));
    },
  },
];
const COMPILED = RULES.map(({ pattern, read }) => ({
  read,
  regex: new RegExp(`^(?:${pattern})(?![\\p{L}\\d])`, "u"),
}));

/** Reads the date phrase at the start of `text` (lower case), with its length; null when the words are not a date. */
export function readDate(text: string, context: DateContext): { range: DayRange; length: number } | null {
  for (const { regex, read } of COMPILED) {
    const match = regex.exec(text);
    const range = match && read(match.slice(1), context);
    if (match && range && isDay(range.from) && isDay(range.to)) return { range, length: match[0].length };
  }
  return null;
}
