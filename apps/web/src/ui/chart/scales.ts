import { addDays, type Day, dayNumber } from "@cairn/core/time/day";

export type Scale = (value: number) => number;

/** A linear scale from [low, high] to pixels; a flat domain is drawn in the middle. */
export function linear([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale {
  if (high === low) return () => (from + to) / 2;
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

/** A scale of calendar days: equal steps, no zone. */
export function days(domain: readonly [Day, Day], range: readonly [number, number]): (day: Day) => number {
  const scale = linear([dayNumber(domain[0]), dayNumber(domain[1])], range);
  return (day) => scale(dayNumber(day));
}

/** Round values that cover [low, high] in about `count` steps of 1, 2, 2.5 or 5 times a power of ten. */
export function ticks(low: number, high: number, count: number): number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** First days of months inside [from, to], thinned to at most `count` of them; weeks when the span is short. */
export function dayTicks(from: Day, to: Day, count: number): { day: Day; unit: "day" | "month" | "year" }[] {
  const span = dayNumber(to) - dayNumber(from);
  if (span <= 62) {
    const every = Math.max(1, Math.ceil(span / count / 7) * 7);
    return Array.from({ length: Math.floor(span / every) + 1 }, (_, index) => ({
      day: addDays(from, index * every),
      unit: "day",
    }));
  }
  const months: Day[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7));
  if (from.slice(8) !== "01") month += 1;
  for (;;) {
    if (month > 12) {
      month -= 12;
      year += 1;
    }
    const day = `${year}-${String(month).padStart(2, "0")}-01`;
    if (day > to) break;
    months.push(day);
    month += 1;
  }
  const every = [1, 2, 3, 6, 12, 24, 60, 120].find((step) => months.length / step <= count) ?? 240;
  return months
    .filter((day) => (Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) % every === 0)
    .map((day) => ({ day, unit: every >= 12 ? "year" : "month" }));
}
