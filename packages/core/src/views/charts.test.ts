import { describe, expect, test } from "vitest";
import { viewGoal } from "../decide/evaluate.ts";
import { summarise } from "../decide/summary.ts";
import type { GoalDay } from "../model/check-in.ts";
import type { Measure } from "../model/goal.ts";
import type { Plan } from "../model/plan.ts";
import type { GoalView } from "../model/view.ts";
import { entryDay, goalRow, START } from "../testing/metric.ts";
import { addDays } from "../time/day.ts";
import { heatSeries } from "./heat.ts";
import { lineSeries } from "./line-chart.ts";
import { sparkSeries } from "./spark.ts";
import { strengthChart } from "./strength-chart.ts";
import { weekSeries } from "./weeks.ts";

const day = (offset: number) => addDays(START, offset);
const sum: Measure = { kind: "metric", unit: "km", step: 1, start: 0, aggregation: "sum", direction: "up" };
const plan = (given: Partial<Plan>): Plan => ({
  from: START,
  target: null,
  due: null,
  rate: null,
  fromValue: null,
  cadence: null,
  requirement: null,
  ...given,
});
const asked = (today: number) => ({ today: day(today), weekStart: 1 as const });

function view(
  measure: Measure,
  plans: Plan[],
  days: GoalDay[],
  today: number,
  pauses: GoalView["pauses"] = [],
): GoalView {
  return viewGoal(
    { goal: goalRow(measure), plans, pauses, milestones: [], days, children: [] },
    asked(today),
  );
}
const everyDay = (from: number, to: number, value = 1) =>
  Array.from({ length: to - from + 1 }, (_, index) => entryDay(day(from + index), value));
const rest = (offset: number): GoalDay => ({
  day: day(offset),
  count: 0,
  sum: 0,
  last: null,
  max: null,
  min: null,
  skips: 1,
});
const run = (days: GoalDay[], today: number, pauses: GoalView["pauses"] = []) =>
  view(sum, [plan({ target: 100, due: day(99), fromValue: 0 })], days, today, pauses);
const pause = (from: number, to: number) => ({
  id: "pause",
  goalId: null,
  from: day(from),
  to: day(to),
  version: 1,
});

describe("the line chart", () => {
  test("has a point a day to the due day; the current value stops today, the line does not", () => {
    const series = lineSeries(run(everyDay(0, 19, 1), 20), asked(20));
    expect(series?.points).toHaveLength(100);
    expect(series?.points[0]).toEqual({ day: START, current: 1, line: 1 });
    expect(series?.points[20]).toEqual({ day: day(20), current: 20, line: 21 });
    expect(series?.points[21]).toEqual({ day: day(21), current: null, line: 22 });
    expect(series?.points[99]?.line).toBe(100);
  });

  test("has a fan from today's value to the forecast's own interval at the due day", () => {
    const goal = run(everyDay(0, 19, 1), 20);
    const series = lineSeries(goal, asked(20));
    const { forecast } = goal.figures;
    if (!series || forecast.kind !== "ready" || !forecast.interval) throw new Error("a forecast");
    expect(series.fan.length).toBeLessThanOrEqual(60);
    expect(series.fan[0]).toMatchObject({ day: day(20), low80: 20, high80: 20 });
    expect(series.fan.at(-1)).toMatchObject({
      day: day(99),
      low80: forecast.interval.low,
      middle: forecast.interval.middle,
      high80: forecast.interval.high,
    });
    for (const point of series.fan) {
      expect(point.low80).toBeLessThanOrEqual(point.low50);
      expect(point.low50).toBeLessThanOrEqual(point.middle);
      expect(point.middle).toBeLessThanOrEqual(point.high50);
      expect(point.high50).toBeLessThanOrEqual(point.high80);
    }
    expect(series.likely).toBe(forecast.dates.likely);
  });

  test("bends where the plan changes", () => {
    const plans = [
      plan({ target: 100, due: day(99), fromValue: 0 }),
      plan({ from: day(10), target: 50, due: day(99), fromValue: 5 }),
    ];
    const series = lineSeries(view(sum, plans, everyDay(0, 4), 20), asked(20));
    expect(series?.changes).toEqual([{ day: day(10), target: 50, due: day(99) }]);
    expect(series?.points[9]?.line).toBe(10);
    expect(series?.points[10]?.line).toBe(5.5);
  });

  test("counts the successes of a habit with a number of them; other goals have none", () => {
    const measure: Measure = { kind: "habit", unit: "", step: 1, by: "count" };
    const habit = plan({ cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } });
    const counted = view(measure, [{ ...habit, target: 20, due: day(29), fromValue: 0 }], everyDay(0, 4), 10);
    const series = lineSeries(counted, asked(10));
    expect(series?.points[4]?.current).toBe(5);
    expect(series?.points[10]?.current).toBe(5);
    expect(series?.points[29]?.line).toBe(20);
    expect(lineSeries(view(measure, [habit], everyDay(0, 4), 10), asked(10))).toBeNull();
    expect(lineSeries(view({ kind: "outcome" }, [plan({})], [], 10), asked(10))).toBeNull();
  });
});

