import type { GoalDay } from "../model/check-in.ts";
import type { Figures, HabitFigures, Period } from "../model/figures.ts";
import type { Goal } from "../model/goal.ts";
import type { Plan } from "../model/plan.ts";
import type { GoalSummary, GoalView } from "../model/view.ts";

/** A summary as lists and sentences read it, with the figures that a test is about; nothing is reckoned here. */
export const TODAY = "2026-09-15";

export function day(on: string, part: Partial<GoalDay> = {}): GoalDay {
  return { day: on, count: 1, sum: 0, last: null, max: null, min: null, skips: 0, ...part };
}

const figures: Figures = {
  asOf: TODAY,
  status: "open",
  current: null,
  lateCurrent: null,
  target: null,
  due: null,
  remaining: null,
  raw: null,
  bar: null,
  line: null,
  expected: null,
  paceAmount: null,
  paceDays: null,
  planDays: null,
  daysLeft: null,
  needPerDay: null,
  enough: null,
  buffer: null,
  reachedOn: null,
  firstReachedOn: null,
  habit: null,
  heldBackBy: null,
  forecast: { kind: "none" },
};

const goal: Goal = {
  id: "g",
  title: "Goal",
  why: "",
  measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
  start: "2026-01-01",
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
  createdAt: "2026-01-01T00:00:00Z",
};

type Parts = {
  goal?: Partial<Goal>;
  plan?: Partial<Plan>;
  figures?: Partial<Figures>;
  recent?: GoalDay[];
  usual?: number[];
};

/** With the whole row of the goal and all figures, for what reads them. */
export type TestSummary = GoalSummary & { goal: Goal; figures: Figures };

/** What a list has learned of a goal, and has of its days. */
function learned({ recent = [], usual = [] }: Parts, step: number) {
  return { pauses: [], usual, step, recent };
}

/** Run 500 km this year: 367.6 km done, 14.2 above the line. */
export function metric(parts: Parts = {}): TestSummary {
  return {
    goal: { ...goal, title: "Run 500 km", ...parts.goal },
    plan: {
      from: "2026-01-01",
      target: 500,
      due: "2026-12-31",
      rate: null,
      fromValue: 0,
      cadence: null,
      requirement: null,
      ...parts.plan,
    },
    figures: {
      ...figures,
      status: "on_track",
      current: 367.6,
      target: 500,
      due: "2026-12-31",
      remaining: 132.4,
      bar: 0.7352,
      line: 353.4,
      expected: 0.7068,
      paceAmount: 14.2,
      paceDays: 10,
      daysLeft: 108,
      needPerDay: 1.226,
      enough: { kind: "add", amount: 0 },
      ...parts.figures,
    },
    ...learned(parts, 0.1),
  };
}

export function period(part: Partial<Period> = {}): Period {
  return { from: TODAY, to: TODAY, done: 0, lower: 1, upper: null, state: "pending", ...part };
}

/** Meditate every day: not yet today. */
export function habit(parts: Parts & { habit?: Partial<HabitFigures> } = {}): TestSummary {
  return {
    goal: {
      ...goal,
      title: "Meditate",
      measure: { kind: "habit", unit: "", step: 1, by: "count" },
      ...parts.goal,
    },
    plan: {
      from: "2026-01-01",
      target: null,
      due: null,
      rate: null,
      fromValue: null,
      cadence: { kind: "day" },
      requirement: { kind: "at_least", n: 1 },
      ...parts.plan,
    },
    figures: {
      ...figures,
      status: "on_track",
      enough: { kind: "period", amount: 1, lastDay: TODAY },
      habit: {
        period: period(),
        streak: 3,
        best: 9,
        successes: 24,
        failures: 6,
        rate: 0.8,
        strength: 0.82,
        ...parts.habit,
      },
      ...parts.figures,
    },
    ...learned(parts, 1),
  };
}

/** A view with one plan row, of the days that a list has. */
export function viewOf(summary: TestSummary): GoalView {
  return {
    goal: summary.goal,
    plans: [summary.plan],
    pauses: [],
    milestones: [],
    days: summary.recent,
    children: [],
    figures: summary.figures,
  };
}
