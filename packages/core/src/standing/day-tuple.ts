import * as z from "zod/mini";
import type { GoalDay } from "../model/check-in.ts";
import { addDays, type Day, daysBetween } from "../time/day.ts";

const Value = z.nullable(z.number());
/**
 * A day of a goal's log in few letters, as days after the first of its list: entries without a value are a number alone, a single
 * value follows its number, and all else is a day's sums whole.
 */
export const DayTuple = z.union([
  z.tuple([z.int(), z.int()]),
  z.tuple([z.int(), z.literal(1), z.number()]),
  z.tuple([z.int(), z.int(), z.number(), Value, Value, Value, z.int()]),
]);
export type DayTuple = z.infer<typeof DayTuple>;

/** Writes a day as seen from `first`, losing nothing. */
export function toDayTuple({ day, count, sum, last, max, min, skips }: GoalDay, first: Day): DayTuple {
  const after = daysBetween(first, day);
  if (skips === 0 && last === null && max === null && min === null && sum === 0) return [after, count];
  const single = skips === 0 && count === 1 && last === sum && max === sum && min === sum;
  return single ? [after, 1, sum] : [after, count, sum, last, max, min, skips];
}

/** Reads a day that `toDayTuple` wrote. */
export function fromDayTuple(tuple: DayTuple, first: Day): GoalDay {
  const [after, count] = tuple;
  const day = addDays(first, after);
  switch (tuple.length) {
    case 2:
      return { day, count, sum: 0, last: null, max: null, min: null, skips: 0 };
    case 3: {
      const value = tuple[2];
      return { day, count, sum: value, last: value, max: value, min: value, skips: 0 };
    }
    case 7: {
      const [, , sum, last, max, min, skips] = tuple;
      return { day, count, sum, last, max, min, skips };
    }
  }
}
