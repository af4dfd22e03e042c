import { dayOf, isoWeekday, type Weekday } from "./day.ts";

/** Of the days asked that fell on one day of the week: how many there were, and how many went well. */
export type WeekdayRecord = { weekday: Weekday; kept: number; of: number };

/** A day or period that was asked for, by its last day, and whether it was kept. */
export type DayRecord = { day: number; kept: boolean };

/** Returns Wilson's 95% interval of the share of days kept. */
export function wilson({ kept, of }: WeekdayRecord): { low: number; high: number } {
  const z = 1.96;
  const share = kept / of;
  const centre = share + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const scale = 1 + z ** 2 / of;
  return { low: (centre - reach) / scale, high: (centre + reach) / scale };
}

/** Counts the records of each weekday that has any, and puts the best first. */
export function byWeekday(records: readonly DayRecord[]): WeekdayRecord[] {
  const found = new Map<Weekday, WeekdayRecord>();
  for (const { day, kept } of records) {
    const weekday = isoWeekday(dayOf(day));
    const record = found.get(weekday) ?? { weekday, kept: 0, of: 0 };
    found.set(weekday, { weekday, kept: record.kept + (kept ? 1 : 0), of: record.of + 1 });
  }
  return [...found.values()].sort((a, b) => b.kept / b.of - a.kept / a.of || a.weekday - b.weekday);
}