describe("the weeks", () => {
  test("of a sum: what was added, and what the line climbs, cut to the goal", () => {
    const weeks = weekSeries(run(everyDay(0, 9, 2), 10), asked(10));
    expect(weeks).toEqual([
      { from: START, to: day(6), done: 14, needed: 7, bound: "lower", running: false },
      { from: day(7), to: day(13), done: 6, needed: 7, bound: "lower", running: true },
    ]);
    expect(weekSeries(run([], 98), asked(98))).toHaveLength(15);
    expect(weekSeries(run([], 98), asked(98), 4)).toHaveLength(4);
    expect(weekSeries(run([], 98), asked(98)).at(-1)).toMatchObject({ to: day(99), needed: 2 });
  });

  test("of a level: its change", () => {
    const measure: Measure = { ...sum, aggregation: "last", direction: "down", start: 80 };
    const days = [entryDay(day(1), 79.5), entryDay(day(8), 79.1)];
    const weeks = weekSeries(
      view(measure, [plan({ target: 70, due: day(69), fromValue: 80 })], days, 10),
      asked(10),
    );
    expect(weeks[0]).toMatchObject({ done: -0.5 });
    expect(weeks[1]).toMatchObject({ done: -0.4 });
    expect(weeks[0]?.needed).toBeCloseTo(-1, 10);
  });

  test("of a habit: what its periods asked for; a limit's bound is the upper one", () => {
    const measure: Measure = { kind: "habit", unit: "", step: 1, by: "count" };
    const three = [plan({ cadence: { kind: "week" }, requirement: { kind: "at_least", n: 3 } })];
    expect(weekSeries(view(measure, three, everyDay(0, 1), 8), asked(8))).toMatchObject([
      { done: 2, needed: 3 },
      { done: 0, needed: 3, running: true },
    ]);
    const limit = [plan({ cadence: { kind: "day" }, requirement: { kind: "at_most", n: 2 } })];
    expect(weekSeries(view(measure, limit, everyDay(0, 1), 6), asked(6))).toMatchObject([
      { done: 2, needed: 14, bound: "upper" },
    ]);
    expect(weekSeries(view({ kind: "outcome" }, [plan({})], [], 6), asked(6))).toEqual([]);
  });
});

