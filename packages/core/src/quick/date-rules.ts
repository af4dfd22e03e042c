/**
 * How a date is written: which of the readings of `date.ts` it is, and its parts as named groups: `day`, `month`, `year`, `a`
 * and `b` (day and month in the order of the locale), `which`, `weekday`, `count`, `unit`, `iso`.
 */
export type DateRule = { reads: DateKind; pattern: string };
export type DateKind =
  | "iso"
  | "numeric"
  | "dayMonth"
  | "ordinal"
  | "monthStart"
  | "monthMiddle"
  | "month"
  | "year"
  | "thisYear"
  | "thisMonth"
  | "thisWeek"
  | "today"
  | "tomorrow"
  | "yesterday"
  | "fixed"
  | "weekday"
  | "distance";
