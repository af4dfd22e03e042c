import { describe, expect, test } from "vitest";
import { day, habit, metric, period, TODAY } from "../testing/summary.ts";
import { quickLogAction, sectionOf, shareDone, todayList, weekStones } from "./today.ts";

const weekly = (done: number, parts: Parameters<typeof habit>[0] = {}) =>
  habit({
    plan: { cadence: { kind: "week" }, requirement: { kind: "at_least", n: 3 } },
    habit: { period: period({ from: "2026-09-14", to: "2026-09-20", done, lower: 3 }) },
    figures: { enough: { kind: "period", amount: 3 - done, lastDay: "2026-09-18" } },
    ...parts,
  });
const limit = (parts: Parameters<typeof habit>[0] = {}) =>
  habit({
    plan: { requirement: { kind: "at_most", n: 2 } },
    habit: { period: period({ lower: null, upper: 2 }) },
    figures: { enough: { kind: "room", amount: 2 } },
    ...parts,
  });

describe("the section of a goal", () => {
  test("what only today can bring is due today", () => {
    expect(sectionOf(habit())).toBe("today");
    expect(sectionOf(metric({ plan: { rate: { amount: 2, per: "day" } } }))).toBe("today");
    expect(sectionOf(metric({ figures: { due: TODAY } }))).toBe("today");
  });

  test("what has longer than today may be done any time this week", () => {
    expect(sectionOf(weekly(1))).toBe("week");
    expect(sectionOf(metric())).toBe("week");
  });

  test("a week's habit is due on the last day on which it still fits", () => {
    expect(sectionOf(weekly(1, { figures: { enough: { kind: "period", amount: 2, lastDay: TODAY } } }))).toBe(
      "today",
    );
  });

  test("a stone of today makes a week's habit and a metric done for the day", () => {
    const recent = [day(TODAY)];
    expect(sectionOf(weekly(1, { recent }))).toBe("done");
    expect(sectionOf(metric({ recent }))).toBe("done");
  });

  test("an amount short of the day's is not done", () => {
    const summary = habit({
      goal: { measure: { kind: "habit", unit: "pages", step: 1, by: "sum" } },
      habit: { period: period({ done: 12, lower: 20 }) },
      recent: [day(TODAY, { sum: 12 })],
    });
    expect(sectionOf(summary)).toBe("today");
    expect(shareDone(summary)).toBe(0.6);
  });

  test("a rest day is done, and asks nothing", () => {
    const recent = [day(TODAY, { count: 0, skips: 1 })];
    expect(sectionOf(habit({ recent, habit: { period: period({ state: "neutral" }) } }))).toBe("done");
    expect(sectionOf(metric({ recent }))).toBe("done");
  });

  test("a limit is never something to do", () => {
    expect(sectionOf(limit())).toBe("done");
  });

  test("a day that the cadence leaves out does not ask", () => {
    expect(sectionOf(habit({ habit: { period: null } }))).toBeNull();
    expect(sectionOf(habit({ habit: { period: null }, recent: [day(TODAY)] }))).toBe("done");
  });

  test("goals that do not run are not on the list", () => {
    expect(sectionOf(metric({ goal: { start: "2026-09-16" } }))).toBeNull();
    expect(sectionOf(metric({ goal: { closedAs: "reached", closedOn: TODAY } }))).toBeNull();
    expect(sectionOf(metric({ goal: { archivedAt: "2026-09-01T00:00:00Z" } }))).toBeNull();
    expect(sectionOf(metric({ figures: { status: "paused" } }))).toBeNull();
    expect(sectionOf(metric({ figures: { status: "missed" } }))).toBeNull();
  });
});

test("the week's list puts what is furthest below its line first, the day's what ends sooner", () => {
  const far = metric({ goal: { id: "far", position: 2 }, figures: { paceDays: -30 } });
  const near = metric({ goal: { id: "near", position: 1 }, figures: { paceDays: -3 } });
  const above = metric({ goal: { id: "above", position: 0 } });
  expect(todayList([above, near, far]).week.map(({ goal }) => goal.id)).toEqual(["far", "near", "above"]);
  const month = habit({ goal: { id: "later", position: 0 }, figures: { due: "2026-09-30", enough: null } });
  const now = habit({ goal: { id: "now", position: 1 } });
  expect(todayList([month, now]).today.map(({ goal }) => goal.id)).toEqual(["later", "now"]);
});

