import { type Calendar, calendarOf } from "../figures/calendar.ts";
import { countedLine } from "../figures/habit.ts";
import type { Line } from "../figures/line.ts";
import { metricLine } from "../figures/metric.ts";
import { currentByDay } from "../figures/progress.ts";
import { outlookOf } from "../forecast/forecast.ts";
import type { Outlook } from "../forecast/outlook.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { GoalState, GoalView } from "../model/view.ts";
import { type Day, dayNumber, dayOf } from "../time/day.ts";

/** A day of a metric's burn-up, with the values of its evening. `current` is null after today, `line` where the plan has none. */
export type LinePoint = { day: Day; current: number | null; line: number | null };
/** Where one will stand on a day: half of the time inside the 50 band, 4 times in 5 inside the 80 band. */
export type FanPoint = {
  day: Day;
  low80: number;
  low50: number;
  middle: number;
  high50: number;
  high80: number;
};
/** The chart of a metric (or of a habit with a number of successes), in the goal's unit. */
export type LineSeries = {
  /** One point for each calendar day from the start to the later of today and the due day. */
  points: LinePoint[];
  startValue: number;
  target: number;
  due: Day | null;
  today: Day;
  /** First days of plan rows after the first, with what they brought. */
  changes: { day: Day; target: number; due: Day | null }[];
  /** From this evening to the due day, at most 60 points, the due day included; empty without a probability. */
  fan: FanPoint[];
  /** The day by which the target is reached 5 times in 10; null without a forecast or beyond three years. */
  likely: Day | null;
};

const FAN_POINTS = 60;

/**
 * Makes the line chart; null for goals without a number line (habits without a number of successes, checklists, outcomes,
 * objectives).
 */
export function lineSeries(view: GoalView, context: EvaluationContext): LineSeries | null {
  const calendar = calendarOf(view, context);
  const walk = walkOf(view, calendar);
  const { target } = calendar.row.plan;
  if (!walk || target === null) return null;

  const { start, today, due } = calendar;
  const last = Math.max(today, due ?? today);
  const known = Math.min(today, due ?? today);
  const points: LinePoint[] = [];
  let current = walk.startValue;
  let at = 0;
  for (let day = start; day <= last; day++) {
    for (let step = walk.steps[at]; step && step.day <= day; step = walk.steps[++at])
      if (step.day <= known) current = step.value;
    points.push({
      day: dayOf(day),
      current: day <= today ? current : null,
      line: walk.line.evening(day),
    });
  }
  const changes = calendar.rows
    .slice(1)
    .flatMap(({ from, plan }) =>
      plan.target === null ? [] : [{ day: dayOf(from), target: plan.target, due: plan.due }],
    );
  const { forecast } = view.figures;
  const reading = outlookOf(view, context);
  return {
    points,
    startValue: walk.startValue,
    target,
    due: due === null ? null : dayOf(due),
    today: calendar.asOf,
    changes,
    fan: reading.kind === "ready" ? fanOf(reading.outlook, calendar.asOf, current) : [],
    likely: forecast.kind === "ready" && reading.kind === "ready" ? forecast.dates.likely : null,
  };
}

/** What moves along a number line: the line itself, and the value on the evening of each day with a change. */
export type Walk = { line: Line; startValue: number; steps: { day: number; value: number }[] };

/** Walks along the number line of a goal; null where it has none. */
export function walkOf(state: GoalState, calendar: Calendar): Walk | null {
  const { measure } = state.goal;
  if (measure.kind === "metric") {
    const steps = currentByDay(state, measure, calendar.asOf).map(({ day, current }) => ({
      day: dayNumber(day),
      value: current,
    }));
    return { line: metricLine(calendar), startValue: measure.start, steps };
  }
  if (measure.kind !== "habit" || calendar.row.plan.target === null) return null;
  const { line, successes } = countedLine(state, measure, calendar);
  return { line, startValue: 0, steps: successes.map((day, index) => ({ day, value: index + 1 })) };
}

/** Spreads the forecast over the days to come. */
function fanOf(outlook: Outlook, today: Day, current: number): FanPoint[] {
  if (!outlook.ahead) return [];
  const fan: FanPoint[] = [
    { day: today, low80: current, low50: current, middle: current, high50: current, high80: current },
  ];
  const steps = Math.min(outlook.ahead, FAN_POINTS - 1);
  for (let step = 1; step <= steps; step++) {
    const ahead = Math.round((step * outlook.ahead) / steps);
    const number = outlook.dayAhead(ahead);
    if (number === null) continue;
    const day = dayOf(number);
    if (day === fan.at(-1)?.day) continue;
    const [half, most] = [outlook.band(ahead, 0.5), outlook.band(ahead, 0.8)];
    fan.push({
      day,
      low80: most.low,
      low50: half.low,
      middle: half.middle,
      high50: half.high,
      high80: most.high,
    });
  }
  return fan;
}
