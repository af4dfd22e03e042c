import { expect, test } from "vitest";
import { evaluate } from "../decide/evaluate.ts";
import type { Cadence } from "../model/plan.ts";
import { exampleViews } from "../testing/example-views.ts";
import { habit, metric } from "../testing/summary.ts";
import { compareByDeficit, deficitDays } from "./pace-order.ts";

const weekly = { cadence: { kind: "week" }, requirement: { kind: "at_least", n: 3 } } as const;

test("days below the line are the pace's, the other way round; on no line there are none", () => {
  expect(deficitDays(metric({ figures: { paceDays: -4.5 } }))).toBe(4.5);
  expect(deficitDays(metric({ figures: { paceDays: 10 } }))).toBe(-10);
  expect(deficitDays(metric({ figures: { paceDays: null, status: "open" } }))).toBe(0);
});

test("a habit's periods count their days: those failed in a row, or those a number of them is behind", () => {
  expect(deficitDays(habit({ figures: { status: "on_track" } }))).toBe(0);
  expect(deficitDays(habit({ figures: { status: "at_risk" } }))).toBe(1);
  expect(deficitDays(habit({ plan: weekly, figures: { status: "off_track" } }))).toBe(14);
  expect(deficitDays(habit({ plan: weekly, figures: { paceDays: -2 } }))).toBe(14);
});

test("furthest below comes first, and equals stand in the person's order", () => {
  const goals = [
    { below: -3, position: 1, id: "above" },
    { below: 0, position: 3, id: "second" },
    { below: 0, position: 2, id: "first" },
    { below: 20, position: 5, id: "far below" },
  ];
  expect(goals.sort(compareByDeficit).map(({ id }) => id)).toEqual(["far below", "first", "second", "above"]);
});

test("goals that stand alike come in the same order, however they were listed", () => {
  const alike = ["b", "c", "a", "b"].map((id) => ({ below: 1, position: 1, id }));
  expect(alike.sort(compareByDeficit).map(({ id }) => id)).toEqual(["a", "b", "b", "c"]);
});

test("the days of a period are those of its cadence", () => {
  const requirement = { kind: "at_least", n: 1 } as const;
  const below = (cadence: Cadence) =>
    deficitDays(habit({ plan: { cadence, requirement }, figures: { status: "at_risk" } }));
  expect([below({ kind: "month" }), below({ kind: "weeks", every: 3 })]).toEqual([30, 21]);
  expect([below({ kind: "months", every: 4 }), below({ kind: "days", every: 9 })]).toEqual([120, 9]);
  expect(below({ kind: "monthdays", days: [1, 15] })).toBe(1);
});

test("without the forecast every other figure is the same", () => {
  for (const { figures, ...state } of exampleViews("2026-11-22")) {
    const context = { today: "2026-11-22", weekStart: 1 } as const;
    const plain = evaluate(state, context, { forecast: false });
    expect(plain).toEqual({ ...figures, forecast: { kind: "none" } });
  }
});
