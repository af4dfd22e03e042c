import { describe, expect, test } from "vitest";
import { periodsOf } from "../figures/cadence.ts";
import { isActiveDay } from "../figures/calendar.ts";
import { explainStatus } from "../figures/status.ts";
import type { Goal } from "../model/goal.ts";
import { planInForce } from "../model/plan-in-force.ts";
import type { GoalState } from "../model/view.ts";
import { ask, atLeast, DAY, goal, habit, metric, on, plan, WEEK } from "../testing/build.ts";
import { stateOf } from "../testing/state.ts";
import { evaluate, evaluateTree, viewGoal } from "./evaluate.ts";
import { summarise } from "./summary.ts";

const context = { today: on("03-12"), weekStart: 1 as const };

function objective(id: string, change: Partial<Goal> = {}): GoalState {
  const state = stateOf(
    ask({ measure: { kind: "objective" }, plan: { due: "06-09", fromValue: null }, ...context }),
  );
  return { ...state, goal: goal({ kind: "objective" }, "03-02", { id, ...change }) };
}
/** 10 km by 11 March, of which so many are done. */
function part(id: string, parentId: string | null, done: number, change: Partial<Goal> = {}): GoalState {
  const measure = metric("sum up");
  const state = stateOf(
    ask({ measure, plan: { target: 10, due: "03-21" }, log: `03-02 ${done}`, ...context }),
  );
  return { ...state, goal: goal(measure, "03-02", { id, parentId, ...change }) };
}

