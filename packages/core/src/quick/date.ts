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
import type { DateKind } from "./date-rules.ts";
import { regex } from "./pattern.ts";
import { LANGUAGE } from "./spoken.ts";

/** A date phrase as days: one day has `from` = `to`; "March" or "next week" is a span. */
export type DayRange = { from: Day; to: Day };
/**
 * What reading depends on. With `dayFirst` 1/2 is 1 February, not January 2. With `decimalComma` 6.000 is six thousand, and 6,000
 * is six.
 */
export type DateContext = { today: Day; weekStart: Weekday; dayFirst: boolean; decimalComma?: boolean };

const { days, numbers } = LANGUAGE;
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

/** Returns the next day of the month that has this date. */
function nextDate(date: number, today: Day): Day | null {
  for (let ahead = 0; ahead <= 2; ahead += 1) {
    const month = shiftMonths(startOfMonth(today), ahead);
    const day = on(Number(month.slice(0, 4)), Number(month.slice(5, 7)), date);
    if (day !== null && day >= today) return day;
  }
  return null;
}

function monthRange(year: number, month: number): DayRange | null {
  const from = on(year, month, 1);
  return from === null ? null : { from, to: endOfMonth(from) };
}

export function shiftMonths(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = dayOf(Date.UTC(Math.floor(index / 12), index % 12, 1) / 86_400_000);
  const last = endOfMonth(first);
  const same = `${first.slice(0, 8)}${day.slice(8)}`;
  return same > last ? last : same;
}

function monthOf(word = ""): number {
  return Object.entries(days.monthNumber).find(([key]) => word.startsWith(key))?.[1] ?? 0;
}

/** The ISO number of a weekday's name. */
export function weekdayOf(word = ""): Weekday {
  const number = Object.entries(days.weekdayNumber).find(([key]) => word.startsWith(key))?.[1] ?? 1;
  return WEEKDAYS.find((weekday) => weekday === number) ?? 1;
}
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function yearOf(text: string): number {
  const year = Number(text);
  return text.length === 2 ? 2000 + year : year;
}

/** The number that a word or figure of a date says. */
export function countOf(word: string | undefined): number {
  return numbers.small[word ?? ""] ?? (/^\d+$/.test(word ?? "") ? Number(word) : 1);
}

type Parts = Partial<Record<string, string>>;
type Read = (parts: Parts, context: DateContext) => DayRange | null;

/** "next December", said in November, is not the one of next week. */
const SOON = 31;

const READINGS: Readonly<Record<DateKind, Read>> = {
  iso: ({ iso = "" }) => single(isDay(iso) ? iso : null),
  numeric: ({ a, b, year }, { dayFirst, today }) => {
    const [day, month] = dayFirst ? [Number(a), Number(b)] : [Number(b), Number(a)];
    return single(year === undefined ? next(month, day, today) : on(yearOf(year), month, day));
  },
  dayMonth: ({ day, month, number, year }, { today }) => {
    const of = number === undefined ? monthOf(month) : Number(number);
    return single(year === undefined ? next(of, Number(day), today) : on(Number(year), of, Number(day)));
  },
  ordinal: ({ day }, { today }) => single(nextDate(Number(day), today)),
  monthStart: ({ month, month2, year }, { today }) => {
    const of = monthOf(month ?? month2);
    return single(year === undefined ? next(of, 1, today) : on(Number(year), of, 1));
  },
  monthMiddle: ({ month, year }, { today }) => {
    const of = monthOf(month);
    return single(year === undefined ? next(of, 15, today) : on(Number(year), of, 15));
  },
  month: ({ month, year, which }, { today }) => {
    const [of, now] = [monthOf(month), Number(today.slice(0, 4))];
    if (year !== undefined) return monthRange(Number(year), of);
    const running = monthRange(now, of);
    const coming = running && running.to < today ? monthRange(now + 1, of) : running;
    const soon = coming !== null && coming.from < addDays(today, SOON);
    return which === "next" && soon ? monthRange(Number(coming.from.slice(0, 4)) + 1, of) : coming;
  },
  year: ({ year }) =>
    Number(year) < 1900 || Number(year) > 2200 ? null : { from: `${year}-01-01`, to: `${year}-12-31` },
  thisYear: ({ which }, { today }) => {
    const year = Number(today.slice(0, 4)) + (which === "next" ? 1 : 0);
    return { from: `${year}-01-01`, to: `${year}-12-31` };
  },
  thisMonth: ({ which }, { today }) => {
    const from = startOfMonth(shiftMonths(startOfMonth(today), which === "next" ? 1 : 0));
    return { from, to: endOfMonth(from) };
  },
  thisWeek: ({ which }, { today, weekStart }) => {
    const from = addDays(startOfWeek(today, weekStart), which === "next" ? 7 : 0);
    return { from, to: addDays(from, 6) };
  },
  today: (_, { today }) => single(today),
  tomorrow: (_, { today }) => single(addDays(today, 1)),
  yesterday: (_, { today }) => single(addDays(today, -1)),
  fixed: (parts, { today }) => {
    const [, day, month] = /^d(\d+)m(\d+)$/.exec(Object.keys(parts)[0] ?? "") ?? [];
    return single(next(Number(month), Number(day), today));
  },
  weekday: ({ which, weekday }, { today }) => {
    const ahead = (weekdayOf(weekday) - isoWeekday(today) + 7) % 7 || 7;
    return single(addDays(today, which === "next" && ahead < 7 ? ahead + 7 : ahead));
  },
  distance: ({ count, unit = "" }, { today }) => {
    const number = countOf(count);
    if (unit === "month") return single(shiftMonths(today, number));
    if (unit === "year") return single(shiftMonths(today, number * 12));
    return single(addDays(today, number * (UNIT_DAYS[unit] ?? 1)));
  },
};

/** Reads the date phrase at the start of `text` (lower case), with its length; null when the words are not a date. */
export function readDate(text: string, context: DateContext): { range: DayRange; length: number } | null {
  for (const { reads, pattern } of days.rules) {
    const match = regex(`^(?:${pattern})(?![\\p{L}\\d])`).exec(text);
    const range = match && READINGS[reads](match.groups ?? {}, context);
    if (match && range && isDay(range.from) && isDay(range.to)) return { range, length: match[0].length };
  }
  return null;
}
