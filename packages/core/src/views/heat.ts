import { type Calendar, calendarOf } from "../figures/calendar.ts";
import { capabilities } from "../model/capabilities.ts";
import type { GoalDay } from "../model/check-in.ts";
import { levelOfDay } from "../model/day-level.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Measure } from "../model/goal.ts";
import { isByTheDay } from "../model/plan.ts";
import type { GoalView } from "../model/view.ts";
import { addDays, type Day, dayNumber, startOfWeek } from "../time/day.ts";
import { loggedIn } from "./logged.ts";

/** A square of the calendar of days. */
export type HeatDay = {
  day: Day;
  state: "day" | "rest" | "paused" | "future" | "outside";
  /** 0 nothing .. 4 most, by quarters of the usual most (limits: of the allowed). */
  level: 0 | 1 | 2 | 3 | 4;
  /** What was logged that day, in the unit; null when nothing was. */
  amount: number | null;
};

/**
 * Makes whole weeks of squares, the last being the one that holds today: 7 x `weeks` days (default 53), from the week start on.
 */
export function heatSeries(view: GoalView, context: EvaluationContext, weeks = 53): HeatDay[] {
  const calendar = calendarOf(view, context);
  const { measure } = view.goal;
  const from = addDays(startOfWeek(calendar.asOf, context.weekStart), -7 * (weeks - 1));
  const logged = new Map(view.days.map((day) => [day.day, day]));
  const amountOf = (day: GoalDay | undefined) => {
    if (!day || day.count === 0) return null;
    return capabilities(measure).level ? levelIn(measure, day) : loggedIn(measure, [day]);
  };
  const full = fullAmount(view, calendar, amountOf);
  return Array.from({ length: 7 * weeks }, (_, offset): HeatDay => {
    const day = addDays(from, offset);
    const number = dayNumber(day);
    const amount = day <= calendar.asOf ? amountOf(logged.get(day)) : null;
    const level = amount === null ? 0 : full === null ? 4 : levelOf(amount, full);
    return { day, state: stateOf(calendar, number, amount, logged.get(day)), level, amount };
  });
}

/** Returns the level that stands of a day; null for measures without one. */
function levelIn(measure: Measure, day: GoalDay): number | null {
  if (measure.kind !== "metric") return null;
  const { aggregation } = measure;
  if (aggregation === "last") return levelOfDay(day, measure);
  return aggregation === "max" || aggregation === "min" ? day[aggregation] : null;
}

/** Tells what kind of day a square is. */
function stateOf(
  { start, due, today, inactiveDays: off }: Calendar,
  day: number,
  amount: number | null,
  logged: GoalDay | undefined,
): HeatDay["state"] {
  if (day < start || (due !== null && day > due)) return "outside";
  if (day > today) return "future";
  if (amount !== null || !off.has(day)) return "day";
  return logged && logged.skips > 0 ? "rest" : "paused";
}

/** Grades an amount by quarters of a full one. */
function levelOf(amount: number, full: number): HeatDay["level"] {
  const quarters = full > 0 ? Math.ceil((4 * amount) / full) : amount > 0 ? 4 : 0;
  if (quarters <= 0) return 0;
  return quarters === 1 || quarters === 2 || quarters === 3 ? quarters : 4;
}

/** Returns the amount of a full square; null where an entry is all that counts. */
function fullAmount(
  view: GoalView,
  { row }: Calendar,
  amountOf: (day: GoalDay) => number | null,
): number | null {
  if (capabilities(view.goal.measure).level) return null;
  const { cadence, requirement } = row.plan;
  if (cadence && isByTheDay(cadence) && requirement && requirement.kind !== "between") return requirement.n;
  const amounts = view.days.flatMap((day) => amountOf(day) ?? []).filter((amount) => amount > 0);
  amounts.sort((a, b) => a - b);
  return amounts[Math.floor(0.9 * (amounts.length - 1))] ?? null;
}
