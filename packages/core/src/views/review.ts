import { periodsOf } from "../figures/cadence.ts";
import { capabilities } from "../model/capabilities.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import { planInForce } from "../model/plan-in-force.ts";
import type { ReviewLine, ReviewNext } from "../model/review-schema.ts";
import type { GoalView } from "../model/view.ts";
import {
  addDays,
  type Day,
  dayNumber,
  dayOf,
  daysBetween,
  isoWeekday,
  minDay,
  startOfWeek,
  type Weekday,
} from "../time/day.ts";
import { silenceOf } from "./silence.ts";
import { weekAhead, weekSeries } from "./weeks.ts";

/** More goals than one reads through in one go; the snapshot holds no more. */
export const REVIEW_GOALS = 200;

/** Returns the day of whose evening a week's review speaks: the week's last, or today. */
export function reviewDay(weekOf: Day, today: Day): Day {
  return minDay(addDays(weekOf, 6), today);
}

/**
 * D30: lists the goals' week of `weekOf`, for those that ran in it.
 * @param views as of the review's day
 */
export function reviewLines(
  views: readonly GoalView[],
  weekOf: Day,
  context: EvaluationContext,
): ReviewLine[] {
  return views.slice(0, REVIEW_GOALS).flatMap((view) => {
    const { goal, figures } = view;
    const week = weekSeries(view, { ...context, today: figures.asOf }, 2).findLast(
      ({ from }) => startOfWeek(from, context.weekStart) === weekOf,
    );
    if (!week) return [];
    const { status, current, target, paceAmount, forecast } = figures;
    const { mean, level } = capabilities(goal.measure);
    return [
      {
        goalId: goal.id,
        title: goal.title,
        unit: capabilities(goal.measure).unit,
        done: week.done,
        planned: week.needed,
        bound: week.bound,
        ...(mean ? { of: "mean" as const } : level ? { of: "change" as const } : {}),
        status,
        current,
        target,
        paceAmount,
        probability: forecast.kind === "ready" ? forecast.probability : null,
      },
    ];
  });
}

/** D30: lists what the week after `weekOf` asks, of the goals that it asks anything of. */
export function reviewNext(
  views: readonly GoalView[],
  weekOf: Day,
  context: EvaluationContext,
): ReviewNext[] {
  return views.slice(0, REVIEW_GOALS).flatMap((view) => {
    const { goal } = view;
    const ahead = weekAhead(view, context, addDays(weekOf, 7));
    if (!ahead) return [];
    return [{ goalId: goal.id, title: goal.title, unit: capabilities(goal.measure).unit, ...ahead }];
  });
}

/** Counts the stones laid in the week, over all goals. */
export function reviewStones(views: readonly GoalView[], weekOf: Day): number {
  const last = addDays(weekOf, 6);
  return views
    .flatMap(({ days }) => days.filter(({ day }) => day >= weekOf && day <= last))
    .reduce((stones, { count }) => stones + count, 0);
}

/** A day of a daily habit that passed without an entry; `value` is what its plan asked for, null where an entry counts as one. */
export type Unlogged = { day: Day; value: number | null };

/** Lists the days of the week that one press can mend. Today is not over, and limits and means have nothing to make up. */
export function unloggedDays(view: GoalView, weekOf: Day, context: EvaluationContext): Unlogged[] {
  const { measure } = view.goal;
  const { adds, counts } = capabilities(measure);
  if (measure.kind !== "habit" || !adds) return [];
  const last = addDays(weekOf, 6);
  return periodsOf(view, context).flatMap(({ from, to, lower, upper, state, done }): Unlogged[] => {
    if (
      from !== to ||
      from < weekOf ||
      from > last ||
      state !== "failure" ||
      lower === null ||
      upper !== null
    )
      return [];
    if (counts) return (done ?? 0) > 0 ? [] : [{ day: from, value: null }];
    return [{ day: from, value: lower - (done ?? 0) }];
  });
}

/** Tells whether there is something to decide: the goal is well short of its line, or silent for long. */
export function asksDecision(view: GoalView): boolean {
  const { goal, figures, days } = view;
  const { status, asOf } = figures;
  if (status === "at_risk" || status === "off_track") return true;
  return silenceOf({ goal, plan: planInForce(view.plans, asOf), figures, recent: days }) !== null;
}

const INSIGHT_DAYS = 28;

/** Tells whether a goal is old enough for insights, which rest on at least four weeks of it. */
export function hasFourWeeks({ goal, figures }: GoalView): boolean {
  return daysBetween(goal.start, figures.asOf) >= INSIGHT_DAYS;
}

/** Names a week in addresses, as ISO 8601 names the week that holds its fourth day: "2026-W47". */
export function weekName(weekOf: Day): string {
  const thursday = addDays(weekOf, 3 - (isoWeekday(addDays(weekOf, 3)) - 4));
  const year = Number(thursday.slice(0, 4));
  const first = firstThursday(year);
  const number = 1 + (dayNumber(thursday) - first) / 7;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** Returns the first day of the week of that name, in weeks that begin on `weekStart`; null for what names no week. */
export function weekOfName(name: string, weekStart: Weekday): Day | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(name);
  const year = Number(match?.[1]);
  const number = Number(match?.[2]);
  if (!match || year < 1901 || year > 2199 || number < 1 || number > 53) return null;
  const monday = dayOf(firstThursday(year) + (number - 1) * 7 - 3);
  // The one first day of a week whose fourth day lies in this ISO week.
  const fourth = addDays(monday, (weekStart + 2) % 7);
  const weekOf = addDays(fourth, -3);
  return weekName(weekOf) === name ? weekOf : null;
}

function firstThursday(year: number): number {
  const first = `${year}-01-01`;
  return dayNumber(first) + ((4 - isoWeekday(first) + 7) % 7);
}
