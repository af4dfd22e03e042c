import { describe, expect, test } from "vitest";
import { viewGoal } from "../decide/evaluate.ts";
import type { GoalDay } from "../model/check-in.ts";
import type { Goal, Measure } from "../model/goal.ts";
import { exampleViews } from "../testing/example-views.ts";
import { day, metric } from "../testing/summary.ts";
import { yearOf } from "./year.ts";

const context = { today: "2026-11-22", weekStart: 1 } as const;
const plan = { ...metric().plan, from: "2025-01-01", target: 100, due: "2027-12-31", fromValue: 0 };
const daily = {
  ...plan,
  target: null,
  due: null,
  fromValue: null,
  cadence: { kind: "day" },
  requirement: { kind: "at_least", n: 1 },
} as const;

function view(id: string, measure: Measure, days: GoalDay[], goal: Partial<Goal> = {}) {
  const made: Goal = { ...metric().goal, id, title: id, start: "2025-01-01", measure, ...goal };
  const plans = [measure.kind === "habit" ? daily : plan];
  return viewGoal({ goal: made, plans, pauses: [], milestones: [], days, children: [] }, context);
}
const number = (aggregation: "sum" | "last" | "max" | "min", direction: "up" | "down" = "up") =>
  ({ kind: "metric", unit: "km", step: 0.1, start: 80, aggregation, direction }) as const;
const habit = { kind: "habit", unit: "", step: 1, by: "count" } as const;

test("only what lies in the year is counted, day by day and month by month", () => {
  const run = view("run", { ...number("sum"), start: 0 }, [
    day("2025-12-31", { sum: 50 }),
    day("2026-01-01", { sum: 5.1 }),
    day("2026-03-02", { sum: 0.2, count: 2 }),
  ]);
  const sit = view("sit", habit, [day("2026-03-02"), day("2026-03-03")], { colour: "sky" });
  const year = yearOf([run, sit], 2026, context);
  expect(year).toMatchObject({ year: 2026, stones: 5, days: 3 });
  expect(year.months[0]).toEqual({ stones: 1, days: 1 });
  expect(year.months[1]).toEqual({ stones: 0, days: 0 });
  expect(year.months[2]).toEqual({ stones: 4, days: 2 });
  expect(year.goals.map(({ goalId, entries, days, total }) => ({ goalId, entries, days, total }))).toEqual([
    { goalId: "run", entries: 3, days: 2, total: { kind: "sum", amount: 5.3 } },
    { goalId: "sit", entries: 2, days: 2, total: { kind: "count", amount: 2 } },
  ]);
});

describe("what became of a value", () => {
  const days = [
    day("2025-06-01", { last: 78, max: 78, min: 78 }),
    day("2026-02-01", { last: 76, max: 77, min: 75 }),
    day("2026-08-01", { last: 74, max: 74, min: 74 }),
  ];
  test.each([
    [number("last", "down"), { kind: "moved", from: 78, to: 74 }],
    [number("max"), { kind: "best", amount: 77 }],
    [number("min", "down"), { kind: "best", amount: 74 }],
  ] as const)("%o", (measure, total) => {
    expect(yearOf([view("g", measure, days)], 2026, context).goals[0]?.total).toEqual(total);
  });
  test("begins where the goal began when there is nothing before", () => {
    const goals = yearOf([view("g", number("last", "down"), days.slice(1))], 2026, context).goals;
    expect(goals[0]?.total).toEqual({ kind: "moved", from: 80, to: 74 });
  });
});

test("the best streak is the year's own", () => {
  const december = Array.from({ length: 31 }, (_, at) => day(`2025-12-${String(at + 1).padStart(2, "0")}`));
  const march = ["2026-03-02", "2026-03-03", "2026-03-04"].map((on) => day(on));
  const goals = yearOf([view("sit", habit, [...december, ...march])], 2026, context).goals;
  expect(goals[0]?.streak).toEqual({ best: 3, cadence: { kind: "day" } });
  expect(yearOf([view("sit", habit, march)], 2026, context).best).toEqual({
    title: "sit",
    best: 3,
    cadence: { kind: "day" },
  });
});

test("a goal that was reached says when, and one without an entry is left out", () => {
  const done = view("done", habit, [day("2026-05-01")], { closedAs: "reached", closedOn: "2026-05-02" });
  const quiet = view("quiet", habit, [day("2025-05-01")]);
  const goals = yearOf([done, quiet], 2026, context).goals;
  expect(goals.map(({ goalId, reachedOn }) => [goalId, reachedOn])).toEqual([["done", "2026-05-02"]]);
});

test("months, goals and the year tell the same number of stones on the example year", () => {
  const year = yearOf(exampleViews("2026-11-22", 0), 2026, context);
  const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
  expect(year.stones).toBeGreaterThan(0);
  expect(sum(year.months.map(({ stones }) => stones))).toBe(year.stones);
  expect(sum(year.goals.map(({ entries }) => entries))).toBe(year.stones);
  expect(sum(year.months.map(({ days }) => days))).toBe(year.days);
});
