import { calendarOf } from "../figures/calendar.ts";
import { successDays } from "../figures/habit.ts";
import { currentByDay, isMet, signOf } from "../figures/progress.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Goal } from "../model/goal.ts";
import type { GoalState } from "../model/view.ts";
import { type Day, dayNumber, daysBetween, minDay, startOfWeek, type Weekday } from "../time/day.ts";
import { evaluateTree } from "./evaluate.ts";

/** What was said of a goal on a day: how likely it is to be at `target` by `due`. */
export type ForecastRecord = { goalId: string; asOf: Day; probability: number; due: Day; target: number };

/**
 * D26: makes the forecasts to keep of a person's goals, one a running goal and week. Each is as of the first day of the person's
 * week, so that whoever asks later in the week says the same. Certainties are no forecasts.
 * @param states as they stand now, each with the states below it among them
 */
export function weeklyForecasts(
  states: readonly GoalState[],
  { today, weekStart }: EvaluationContext,
): ForecastRecord[] {
  const asOf = startOfWeek(today, weekStart);
  const running = states.filter(({ goal }) => isRunning(goal));
  return evaluateTree(running, { today: asOf, weekStart }).flatMap(({ goal, figures }) => {
    const { forecast, due, target } = figures;
    if (forecast.kind !== "ready" || due === null || target === null) return [];
    const { probability } = forecast;
    if (probability === null || probability === 0 || probability === 1) return [];
    return [{ goalId: goal.id, asOf, probability, due, target }];
  });
}

function isRunning({ closedAs, archivedAt, deletedAt }: Goal): boolean {
  return closedAs === null && archivedAt === null && deletedAt === null;
}

/** Tells whether a person's week is so young that its forecasts may still be missing without anything having gone wrong. */
export function isWeekYoung({ today, weekStart }: { today: Day; weekStart: Weekday }): boolean {
  return daysBetween(startOfWeek(today, weekStart), today) < 2;
}

/**
 * D26: tells whether what was said came true: the target of then, by the due day of then, whatever the plan has become. It is
 * null while nobody can know: before the due day is over without having reached the target, or when the goal was closed before. A
 * last value can turn again, so that the evening of the due day alone judges it; all else is true as soon as it is reached.
 */
export function judgeForecast(
  state: GoalState,
  { due, target }: Pick<ForecastRecord, "due" | "target">,
  context: EvaluationContext,
): boolean | null {
  const { goal } = state;
  const { measure } = goal;
  const last = goal.closedOn === null ? context.today : minDay(goal.closedOn, context.today);
  const evening = minDay(due, last);
  const over = context.today > due && last >= due;
  if (measure.kind === "metric") {
    const sign = signOf(measure);
    const levels = currentByDay(state, measure, evening).map(({ current }) => current);
    const reached =
      measure.aggregation === "last"
        ? over && isMet(sign, levels.at(-1) ?? measure.start, target)
        : levels.some((level) => isMet(sign, level, target));
    return reached || (over ? false : null);
  }
  if (measure.kind !== "habit") return null;
  const until = dayNumber(evening);
  const successes = successDays(state, measure, calendarOf(state, context)).filter((day) => day <= until);
  return successes.length >= target || (over ? false : null);
}
