import { calendarOf } from "../figures/calendar.ts";
import { measureResult } from "../figures/result-by-measure.ts";
import { capabilities } from "../model/capabilities.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Forecast } from "../model/figures.ts";
import type { GoalState, GoalView } from "../model/view.ts";
import { type Day, dayOf } from "../time/day.ts";
import { readLevels } from "./last-outlook.ts";
import type { ForecastContext, Outlook, OutlookReading } from "./outlook.ts";
import { readDays, readPeriods } from "./sum-outlook.ts";

/**
 * D22: makes the forecast of a goal as of `context.today`, in less than 1 ms for a year of days. docs/forecast.md tells how good
 * it is.
 */
export function forecastOf(
  state: GoalState,
  context: EvaluationContext,
  forecastContext: ForecastContext,
): Forecast {
  const reading = readOutlook(state, context, forecastContext);
  const { due, reachedOn } = forecastContext.figures;
  if (reading.kind === "reached") {
    const day = reachedOn ?? context.today;
    const dates = { early: day, likely: day, late: day };
    return { kind: "ready", probability: due === null ? null : 1, interval: null, dates, worth: null };
  }
  if (reading.kind !== "ready") return reading;
  const { outlook } = reading;
  const dates = datesOf(outlook);
  if (outlook.ahead === null) return { kind: "ready", probability: null, interval: null, dates, worth: null };
  const probability = outlook.chance(outlook.ahead);
  const more = outlook.actions?.today(outlook.actions.usual);
  return {
    kind: "ready",
    probability,
    interval: outlook.band(outlook.ahead, 0.8),
    dates,
    worth: more ? Math.max(0, more.chance(more.ahead ?? 0) - probability) : null,
  };
}

/** D22: reads the outlook of a goal whose figures are already known, as of their day. */
export function outlookOf({ figures, ...state }: GoalView, context: EvaluationContext): OutlookReading {
  const calendar = calendarOf(state, context);
  return readOutlook(
    state,
    { ...context, today: calendar.asOf },
    {
      figures,
      plan: calendar.row.plan,
      periods: measureResult(state, calendar).periods,
      active: (day) => !calendar.inactiveDays.has(day),
    },
  );
}

/** D22: reads the outlook of a goal that runs today and has one; else it says why there is none. */
export function readOutlook(
  state: GoalState,
  context: EvaluationContext,
  forecastContext: ForecastContext,
): OutlookReading {
  const { figures, plan } = forecastContext;
  const { measure } = state.goal;
  const running =
    figures.status !== null &&
    figures.status !== "missed" &&
    figures.status !== "not_started" &&
    figures.status !== "paused";
  if (!running || plan.target === null || figures.remaining === null) return { kind: "none" };
  const goal = {
    state,
    today: context.today,
    forecastContext,
    target: plan.target,
    remaining: figures.remaining,
  };
  if (measure.kind === "habit") return readPeriods(goal);
  if (measure.kind !== "metric") return { kind: "none" };
  if (capabilities(measure).adds) return readDays(measure, goal);
  if (measure.aggregation === "last") return readLevels(measure, goal);
  return { kind: "none" };
}

/** D22: finds the days by which the target is reached with a chance of .1, .5 and .9. */
function datesOf(outlook: Outlook): { early: Day | null; likely: Day | null; late: Day | null } {
  const dayOfChance = (level: number) => {
    let [before, by] = [0, 1];
    for (; outlook.dayAhead(by) !== null && outlook.touch(by) < level; by *= 2) before = by;
    if (outlook.dayAhead(by) === null) by = lastDay(outlook.dayAhead, before, by);
    while (by - before > 1) {
      const middle = (before + by) >> 1;
      if (outlook.touch(middle) < level) before = middle;
      else by = middle;
    }
    const day = outlook.dayAhead(by);
    return day === null || outlook.touch(by) < level ? null : dayOf(day);
  };
  return { early: dayOfChance(0.1), likely: dayOfChance(0.5), late: dayOfChance(0.9) };
}

/** Finds the last day ahead that is not beyond what can be said; `some` is one that is not, `beyond` one that is. */
function lastDay(dayAhead: Outlook["dayAhead"], some: number, beyond: number): number {
  while (beyond - some > 1) {
    const middle = (some + beyond) >> 1;
    if (dayAhead(middle) === null) beyond = middle;
    else some = middle;
  }
  return some;
}
