import { describe, expect, test } from "vitest";
import type { GoalDay } from "../model/check-in.ts";
import type { Period } from "../model/figures.ts";
import type { HabitMeasure } from "../model/goal.ts";
import type { Pause } from "../model/pause.ts";
import type { Cadence, Plan, Requirement } from "../model/plan.ts";
import type { GoalState } from "../model/view.ts";
import { addDays } from "../time/day.ts";
import { strengthOf, strengthSeries } from "./strength.ts";

const START = "2026-03-02"; // a Monday
const day = (offset: number) => addDays(START, offset);
const entry = (offset: number, value = 1, count = 1): GoalDay => ({
  day: day(offset),
  count,
  sum: value,
  last: value,
  max: value,
  min: value,
  skips: 0,
});
const rest = (offset: number): GoalDay => ({
  ...entry(offset, 0, 0),
  last: null,
  max: null,
  min: null,
  skips: 1,
});
const everyDay = (from: number, to: number, value = 1) =>
  Array.from({ length: to - from + 1 }, (_, index) => entry(from + index, value));
const row = (cadence: Cadence, requirement: Requirement, from = 0, due: string | null = null): Plan => ({
  from: day(from),
  target: null,
  due,
  rate: null,
  fromValue: null,
  cadence,
  requirement,
});

function habit(by: HabitMeasure["by"], plans: Plan[], days: GoalDay[], pauses: Pause[] = []): GoalState {
  return {
    goal: {
      id: "goal",
      title: "A habit",
      why: "",
      measure: { kind: "habit", unit: "", step: 1, by },
      start: START,
      parentId: null,
      weight: 1,
      areaId: null,
      colour: "spruce",
      position: 0,
      doneOn: null,
      closedAs: null,
      closedOn: null,
      closedNote: "",
      archivedAt: null,
      deletedAt: null,
      version: 1,
      createdAt: "2026-03-02T00:00:00Z",
    },
    plans,
    pauses,
    milestones: [],
    days,
    children: [],
  };
}

const daily: Cadence = { kind: "day" };
const week: Cadence = { kind: "week" };
const atLeast = (n: number): Requirement => ({ kind: "at_least", n });
const atMost = (n: number): Requirement => ({ kind: "at_most", n });
const pause = (from: number, to: number | null): Pause => ({
  id: "pause",
  goalId: null,
  from: day(from),
  to: to === null ? null : day(to),
  version: 1,
});
/** Values of the series on the evening of day `today - 1`. */
const shown = (state: GoalState, today: number, periods: Period[] = []) =>
  strengthSeries(state, { today: day(today) }, periods).values;

// m of a daily habit, 0.5^(1/13), to ten digits.
const M = 0.9480775143;

describe("a daily habit", () => {
  test("kept every day is at 1 - m^n after n days", () => {
    const values = shown(habit("count", [row(daily, atLeast(1))], everyDay(0, 59)), 59);
    expect(values).toHaveLength(60);
    for (const n of [1, 2, 13, 30, 60]) expect(values[n - 1]).toBeCloseTo(1 - M ** n, 8);
    expect(values[12]).toBeCloseTo(0.5, 10);
    expect(values[29]).toBeCloseTo(0.798, 4);
  });

  test("loses about five of a hundred by one miss", () => {
    const values = shown(habit("count", [row(daily, atLeast(1))], everyDay(0, 99)), 101);
    expect(values).toHaveLength(101);
    expect(values[99]).toBeCloseTo(0.9952, 4);
    expect(values[100]).toBeCloseTo(0.9435, 4);
  });

  test("of n times a day counts the share done, and never more than all of it", () => {
    const days = [entry(0, 0, 2), entry(1, 0, 9)];
    const values = shown(habit("count", [row(daily, atLeast(4))], days), 2);
    expect(values[0]).toBeCloseTo(0.5 * (1 - M), 8);
    expect(values[1]).toBeCloseTo(0.5 * (1 - M) * M + (1 - M), 8);
  });

  test("does not fall on rest days, on paused days and while today is still open", () => {
    const days = [...everyDay(0, 9), rest(10)];
    const values = shown(habit("count", [row(daily, atLeast(1))], days, [pause(11, 14)]), 15);
    expect(values).toHaveLength(15);
    for (const offset of [10, 11, 12, 13, 14]) expect(values[offset]).toBe(values[9]);
  });

  test("shows today as soon as today lifts it", () => {
    const before = shown(habit("count", [row(daily, atLeast(4))], everyDay(0, 1)), 2);
    const half = shown(habit("count", [row(daily, atLeast(4))], [...everyDay(0, 1), entry(2, 0, 2)]), 2);
    expect(before).toHaveLength(2);
    expect(half).toHaveLength(3);
    expect(half[2]).toBeGreaterThan(half[1] ?? 1);
  });

  test("resumes after a pause without an end, which counts as ending today", () => {
    const values = shown(habit("count", [row(daily, atLeast(1))], everyDay(0, 4), [pause(5, null)]), 8);
    expect(values.slice(5)).toEqual([values[4], values[4], values[4], values[4]]);
  });
});

