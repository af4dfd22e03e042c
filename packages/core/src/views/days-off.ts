import { calendarOf } from "../figures/calendar.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { GoalView } from "../model/view.ts";
import { dayNumber } from "../time/day.ts";

/**
 * D5: counts the days of a goal so far that asked for nothing, paused or rested, and on which nothing was logged: those that the
 * calendar of days shows striped.
 */
export function daysOff(view: GoalView, context: EvaluationContext): number {
  const { start, due, today, inactiveDays: off } = calendarOf(view, context);
  const last = Math.min(today, due ?? today);
  const worked = view.days.filter(({ day, count }) => {
    const number = dayNumber(day);
    return count > 0 && start <= number && number <= last && off.has(number);
  });
  return Math.max(0, last - start + 1) - off.free(start, last) - worked.length;
}
