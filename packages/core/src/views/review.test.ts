import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { viewGoal } from "../decide/evaluate.ts";
import type { Goal } from "../model/goal.ts";
import { exampleViews } from "../testing/example-views.ts";
import { day, metric } from "../testing/summary.ts";
import { addDays, isoWeekday, startOfWeek, type Weekday } from "../time/day.ts";
import {
  asksDecision,
  hasFourWeeks,
  reviewDay,
  reviewLines,
  reviewNext,
  reviewStones,
  unloggedDays,
  weekName,
  weekOfName,
} from "./review.ts";

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
const context = { today: "2026-11-20", weekStart: 1 } as const;
const read = (days: ReturnType<typeof day>[]) =>
  viewGoal({ goal, plans: [plan], pauses: [], milestones: [], days, children: [] }, context);
// Monday to Friday of the running week.
const week = read([
  day("2026-11-16", { sum: 20 }),
  day("2026-11-17", { sum: 12 }),
  day("2026-11-18", { count: 0, skips: 1 }),
]);

test("days that passed short of their plan are offered with what they lack; rest days and today are not", () => {
  expect(unloggedDays(week, "2026-11-16", context)).toEqual([
    { day: "2026-11-17", value: 8 },
    { day: "2026-11-19", value: 20 },
  ]);
});

test("a week's line holds what was done of what the plan asked", () => {
  expect(reviewLines([week], "2026-11-16", context)).toMatchObject([
    { goalId: "read", title: "Read", done: 32, bound: "lower" },
  ]);
  expect(reviewStones([week], "2026-11-16")).toBe(2);
  expect(reviewStones([week], "2026-11-09")).toBe(0);
});

describe("the week after", () => {
  const running = { today: "2026-11-22", weekStart: 1 } as const;
  const viewOf = (state: Partial<Parameters<typeof viewGoal>[0]>) =>
    viewGoal({ goal, plans: [plan], pauses: [], milestones: [], days: [], children: [], ...state }, running);
  const next = (view: ReturnType<typeof viewOf>) => reviewNext([view], "2026-11-16", running)[0] ?? null;
  const line = { ...metric().plan, from: "2026-01-01", target: 365, due: "2026-12-31", fromValue: 0 };
  const run: Goal = { ...metric().goal, id: "run", start: "2026-01-01" };

  test("asks a daily habit for its days, and fewer where a pause is planned", () => {
    expect(next(viewOf({}))).toEqual({
      goalId: "read",
      title: "Read",
      unit: "pages",
      kind: "amount",
      amount: 140,
      bound: "lower",
    });
    const away = { id: "p", goalId: null, from: "2026-11-25", to: "2026-11-26", version: 1 };
    expect(next(viewOf({ pauses: [away] }))?.amount).toBe(100);
    expect(next(viewOf({ pauses: [{ ...away, from: "2026-11-20", to: "2026-12-20" }] }))).toBeNull();
  });

  test("asks a number for what its line climbs, until it is due", () => {
    expect(next(viewOf({ goal: run, plans: [line] }))?.amount).toBeCloseTo(7, 9);
    const soon = { ...line, due: "2026-11-25", target: 329 };
    expect(next(viewOf({ goal: run, plans: [soon] }))?.amount).toBeCloseTo(3, 9);
    expect(next(viewOf({ goal: run, plans: [{ ...line, due: "2026-11-22" }] }))).toBeNull();
  });

  test("asks a level for where its line stands when the week ends", () => {
    const weight = { ...run.measure, kind: "metric", unit: "kg", start: 0, aggregation: "last" } as const;
    expect(
      next(viewOf({ goal: { ...run, measure: { ...weight, step: 0.1, direction: "up" } }, plans: [line] })),
    ).toMatchObject({ kind: "level", amount: expect.closeTo(333, 6) });
  });

  test("asks for whole steps, and of a mean for the mean", () => {
    const twice = { ...plan, cadence: { kind: "month" }, requirement: { kind: "at_least", n: 2 } } as const;
    expect(next(viewOf({ plans: [twice] }))?.amount).toBe(1);
    const sleep = { ...goal, measure: { kind: "habit", unit: "h", step: 0.1, by: "mean" } } as const;
    const seven = { ...plan, requirement: { kind: "at_least", n: 7 } } as const;
    expect(next(viewOf({ goal: sleep, plans: [seven] }))).toMatchObject({ kind: "mean", amount: 7 });
  });

  test("gives a limit its room, and asks nothing of what is closed", () => {
    const most = { ...plan, requirement: { kind: "at_most", n: 2 } } as const;
    expect(next(viewOf({ plans: [most] }))).toMatchObject({ amount: 14, bound: "upper" });
    expect(next(viewOf({ goal: { ...goal, closedAs: "let_go", closedOn: "2026-11-20" } }))).toBeNull();
  });
});

test("a week that is over is looked back on from its last day, the running one from today", () => {
  expect(reviewDay("2026-11-09", "2026-11-20")).toBe("2026-11-15");
  expect(reviewDay("2026-11-16", "2026-11-20")).toBe("2026-11-20");
});

describe("what a review asks about", () => {
  const views = exampleViews("2026-03-11");

  test("is a goal that is well short of its line, or silent for long", () => {
    for (const view of views) {
      const short = view.figures.status === "at_risk" || view.figures.status === "off_track";
      if (short) expect(asksDecision(view), view.goal.title).toBe(true);
    }
    expect(views.some((view) => !asksDecision(view))).toBe(true);
  });

  test("rests on at least four weeks", () => {
    const [view] = views;
    if (!view) throw new Error("The example has goals.");
    const from = (start: string) => hasFourWeeks({ ...view, goal: { ...view.goal, start } });
    expect(from("2026-02-11")).toBe(true);
    expect(from("2026-02-12")).toBe(false);
  });
});