describe("n times in p days", () => {
  test("3 a week: frequency 3/7, the window doubled to 14 days and 6 times", () => {
    const m = 0.5 ** (Math.sqrt(3 / 7) / 13);
    expect(m).toBeCloseTo(0.9657, 4);
    const days = [0, 2, 4, 7, 9, 11, 14, 16, 18].map((offset) => entry(offset));
    const values = shown(habit("count", [row(week, atLeast(3))], days), 21);
    // shares of the first five evenings: 1/6, 1/6, 2/6, 2/6, 3/6
    let hand = 0;
    for (const share of [1, 1, 2, 2, 3].map((times) => times / 6)) hand = hand * m + share * (1 - m);
    expect(values[0]).toBeCloseTo(0.0057, 4);
    expect(values[4]).toBeCloseTo(hand, 10);
    expect(values[4]).toBeCloseTo(0.049, 4);
    // from the second Friday on every window of 14 days holds six
    expect((values[20] ?? 0) - (values[19] ?? 0) * m).toBeCloseTo(1 - m, 10);
  });

  test("2 a month has p = 30, and blocks of k weeks have 7k", () => {
    const month = shown(habit("count", [row({ kind: "month" }, atLeast(2))], [entry(0)]), 60);
    const m = 0.5 ** (Math.sqrt(2 / 30) / 13);
    expect(month[0]).toBeCloseTo(0.25 * (1 - m), 10);
    expect(month[59]).toBeCloseTo(0.25 * (1 - m ** 60), 10);
    const blocks = shown(habit("count", [row({ kind: "weeks", every: 2 }, atLeast(4))], [entry(0)]), 30);
    const blockM = 0.5 ** (Math.sqrt(4 / 14) / 13);
    expect(blocks[27]).toBeCloseTo((1 - blockM ** 28) / 8, 10);
    expect((blocks[28] ?? 1) / (blocks[27] ?? 1)).toBeCloseTo(blockM, 10);
  });

  test("10 a week is more than daily: the frequency of every day, and no doubling", () => {
    const values = shown(habit("count", [row(week, atLeast(10))], [entry(0, 0, 5)]), 1);
    expect(values[0]).toBeCloseTo(0.5 * (1 - M), 8);
  });

  test("chosen weekdays: frequency days/7, and the days chosen are n", () => {
    const weekdays: Cadence = { kind: "weekdays", days: [1, 3, 5] };
    const m = 0.5 ** (Math.sqrt(3 / 7) / 13);
    const values = shown(habit("count", [row(weekdays, atLeast(1))], [entry(0), entry(2)]), 3);
    expect(values[1]).toBeCloseTo((1 / 6) * (1 - m ** 2), 10);
    expect(values[2]).toBeCloseTo((1 / 6) * (1 - m ** 2) * m + (2 / 6) * (1 - m), 10);
  });

  test("all seven weekdays are every day", () => {
    const all: Cadence = { kind: "weekdays", days: [1, 2, 3, 4, 5, 6, 7] };
    const days = [0, 1, 3].map((offset) => entry(offset));
    expect(shown(habit("count", [row(all, atLeast(1))], days), 6)).toEqual(
      shown(habit("count", [row(daily, atLeast(1))], days), 6),
    );
  });
});

describe("amounts", () => {
  test("20 km a week: the last seven days over 20, not doubled, and frequency 1/7 whatever the unit", () => {
    const m = 0.5 ** (Math.sqrt(1 / 7) / 13);
    expect(m).toBeCloseTo(0.98, 4);
    const values = shown(
      habit("sum", [row(week, atLeast(20))], [entry(0, 5), entry(3, 10), entry(8, 30)]),
      9,
    );
    let hand = 0;
    const shares = [5, 5, 5, 15, 15, 15, 15, 10, 20].map((sum) => sum / 20);
    for (const share of shares) hand = hand * m + share * (1 - m);
    expect(values[8]).toBeCloseTo(hand, 10);
    const inMetres = shown(
      habit("sum", [row(week, atLeast(20_000))], [entry(0, 5000), entry(3, 10_000), entry(8, 30_000)]),
      9,
    );
    expect(inMetres[8]).toBeCloseTo(hand, 10);
  });

  test("an entry below zero never makes it negative", () => {
    expect(shown(habit("sum", [row(daily, atLeast(5))], [entry(0, -5)]), 1)).toEqual([0, 0]);
  });
});

