import { reaches } from "../amount/amount.ts";
import type { Calendar } from "./calendar.ts";
import type { Line } from "./line.ts";
import type { MeasureResult } from "./measure-result.ts";
import { shareOf } from "./progress.ts";

/** A number on its way from start to target. */
export type PacePosition = { sign: 1 | -1; start: number; current: number; target: number };

/** D3 and D4 for whatever has a line: metrics count active days, habits with a number of successes count periods. */
export function paceOf(
  calendar: Calendar,
  line: Line,
  { sign, start, current, target }: PacePosition,
): Pick<MeasureResult, "line" | "expected" | "paceAmount" | "paceDays" | "behind"> {
  const { today, due } = calendar;
  const level = line.morning(today);
  if (level === null || due === null || line.slope === null)
    return { line: null, expected: null, paceAmount: null, paceDays: null, behind: null };

  const expected = today < calendar.start ? 0 : shareOf(sign, level, start, target);
  // Adding 0 turns -0, which JSON cannot carry, into 0.
  const paceAmount = sign * (current - level) + 0;
  const clamped = Math.min(Math.max(current, Math.min(start, target)), Math.max(start, target));
  const paceDays = line.slope === 0 ? null : (clamped - level) / line.slope + 0;
  const belowFlat = !reaches(sign * current, sign * level, target);
  const behind = paceDays === null ? (belowFlat ? Number.POSITIVE_INFINITY : 0) : -paceDays;
  return { line: level, expected, paceAmount, paceDays, behind };
}

/**
 * D14: counts the whole days from tomorrow on which nothing needs to be logged to stay on the line, up to the due day; 0 when
 * this evening already asks for more. It is null without a due day.
 */
export function bufferOn(
  line: Line,
  calendar: Calendar,
  { sign, current, target }: PacePosition,
): number | null {
  const { today, due } = calendar;
  if (due === null) return null;
  const holds = (day: number) => {
    const level = line.evening(day);
    return level !== null && reaches(sign * current, sign * level, target);
  };
  if (!holds(today)) return 0;
  // The line of the row in force only climbs, so that the last day that holds is found by halving.
  let low = today;
  let high = due;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low - today;
}
