/** A calendar day 'YYYY-MM-DD' (proleptic Gregorian, years 1900 to 2200). It has no zone and no clock. */
export type Day = string;
/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;
const FORMAT = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Counts the days since 1970-01-01. The day must be a valid one. */
export function dayNumber(day: Day): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY
  );
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/**
 * Returns the day with this number of days since 1970-01-01. It is put together from its parts, which takes a quarter of the time
 * of `toISOString`: it is asked thousands of times a figure.
 */
export function dayOf(number: number): Day {
  const date = new Date(number * MS_PER_DAY);
  const year = String(date.getUTCFullYear()).padStart(4, "0");
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

/** Tells whether a text is a day of the calendar in the years 1900 to 2200. */
export function isDay(value: string): boolean {
  if (!FORMAT.test(value) || value < "1900-01-01" || value > "2200-12-31") return false;
  return dayOf(dayNumber(value)) === value;
}

export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** Counts the days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function minDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function maxDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

const WEEKDAYS: readonly Weekday[] = [4, 5, 6, 7, 1, 2, 3];
export function isoWeekday(day: Day): Weekday {
  // 1970-01-01 was a Thursday.
  return WEEKDAYS[((dayNumber(day) % 7) + 7) % 7] ?? 1;
}

/** Returns the first day of the week that holds `day`, for weeks that begin on `weekStart`. */
export function startOfWeek(day: Day, weekStart: Weekday): Day {
  return addDays(day, -((isoWeekday(day) - weekStart + 7) % 7));
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

export function endOfMonth(day: Day): Day {
  return endOfMonths(day, 1);
}

/** Returns the first day of the block of `every` months, counted from January, that holds `day`; `every` divides 12. */
export function startOfMonths(day: Day, every: number): Day {
  const month = Number(day.slice(5, 7)) - 1;
  return `${day.slice(0, 5)}${twoDigits(month - (month % every) + 1)}-01`;
}

/** Returns the last day of the block of `every` months that holds `day`; `every` divides 12. */
export function endOfMonths(day: Day, every: number): Day {
  const month = Number(day.slice(5, 7)) - 1;
  const next = new Date(Date.UTC(Number(day.slice(0, 4)), month - (month % every) + every, 1));
  return dayOf(next.getTime() / MS_PER_DAY - 1);
}

const formats = new Map<string, Intl.DateTimeFormat>();
function wallClock(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    formats.set(zone, format);
  }
  return format;
}

/**
 * D34: returns the person's day at an instant. It is the wall clock's date in `zone`, and the date before it while the wall clock
 * shows less than `dayStart` (minutes after midnight, 0 to 360). The wall clock decides and not the elapsed time, so that a day
 * starts at the same shown hour on both daylight-saving days.
 * @param instant milliseconds since the epoch
 */
export function dayAt(instant: number, zone: string, dayStart: number): Day {
  const parts: Record<string, string> = {};
  for (const { type, value } of wallClock(zone).formatToParts(instant)) parts[type] = value;
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  return Number(parts.hour) * 60 + Number(parts.minute) < dayStart ? addDays(day, -1) : day;
}

/**
 * Returns the latest calendar date anywhere on earth at an instant: that of UTC+14.
 * @param instant milliseconds since the epoch
 */
export function latestDayOnEarth(instant: number): Day {
  return dayOf(Math.floor((instant + 14 * 3_600_000) / MS_PER_DAY));
}

export function isZone(value: string): boolean {
  try {
    wallClock(value);
    return true;
  } catch {
    return false;
  }
}