test("limits stand last among what is done", () => {
  const done = habit({ goal: { id: "done", position: 9 }, habit: { period: period({ state: "success" }) } });
  expect(todayList([limit({ goal: { id: "limit" } }), done]).done.map(({ goal }) => goal.id)).toEqual([
    "done",
    "limit",
  ]);
});

describe("a press of the pebble", () => {
  test("logs one where entries only count", () => {
    expect(quickLogAction(habit())).toEqual({ kind: "log", value: null });
  });
  test("completes an amount that the period still asks for", () => {
    const pages = habit({
      goal: { measure: { kind: "habit", unit: "pages", step: 1, by: "sum" } },
      figures: { enough: { kind: "period", amount: 8, lastDay: TODAY } },
    });
    expect(quickLogAction(pages)).toEqual({ kind: "log", value: 8 });
  });
  test("adds the usual amount of a metric, else asks: what would be enough was done by nobody", () => {
    expect(quickLogAction(metric({ usual: [5, 10] }))).toEqual({ kind: "log", value: 5 });
    expect(quickLogAction(metric({ figures: { enough: { kind: "add", amount: 2.5 } } }))).toEqual({
      kind: "ask",
    });
    expect(quickLogAction(metric())).toEqual({ kind: "ask" });
  });
  test("asks for what is judged by its mean: the amount that is missing is no entry", () => {
    const sleep = habit({
      goal: { measure: { kind: "habit", unit: "h", step: 0.5, by: "mean" } },
      figures: { enough: { kind: "period", amount: 8, lastDay: TODAY } },
      usual: [8],
    });
    expect(quickLogAction(sleep)).toEqual({ kind: "ask" });
  });
  test("asks for a level: only the person knows it", () => {
    const weight = metric({
      goal: {
        measure: { kind: "metric", unit: "kg", step: 0.1, start: 78, aggregation: "last", direction: "down" },
      },
      recent: [day("2026-09-10", { last: 77 })],
    });
    expect(quickLogAction(weight)).toEqual({ kind: "ask" });
  });
});

test("a week's cairn has one stone for each entry up to the day, in the order of days", () => {
  const run = metric({
    goal: { id: "run", position: 1 },
    recent: [day("2026-09-13"), day("2026-09-14", { count: 2 }), day(TODAY)],
  });
  const sit = habit({ goal: { id: "sit", position: 0 }, recent: [day("2026-09-14"), day("2026-09-16")] });
  expect(weekStones([run, sit], TODAY, 1).map(({ goalId, day: on }) => `${on.slice(8)} ${goalId}`)).toEqual([
    "14 sit",
    "14 run",
    "14 run",
    "15 run",
  ]);
});

test("a pebble without a bound is full when its period succeeded, and empty before", () => {
  const bare = { done: 1, lower: null, upper: null } as const;
  expect(shareDone(habit({ habit: { period: period({ ...bare, state: "success" }) } }))).toBe(1);
  expect(shareDone(habit({ habit: { period: period({ ...bare, state: "pending" }) } }))).toBe(0);
});

test("a goal that is paused, missed or outside its days is not due, unless something was logged", () => {
  const recent = [day(TODAY)];
  for (const status of ["paused", "missed"] as const) {
    expect(sectionOf(habit({ figures: { status } }))).toBeNull();
    expect(sectionOf(habit({ figures: { status }, recent }))).toBe("done");
    expect(sectionOf(metric({ figures: { status } }))).toBeNull();
  }
  expect(sectionOf(habit({ habit: { period: null } }))).toBeNull();
  expect(sectionOf(habit({ habit: { period: null }, recent }))).toBe("done");
  expect(sectionOf(habit({ habit: { period: period({ state: "neutral" }) } }))).toBeNull();
});
