import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isoWeekday, startOfWeek, type Weekday } from "./day.ts";
import { viewGoal } from "./evaluate.ts";
import type { Goal } from "./goal.ts";
import { reviewDay, reviewLines, reviewStones, unloggedDays, weekName, weekOfName } from "./review.ts";
import { day, metric } from "./testing/summary.ts";

describe("the name of a week", () => {
  test("is ISO's where weeks begin on Monday", () => {
    expect(weekName("2026-11-16")).toBe("2026-W47");
    expect(weekName("2025-12-29")).toBe("2026-W01");
    expect(weekName("2026-12-28")).toBe("2026-W53");
    expect(weekOfName("2026-W47", 1)).toBe("2026-11-16");
  });

  test("leads back to the same week, whatever day weeks begin on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 1, max: 7 }), (days, start) => {
        const weekStart: Weekday = isoWeekday(addDays("2024-01-01", start - 1));
        const weekOf = startOfWeek(addDays("1950-01-01", days), weekStart);
        expect(weekOfName(weekName(weekOf), weekStart)).toBe(weekOf);
      }),
    );
  });

  test.each(["2026-W54", "2025-W53", "2026-W00", "2026-47", "W47", "../etc"])("%s names no week", (name) => {
    expect(weekOfName(name, 1)).toBeNull();
  });
});

const goal: Goal = {
  ...metric().goal,
  id: "read",
  title: "Read",
  measure: { kind: "habit", unit: "pages", step: 1, by: "sum" },
  start: "2026-10-01",
};
const plan = {
  from: "2026-10-01",
  target: null,
  due: null,
  rate: null,
  fromValue: null,
  cadence: { kind: "day" },
  requirement: { kind: "at_least", n: 20 },
} as const;
const asking = { today: "2026-11-20", weekStart: 1 } as const;
const read = (days: ReturnType<typeof day>[]) =>
  viewGoal({ goal, plans: [plan], pauses: [], milestones: [], days, children: [] }, asking);
// Monday to Friday of the running week.
const week = read([
  day("2026-11-16", { sum: 20 }),
  day("2026-11-17", { sum: 12 }),
  day("2026-11-18", { count: 0, skips: 1 }),
]);

test("days that passed short of their plan are offered with what they lack; rest days and today are not", () => {
  expect(unloggedDays(week, "2026-11-16", asking)).toEqual([
    { day: "2026-11-17", value: 8 },
    { day: "2026-11-19", value: 20 },
  ]);
});

test("a week's line holds what was done of what the plan asked", () => {
  expect(reviewLines([week], "2026-11-16", asking)).toMatchObject([
    { goalId: "read", title: "Read", done: 32, bound: "lower" },
  ]);
  expect(reviewStones([week], "2026-11-16")).toBe(2);
  expect(reviewStones([week], "2026-11-09")).toBe(0);
});

test("a week that is over is looked back on from its last day, the running one from today", () => {
  expect(reviewDay("2026-11-09", "2026-11-20")).toBe("2026-11-15");
  expect(reviewDay("2026-11-16", "2026-11-20")).toBe("2026-11-20");
});
