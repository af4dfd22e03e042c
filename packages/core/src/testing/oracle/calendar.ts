import type { Day } from "../../time/day.ts";

/** The calendar of the oracle: one day at a time, by the rule of leap years. Nothing here comes from day.ts. */

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function parts(day: Day): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, date };
}

function write(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

export function next(day: Day): Day {
  const { year, month, date } = parts(day);
  if (date < monthLength(year, month)) return write(year, month, date + 1);
  return month < 12 ? write(year, month + 1, 1) : write(year + 1, 1, 1);
}

export function previous(day: Day): Day {
  const { year, month, date } = parts(day);
  if (date > 1) return write(year, month, date - 1);
  return month > 1 ? write(year, month - 1, monthLength(year, month - 1)) : write(year - 1, 12, 31);
}

export function shift(day: Day, days: number): Day {
  let at = day;
  for (let i = 0; i < days; i++) at = next(at);
  for (let i = 0; i > days; i--) at = previous(at);
  return at;
}

/** Every day from `from` to `to`, inclusive. */
export function days(from: Day, to: Day): Day[] {
  const list: Day[] = [];
  for (let day = from; day <= to; day = next(day)) list.push(day);
  return list;
}

/** Whole days from `from` to a later `to`. */
export function distance(from: Day, to: Day): number {
  let count = 0;
  for (let day = from; day < to; day = next(day)) count++;
  return count;
}

/** ISO weekday, counted out from the first of January of the year 1, a Monday. */
export function weekday(day: Day): number {
  const { year, month, date } = parts(day);
  const before = year - 1;
  let passed = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let m = 1; m < month; m++) passed += monthLength(year, m);
  return ((passed + date - 1) % 7) + 1;
}

export function weekBegin(day: Day, weekStart: number): Day {
  let at = day;
  while (weekday(at) !== weekStart) at = previous(at);
  return at;
}

export function daysInMonth(day: Day): number {
  const { year, month } = parts(day);
  return monthLength(year, month);
}
