import { expect, test } from "vitest";
import type { GoalState } from "../model/view.ts";
import { metricCase, START } from "../testing/metric.ts";
import { addDays } from "../time/day.ts";
import { isWeekYoung, judgeForecast, weeklyForecasts } from "./forecast-record.ts";

/** "30 in 30 days" from Monday 2 March 2026, an entry of 1 a day for twelve days. */
const { state } = metricCase({
  aggregation: "sum",
  direction: "up",
  startValue: 0,
  target: 30,
  length: 30,
  today: 12,
  days: Array<number>(12).fill(1),
});
const TODAY = addDays(START, 12);
const context = { today: TODAY, weekStart: 1 } as const;
const goal = (change: Partial<GoalState["goal"]>): GoalState => ({
  ...state,
  goal: { ...state.goal, ...change },
});

test("a week's forecast is that of its first day, whichever day asks", () => {
  const [kept, ...more] = weeklyForecasts([state], context);
  expect(more).toEqual([]);
  expect(kept).toMatchObject({ asOf: "2026-03-09", due: addDays(START, 29), target: 30 });
  for (const day of ["2026-03-09", "2026-03-11", "2026-03-15"])
    expect(weeklyForecasts([state], { ...context, today: day })).toEqual([kept]);
});

test("nothing is kept of goals that do not run, and no certainty", () => {
  for (const change of [
    { closedAs: "let_go", closedOn: TODAY },
    { archivedAt: `${TODAY}T00:00:00Z` },
    { deletedAt: `${TODAY}T00:00:00Z` },
    { start: TODAY },
  ] satisfies Partial<GoalState["goal"]>[])
    expect(weeklyForecasts([goal(change)], context)).toEqual([]);
  const plans = state.plans.map((plan) => ({ ...plan, target: 5 }));
  expect(weeklyForecasts([{ ...state, plans }], context)).toEqual([]);
});

test("what was said is judged by its own target and day, once anybody can know", () => {
  const due = addDays(START, 11);
  const judge = (target: number, today = TODAY, of = state) =>
    judgeForecast(of, { due, target }, { today, weekStart: 1 });
  expect(judge(12)).toBe(true);
  expect(judge(13)).toBe(false);
  expect(judge(13, due)).toBe(null);
  expect(judge(5, addDays(START, 6))).toBe(true);
  const closed = goal({ closedAs: "let_go", closedOn: addDays(START, 8) });
  expect(judge(12, TODAY, closed)).toBe(null);
  expect(judge(9, TODAY, closed)).toBe(true);
});

test("a level is judged by the evening of the due day alone", () => {
  const { state: level } = metricCase({
    aggregation: "last",
    direction: "down",
    startValue: 90,
    target: 80,
    length: 10,
    today: 10,
    days: [88, 79, 84],
  });
  const judge = (today: string) =>
    judgeForecast(level, { due: addDays(START, 9), target: 80 }, { today, weekStart: 1 });
  expect([judge(addDays(START, 2)), judge(addDays(START, 9)), judge(addDays(START, 10))]).toEqual([
    null,
    null,
    false,
  ]);
});

test("a week is young on its first two days", () => {
  const young = (today: string) => isWeekYoung({ today, weekStart: 1 });
  expect(["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-15"].map(young)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("a level is judged by the evening of its due day alone", () => {
  const level = metricCase({
    aggregation: "last",
    direction: "down",
    startValue: 80,
    target: 75,
    length: 10,
    today: 12,
    days: [80, 74, 76, 76, 76, 76, 76, 76, 76, 74.5],
  }).state;
  const due = addDays(START, 9);
  const later = { today: addDays(START, 12), weekStart: 1 } as const;
  expect(judgeForecast(level, { due, target: 75 }, later)).toBe(true);
  expect(judgeForecast(level, { due, target: 74 }, later)).toBe(false);
  expect(judgeForecast(level, { due, target: 75 }, { ...later, today: due })).toBeNull();
});

test("only goals with a number line are judged", () => {
  const outcome = goal({ measure: { kind: "outcome" } });
  expect(judgeForecast(outcome, { due: addDays(START, 2), target: 1 }, context)).toBeNull();
});

test("successes are judged like a sum: at once when they are there, else when the due day is over", () => {
  const kept: GoalState = {
    ...goal({ measure: { kind: "habit", unit: "", step: 1, by: "count" } }),
    plans: state.plans.map((plan) => ({
      ...plan,
      target: 20,
      cadence: { kind: "day" },
      requirement: { kind: "at_least", n: 1 },
    })),
  };
  const judge = (target: number, due: number, today = TODAY) =>
    judgeForecast(kept, { due: addDays(START, due), target }, { today, weekStart: 1 });
  expect([judge(12, 29), judge(13, 29), judge(13, 11), judge(12, 11)]).toEqual([true, null, false, true]);
  expect(judge(5, 3, addDays(START, 3))).toBe(null);
});