describe("the calendar of days", () => {
  test("has whole weeks to the one that holds today, and says what each day was", () => {
    const goal = run([...everyDay(0, 3, 4), entryDay(day(4), 1), rest(5)], 9, [pause(6, 7)]);
    const heat = heatSeries(goal, asked(9), 3);
    expect(heat).toHaveLength(21);
    expect(heat[0]).toEqual({ day: day(-7), state: "outside", level: 0, amount: null });
    const states = heat.slice(7).map(({ state }) => state);
    expect(states).toEqual([
      ...Array(5).fill("day"),
      "rest",
      "paused",
      "paused",
      "day",
      "day",
      ...Array(4).fill("future"),
    ]);
    expect(heat[7]).toMatchObject({ level: 4, amount: 4 });
    expect(heat[11]).toMatchObject({ level: 1, amount: 1 });
  });

  test("measures a daily habit by its bound, and a level by being read", () => {
    const measure: Measure = { kind: "habit", unit: "p", step: 1, by: "sum" };
    const pages = [plan({ cadence: { kind: "day" }, requirement: { kind: "at_least", n: 20 } })];
    const heat = heatSeries(view(measure, pages, [entryDay(START, 9), entryDay(day(1), 99)], 2), asked(2), 1);
    expect(heat.slice(0, 3).map(({ level }) => level)).toEqual([2, 4, 0]);
    const weight: Measure = { ...sum, aggregation: "last" };
    const level = view(weight, [plan({ target: 9, fromValue: 0 })], [entryDay(START, -3)], 0);
    expect(heatSeries(level, asked(0), 1)[0]).toMatchObject({ level: 4, amount: -3 });
  });
});

describe("the strength curve", () => {
  test("ends in the strength shown; goals that are no habits have none", () => {
    const measure: Measure = { kind: "habit", unit: "", step: 1, by: "count" };
    const goal = view(
      measure,
      [plan({ cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } })],
      everyDay(0, 12),
      13,
    );
    const chart = strengthChart(goal, asked(13));
    expect(chart?.values).toHaveLength(13);
    expect(chart?.values.at(-1)).toBeCloseTo(0.5, 10);
    expect(goal.figures.habit?.strength).toBe(chart?.values.at(-1));
    expect(strengthChart(run([], 3), asked(3))).toBeNull();
  });
});

describe("the spark", () => {
  test("has six weeks of value and line on one scale, nothing before the start", () => {
    const goal = run(everyDay(0, 19, 2), 20);
    const spark = sparkSeries(summarise(goal, asked(20)), asked(20));
    expect(spark?.current).toHaveLength(42);
    expect(spark?.line).toHaveLength(42);
    expect(spark?.current.slice(0, 21)).toEqual(Array(21).fill(null));
    expect(spark?.current.at(-1)).toBe(1);
    // the line is at 21 of 40 this evening, the bottom is its 1 of the first
    expect(spark?.line.at(-1)).toBeCloseTo(20 / 39, 10);
  });

  test("works the total back from today's, however long the goal runs", () => {
    const goal = run(everyDay(0, 90, 1), 90);
    const spark = sparkSeries(summarise(goal, asked(90)), asked(90));
    expect(spark?.current[0]).toBeCloseTo(0, 10);
    expect(spark?.current.at(-1)).toBe(1);
  });

  test("of a habit compares the last seven days with what seven days are asked for", () => {
    const measure: Measure = { kind: "habit", unit: "", step: 1, by: "count" };
    const three = [plan({ cadence: { kind: "week" }, requirement: { kind: "at_least", n: 3 } })];
    const goal = view(measure, three, [entryDay(day(0), 1), entryDay(day(2), 1), entryDay(day(4), 1)], 20);
    const spark = sparkSeries(summarise(goal, asked(20)), asked(20));
    expect(spark?.current[21 + 4]).toBe(1);
    expect(spark?.current.at(-1)).toBe(0);
    expect(spark?.line.at(-1)).toBe(1);
  });

  test("is not there where there is no line", () => {
    const open = view(sum, [plan({ target: 100, fromValue: 0 })], everyDay(0, 3), 5);
    expect(sparkSeries(summarise(open, asked(5)), asked(5))).toBeNull();
    const outcome = view({ kind: "outcome" }, [plan({})], [], 5);
    expect(sparkSeries(summarise(outcome, asked(5)), asked(5))).toBeNull();
  });
});