describe("a limit", () => {
  test("starts at 1, stays there within the bound and falls by the share above it", () => {
    const days = [entry(0, 0, 2), entry(1, 0, 3), entry(2, 0, 9)];
    const values = shown(habit("count", [row(daily, atMost(2))], days), 3);
    expect(values[0]).toBe(1);
    expect(values[1]).toBeCloseTo(M + 0.5 * (1 - M), 8);
    expect(values[1]).toBeCloseTo(0.974, 4);
    expect(values[2]).toBeCloseTo((M + 0.5 * (1 - M)) * M, 8);
  });

  test("of nothing at all is 1 or 0 a day", () => {
    const days = [entry(1, 0.1), entry(2, 0.2), entry(3, -0.3)];
    const values = shown(habit("sum", [row(daily, atMost(0))], days), 4);
    expect(values[0]).toBe(1);
    expect(values[1]).toBeCloseTo(M, 8);
    expect(values[3]).toBeCloseTo(M ** 3 + (1 - M), 8);
  });

  test("of n a week sums seven days and keeps the frequency 1/7", () => {
    const m = 0.5 ** (Math.sqrt(1 / 7) / 13);
    const values = shown(habit("count", [row(week, atMost(2))], [entry(0, 0, 3)]), 9);
    expect(values[6]).toBeCloseTo(m ** 7 + 0.5 * (1 - m ** 7), 10);
    expect(values[7]).toBeGreaterThan(values[6] ?? 1);
  });

  test("shows today only when its room is used up twice over, for until then it may still fall", () => {
    expect(shown(habit("count", [row(daily, atMost(2))], [entry(5, 0, 3)]), 5)).toHaveLength(5);
    expect(shown(habit("count", [row(daily, atMost(2))], [entry(5, 0, 4)]), 5)).toHaveLength(6);
  });
});

describe("between and means", () => {
  const period = (from: number, to: number, state: Period["state"]): Period => ({
    from: day(from),
    to: day(to),
    done: 1,
    lower: 1,
    upper: 2,
    state,
  });

  test("follow the last period that is over; before the first the score rests", () => {
    const plans = [row(week, { kind: "between", min: 1, max: 2 })];
    const periods = [
      period(0, 6, "success"),
      period(7, 13, "neutral"),
      period(14, 20, "failure"),
      period(21, 27, "pending"),
    ];
    const values = shown(habit("count", plans, []), 24, periods);
    const m = 0.5 ** (Math.sqrt(1 / 7) / 13);
    expect(values).toHaveLength(25);
    expect(values[5]).toBe(0);
    expect(values[6]).toBeCloseTo(1 - m, 10);
    expect(values[19]).toBeCloseTo(1 - m ** 14, 10);
    expect(values[20]).toBeCloseTo((1 - m ** 14) * m, 10);
    expect(shown(habit("mean", [row(week, atLeast(3))], []), 24, periods)).toEqual(values);
  });

  test("an upper bound that is exceeded judges its period at once, today too", () => {
    const plans = [row(week, { kind: "between", min: 1, max: 2 })];
    const periods = [period(0, 6, "success"), period(7, 13, "failure")];
    const values = shown(habit("count", plans, [entry(8, 0, 2), entry(9, 0, 1)]), 9, periods);
    const m = 0.5 ** (Math.sqrt(1 / 7) / 13);
    expect(values[8]).toBeCloseTo(1 - m ** 3, 10);
    expect(values[9]).toBeCloseTo((1 - m ** 3) * m, 10);
  });
});

describe("the plan", () => {
  test("of a day gives that day's m and v: what was before stays", () => {
    const days = everyDay(0, 19);
    const one = shown(habit("count", [row(daily, atLeast(1))], days), 20);
    const two = shown(habit("count", [row(daily, atLeast(1)), row(daily, atLeast(2), 10)], days), 20);
    expect(two.slice(0, 10)).toEqual(one.slice(0, 10));
    expect(two[10]).toBeCloseTo((one[9] ?? 0) * M + 0.5 * (1 - M), 8);
  });

  test("ends the score on the due day of the row in force", () => {
    const days = everyDay(0, 30);
    expect(shown(habit("count", [row(daily, atLeast(1), 0, day(9))], days), 31)).toHaveLength(10);
  });

  test("of another kind, or not begun, has no strength", () => {
    const state = habit("count", [row(daily, atLeast(1))], []);
    expect(strengthOf(state, { today: day(-1) }, [])).toBeNull();
    const outcome: GoalState = { ...state, goal: { ...state.goal, measure: { kind: "outcome" } } };
    expect(strengthOf(outcome, { today: day(9) }, [])).toBeNull();
    expect(strengthOf(state, { today: day(9) }, [])).toBe(0);
  });
});
