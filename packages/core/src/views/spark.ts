import { subtract } from "../amount/amount.ts";
import { calendarOf } from "../figures/calendar.ts";
import { metricLine } from "../figures/metric.ts";
import { currentByDay } from "../figures/progress.ts";
import { capabilities } from "../model/capabilities.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Cadence } from "../model/plan.ts";
import type { GoalSummary } from "../model/view.ts";
import { addDays, type Day, dayNumber, maxDay, minDay } from "../time/day.ts";
import { loggedIn } from "./logged.ts";

/** Six weeks to today, one value for each day, scaled together to 0 (bottom) .. 1 (top). A value is null where there is none. */
export type Spark = { current: (number | null)[]; line: (number | null)[] };

const SPARK_DAYS = 42;

/** Makes the small curve of a row; null where there is no line to draw against. */
export function sparkSeries(summary: GoalSummary, context: EvaluationContext): Spark | null {
  const { goal, plan, figures } = summary;
  const today = minDay(figures.asOf, context.today);
  const first = addDays(today, 1 - SPARK_DAYS);
  const values =
    goal.measure.kind === "habit" ? habitSpark(summary, first) : metricSpark(summary, first, context);
  if (!values) return null;
  const began = maxDay(goal.start, plan.from);
  const line = values.line.map((value, offset) => (addDays(first, offset) < began ? null : value));
  if (line.every((value) => value === null)) return null;
  const current = values.current.map((value, offset) => (addDays(first, offset) < goal.start ? null : value));
  // A week of six days is near one of seven, not at the bottom: habits are drawn from nothing on.
  return scaled(current, line, goal.measure.kind === "habit" ? 0 : null);
}

type Values = { current: (number | null)[]; line: (number | null)[] };

/** Scales both curves together. */
function scaled(current: Values["current"], line: Values["line"], from: number | null): Spark {
  const known = [...current, ...line, from].filter((value) => value !== null);
  const low = Math.min(...known);
  const height = Math.max(...known) - low;
  const scale = (value: number | null) => (value === null ? null : height > 0 ? (value - low) / height : 0.5);
  return { current: current.map(scale), line: line.map(scale) };
}

/** Works out the current value of each day, backwards from today's total or forwards from the readings known. */
function metricSpark(
  { goal, plan, pauses, recent, figures }: GoalSummary,
  first: Day,
  context: EvaluationContext,
): Values | null {
  const { measure } = goal;
  if (measure.kind !== "metric" || figures.current === null) return null;
  const own = { ...goal, start: maxDay(goal.start, plan.from) };
  const line = metricLine(calendarOf({ goal: own, plans: [plan], pauses, days: recent }, context));
  const known = recent.filter(({ day }) => day >= first && day <= figures.asOf);
  const counted = known.filter(({ day }) => figures.due === null || day <= figures.due);
  const { adds, takesOff } = capabilities(measure);
  const brought = (takesOff ? -1 : 1) * loggedIn(measure, counted);
  const before = adds ? subtract(figures.current, brought) : measure.start;
  // Of readings before these six weeks the summary knows nothing.
  const open = adds || goal.start >= first ? before : null;
  const walked = currentByDay({ goal, days: counted }, { ...measure, start: before }, figures.asOf);
  const byDay = new Map(walked.map(({ day, current }) => [day, current]));
  let value: number | null = open;
  const current = Array.from({ length: SPARK_DAYS }, (_, offset) => {
    value = byDay.get(addDays(first, offset)) ?? value;
    return value;
  });
  return { current, line: current.map((_, offset) => line.evening(dayNumber(addDays(first, offset)))) };
}

/** Compares what each seven days brought with what seven days are asked for. */
function habitSpark({ goal, plan, recent }: GoalSummary, first: Day): Values | null {
  const { measure } = goal;
  const { cadence, requirement } = plan;
  if (measure.kind !== "habit" || capabilities(measure).mean || !cadence || !requirement) return null;
  const times = timesAWeek(cadence);
  if (times === null) return null;
  const asked = times * (requirement.kind === "between" ? requirement.min : requirement.n);
  const current = Array.from({ length: SPARK_DAYS }, (_, offset) => {
    const [from, to] = [addDays(first, offset - 6), addDays(first, offset)];
    if (from < first && goal.start < first) return null;
    return loggedIn(
      measure,
      recent.filter(({ day }) => from <= day && day <= to),
    );
  });
  return { current, line: current.map(() => asked) };
}

/** How often a cadence asks in seven days; null where its periods are no part of a week. */
function timesAWeek(cadence: Cadence): number | null {
  if (cadence.kind === "day") return 7;
  if (cadence.kind === "weekdays") return cadence.days.length;
  return cadence.kind === "week" ? 1 : null;
}