describe("a tree of goals", () => {
  test("is answered in the order given, each objective rolled up from its own", () => {
    const views = evaluateTree(
      [
        part("a", "deep", 10),
        objective("top"),
        objective("deep", { parentId: "top" }),
        part("b", "deep", 5),
        part("c", null, 0),
      ],
      context,
    );
    expect(views.map(({ goal: { id } }) => id)).toEqual(["a", "top", "deep", "b", "c"]);
    expect(views.map(({ figures: { bar } }) => bar)).toEqual([1, 0.75, 0.75, 0.5, 0]);
    expect(views[2]?.children.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(views[1]?.children[0]?.figures).toEqual(views[2]?.figures);
  });
  test("leaves out what was let go, archived or trashed, and keeps what was reached", () => {
    const closed = { closedAs: "let_go", closedOn: on("03-10") } as const;
    const [view] = evaluateTree(
      [
        objective("top"),
        part("let go", "top", 1, closed),
        part("archived", "top", 1, { archivedAt: "2026-03-10T00:00:00Z" }),
        part("trashed", "top", 1, { deletedAt: "2026-03-10T00:00:00Z" }),
        part("reached", "top", 10, { closedAs: "reached", closedOn: on("03-10") }),
        part("later", "top", 5, { ...closed, closedOn: on("03-20") }),
      ],
      context,
    );
    expect(view?.children.map(({ id, counts }) => [id, counts])).toEqual([
      ["let go", false],
      ["archived", false],
      ["trashed", false],
      ["reached", true],
      ["later", true],
    ]);
    expect(view?.figures.bar).toBe(0.75);
  });
  test("gives no children to a goal that is no objective", () => {
    const [parent] = evaluateTree([part("a", null, 5), part("b", "a", 10)], context);
    expect(parent?.children).toEqual([]);
    expect(parent?.figures.bar).toBe(0.5);
  });
});

test("objectives in a circle are still answered", () => {
  const views = evaluateTree([objective("a", { parentId: "b" }), objective("b", { parentId: "a" })], context);
  expect(views.map(({ figures: { bar } }) => bar)).toEqual([0, 0]);
});

describe("a closed goal", () => {
  const open = ask({
    measure: metric("sum up"),
    plan: { target: 10, due: "03-21" },
    log: "03-02 5; 03-11 5",
    today: "03-12",
  });
  const closed = { ...open, goal: { ...open.goal, closedAs: "reached" as const, closedOn: on("03-10") } };
  test("stands as of the day it was closed, without a status", () => {
    const figures = evaluate(stateOf(closed), closed);
    expect(figures).toMatchObject({
      asOf: on("03-10"),
      status: null,
      current: 5,
      forecast: { kind: "none" },
    });
  });
  test("is not yet closed before that day", () => {
    expect(evaluate(stateOf(closed), { ...closed, today: on("03-09") })).toMatchObject({
      asOf: on("03-09"),
      status: "on_track",
    });
  });
});

test("a summary has the row in force and the days of the last six weeks", () => {
  const asked = ask({
    measure: metric("sum up"),
    start: "01-01",
    plan: [{ target: 10 }, { from: "03-01", target: 20 }, { from: "03-20", target: 30 }],
    log: "01-20 1; 01-29 1; 01-30 1; 03-12 1",
    today: "03-12",
  });
  const summary = summarise(viewGoal(stateOf(asked), asked), asked);
  expect(summary.plan.target).toBe(20);
  expect(summary.recent.map(({ day }) => day)).toEqual([on("01-30"), on("03-12")]);
});

describe("the row in force", () => {
  const rows = [plan("03-02", { target: 1 }), plan("03-10", { target: 2 })];
  test.each([
    ["03-01", 1],
    ["03-09", 1],
    ["03-10", 2],
    ["12-31", 2],
  ])("on %s", (day, target) => {
    expect(planInForce(rows, on(day)).target).toBe(target);
  });
  test("does not exist without rows", () => {
    expect(() => planInForce([], on("03-02"))).toThrow("a goal without a plan");
    expect(() => evaluate({ ...part("a", null, 1), plans: [] }, context)).toThrow("a goal without a plan");
  });
});

test("a day is active inside the plan, when neither paused nor a rest day", () => {
  const asked = ask({
    measure: metric("sum up"),
    plan: { target: 10, due: "03-21" },
    log: "03-05 skip; 03-06 skip; 03-06 1",
    pauses: "03-08..03-09",
    today: "03-12",
  });
  const active = (day: string) => isActiveDay(stateOf(asked), asked, on(day));
  expect(["03-01", "03-05", "03-08", "03-09", "03-22"].filter(active)).toEqual([]);
  expect(["03-02", "03-06", "03-10", "03-21"].every(active)).toBe(true);
});

test("a metric without a target is a defect and says so", () => {
  const broken = { ...part("a", null, 1), plans: [plan("03-02", {})] };
  expect(() => evaluate(broken, context)).toThrow("a metric without a target");
});

describe("why a goal has its status", () => {
  test("by the line: the days below it and the limits", () => {
    const asked = ask({
      measure: metric("sum up"),
      plan: { target: 100, due: "06-09" },
      log: "03-04 5",
      today: "03-12",
    });
    const reason = explainStatus(stateOf(asked), asked);
    expect(reason).toEqual({
      status: "on_track",
      behindDays: 5,
      onTrackUpTo: 5,
      atRiskUpTo: 20,
      lastEntry: on("03-04"),
      quietDays: 8,
      staleAfter: 17,
      judged: [],
    });
  });
  test("by its last judged periods, newest first", () => {
    const asked = ask({
      measure: habit("count"),
      plan: { cadence: DAY, requirement: atLeast(1), fromValue: null },
      log: "03-02; 03-10",
      today: "03-12",
    });
    const reason = explainStatus(stateOf(asked), asked);
    expect(reason).toMatchObject({
      status: "at_risk",
      behindDays: null,
      onTrackUpTo: null,
      staleAfter: null,
    });
    expect(reason.judged.map(({ from, state }) => [from, state])).toEqual([
      [on("03-11"), "failure"],
      [on("03-10"), "success"],
    ]);
  });
});

test("the periods of a streak are listed to today's; other measures have none", () => {
  const asked = ask({
    measure: habit("count"),
    plan: { cadence: WEEK, requirement: atLeast(1), fromValue: null },
    log: "03-03",
    today: "03-12",
  });
  expect(periodsOf(stateOf(asked), asked)).toEqual([
    { from: on("03-02"), to: on("03-08"), done: 1, lower: 1, upper: null, state: "success" },
    { from: on("03-09"), to: on("03-15"), done: 0, lower: 1, upper: null, state: "pending" },
  ]);
  expect(periodsOf(part("a", null, 1), context)).toEqual([]);
});
