import { daysOff } from "../figures/calendar.ts";
import type { ForecastContext } from "../forecast/outlook.ts";
import type { GoalDay } from "../model/check-in.ts";
import type { Figures, Period } from "../model/figures.ts";
import type { Goal, MetricMeasure } from "../model/goal.ts";
import type { GoalState } from "../model/view.ts";
import { addDays, type Day, daysBetween } from "../time/day.ts";

export const START: Day = "2026-03-02"; // a Monday

export function goalRow(measure: Goal["measure"], start: Day = START): Goal {
  return {
    id: "018f0000-0000-7000-8000-000000000001",
    title: "A goal",
    why: "",
    measure,
    start,
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
    createdAt: `${start}T00:00:00Z`,
  };
}

/** A day with one entry of this value. */
export function entryDay(day: Day, value: number): GoalDay {
  return { day, count: 1, sum: value, last: value, max: value, min: value, skips: 0 };
}

/** A habit with a number of successes, judged day by day from its start: each period is a day. */
export type HabitCase = {
  states: readonly Period["state"][];
  target: number;
  /** Offset of today from the start. */
  today: number;
  requirement?: "at_least" | "at_most";
};

/** The state of such a habit, and the few figures that a forecast reads. */
export function habitCase(given: HabitCase): ReturnType<typeof metricCase> {
  const { states, target, today, requirement: kind = "at_least" } = given;
  const { state, context, forecastContext } = metricCase({
    aggregation: "sum",
    direction: "up",
    startValue: 0,
    target,
    length: states.length,
    days: [],
    today,
  });
  const successes = states.filter((judged) => judged === "success").length;
  return {
    state: { ...state, goal: goalRow({ kind: "habit", unit: "", step: 1, by: "count" }) },
    context,
    forecastContext: {
      ...forecastContext,
      periods: states.map((judged, offset) => {
        const day = addDays(START, offset);
        return { from: day, to: day, done: 0, lower: 1, upper: null, state: judged };
      }),
      plan: { ...forecastContext.plan, requirement: { kind, n: 1 }, cadence: { kind: "day" } },
      figures: { ...forecastContext.figures, current: successes, remaining: Math.max(0, target - successes) },
    },
  };
}

/** A metric with one plan row, as a list of days from its start: a value, or null for a day without an entry. */
export type MetricCase = {
  aggregation: MetricMeasure["aggregation"];
  direction: MetricMeasure["direction"];
  startValue: number;
  target: number;
  /** Length of the plan in days; null without a due day. */
  length: number | null;
  days: readonly (number | null)[];
  /** Offset of today from the start. */
  today: number;
  pauses?: GoalState["pauses"];
};

/** The state of such a metric, and the few figures that a forecast reads, worked out on their own for days that all count. */
export function metricCase(given: MetricCase): {
  state: GoalState;
  context: { today: Day; weekStart: 1 };
  forecastContext: ForecastContext;
} {
  const { aggregation, direction, startValue, target, length } = given;
  const sign = direction === "up" ? 1 : -1;
  const today = addDays(START, given.today);
  const due = length === null ? null : addDays(START, length - 1);
  const measure: MetricMeasure = {
    kind: "metric",
    unit: "",
    step: 1,
    start: startValue,
    aggregation,
    direction,
  };
  const days = given.days.flatMap((value, offset) =>
    value === null ? [] : [entryDay(addDays(START, offset), value)],
  );
  const known = days.filter(({ day }) => day <= today);
  const current =
    aggregation === "last"
      ? (known.at(-1)?.last ?? startValue)
      : startValue + sign * known.reduce((sum, { sum: value }) => sum + value, 0);
  const plan = {
    from: START,
    target,
    due,
    rate: null,
    fromValue: startValue,
    cadence: null,
    requirement: null,
  };
  const state: GoalState = {
    goal: goalRow(measure),
    plans: [plan],
    pauses: given.pauses ?? [],
    milestones: [],
    days,
    children: [],
  };
  const figures: Omit<Figures, "forecast"> = {
    asOf: today,
    status: "open",
    current,
    lateCurrent: null,
    target,
    due,
    remaining: Math.max(0, sign * (target - current)),
    raw: null,
    bar: null,
    line: null,
    expected: null,
    paceAmount: null,
    paceDays: null,
    planDays: length,
    daysLeft: due === null ? null : Math.max(0, daysBetween(today, due) + 1),
    needPerDay: null,
    enough: null,
    buffer: null,
    reachedOn: null,
    firstReachedOn: null,
    habit: null,
    heldBackBy: null,
  };
  const context = { today, weekStart: 1 as const };
  const off = daysOff(state, today);
  return { state, context, forecastContext: { figures, plan, active: (day) => !off.has(day), periods: [] } };
}
