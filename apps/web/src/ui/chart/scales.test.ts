import { expect, test } from "vitest";
import { days, dayTicks, linear, ticks } from "./scales.ts";

test("a linear scale maps both ends and draws a flat domain in the middle", () => {
  const y = linear([0, 500], [330, 76]);
  expect([y(0), y(500)]).toEqual([330, 76]);
  expect(linear([5, 5], [0, 100])(5)).toBe(50);
});

test("days are equally wide, a missing hour in spring included", () => {
  const x = days(["2026-03-28", "2026-03-31"], [0, 300]);
  expect([x("2026-03-29"), x("2026-03-30")]).toEqual([100, 200]);
});

test("ticks are round and inside the domain", () => {
  expect(ticks(0, 500, 5)).toEqual([0, 100, 200, 300, 400, 500]);
  expect(ticks(70.2, 78, 4)).toEqual([72, 74, 76, 78]);
  expect(ticks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(ticks(3, 3, 4)).toEqual([3]);
});

test("a year has its months, a long plan its years, a short one its weeks", () => {
  expect(dayTicks("2026-01-01", "2026-12-31", 12)).toHaveLength(12);
  expect(dayTicks("2026-01-01", "2026-12-31", 4).map((tick) => tick.day.slice(5, 7))).toEqual([
    "01",
    "04",
    "07",
    "10",
  ]);
  expect(dayTicks("2020-02-10", "2026-03-01", 8).map((tick) => tick.unit)).toEqual(Array(6).fill("year"));
  expect(dayTicks("2026-11-01", "2026-11-30", 5)).toHaveLength(5);
});
