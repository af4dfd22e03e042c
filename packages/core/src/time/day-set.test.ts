import { expect, test } from "vitest";
import { DaySet } from "./day-set.ts";

const set = new DaySet([
  { from: 10, to: 12 },
  { from: 3, to: 4 },
  { from: 5, to: 6 },
  { from: 11, to: 11 },
  { from: 12, to: 14 },
  { from: 9, to: 8 },
]);

test("overlapping and touching spans are one, an empty one is none", () => {
  const days = Array.from({ length: 17 }, (_, day) => day).filter((day) => set.has(day));
  expect(days).toEqual([3, 4, 5, 6, 10, 11, 12, 13, 14]);
});

test("counts the days that are not in it", () => {
  for (let from = 0; from < 17; from++)
    for (let to = from - 2; to < 17; to++) {
      let free = 0;
      for (let day = from; day <= to; day++) if (!set.has(day)) free++;
      expect(set.free(from, to)).toBe(free);
    }
});

test("an empty set has no day", () => {
  expect(new DaySet([]).has(1)).toBe(false);
  expect(new DaySet([]).free(1, 7)).toBe(7);
});
