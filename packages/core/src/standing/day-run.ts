import type { GoalDay } from "../model/check-in.ts";
import { addDays, type Day, daysBetween } from "../time/day.ts";

/**
 * Days of a goal's log in few letters, counted from a first day: days in a row with a single value each, days in a row with so many
 * entries without a value, and of any other day its sums whole.
 */
export type DayRun =
  | [after: number, values: number[]]
  | [after: number, count: number, days: number]
  | [
      after: number,
      count: number,
      sum: number,
      last: number | null,
      max: number | null,
      min: number | null,
      skips: number,
    ];

/** Writes days, ascending, as seen from `first`, losing nothing. */
export function toDayRuns(days: readonly GoalDay[], first: Day): DayRun[] {
  const runs: DayRun[] = [];
  /** The day that would go on with the last run. */
  let next = Number.NaN;
  for (const day of days) {
    const after = daysBetween(first, day.day);
    const before = after === next ? runs.at(-1) : undefined;
    next = after + 1;
    if (isSingleValue(day)) {
      if (before?.length === 2) before[1].push(day.sum);
      else runs.push([after, [day.sum]]);
    } else if (isCountAlone(day)) {
      if (before?.length === 3 && before[1] === day.count) before[2] += 1;
      else runs.push([after, day.count, 1]);
    } else runs.push([after, day.count, day.sum, day.last, day.max, day.min, day.skips]);
  }
  return runs;
}

function isSingleValue({ count, sum, last, max, min, skips }: GoalDay): boolean {
  return skips === 0 && count === 1 && last === sum && max === sum && min === sum;
}

function isCountAlone({ sum, last, max, min, skips }: GoalDay): boolean {
  return skips === 0 && last === null && max === null && min === null && sum === 0;
}

/** Reads the days that `toDayRuns` wrote. */
export function fromDayRuns(runs: readonly DayRun[], first: Day): GoalDay[] {
  return runs.flatMap((run) => daysOfRun(run, first));
}

function daysOfRun(run: DayRun, first: Day): GoalDay[] {
  const day = (further: number) => addDays(first, run[0] + further);
  switch (run.length) {
    case 2:
      return run[1].map((value, index) => ({
        day: day(index),
        count: 1,
        sum: value,
        last: value,
        max: value,
        min: value,
        skips: 0,
      }));
    case 3: {
      const [, count, days] = run;
      const alike = { count, sum: 0, last: null, max: null, min: null, skips: 0 };
      return Array.from({ length: days }, (_, index) => ({ day: day(index), ...alike }));
    }
    case 7: {
      const [, count, sum, last, max, min, skips] = run;
      return [{ day: day(0), count, sum, last, max, min, skips }];
    }
  }
}
