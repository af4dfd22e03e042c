import { roundUpToStep } from "../amount/amount.ts";
import { capabilities } from "../model/capabilities.ts";
import type { Enough } from "../model/figures.ts";
import type { MetricMeasure } from "../model/goal.ts";
import type { GoalState } from "../model/view.ts";
import type { Calendar } from "./calendar.ts";
import { type Line, lineOf } from "./line.ts";
import { emptyResult, isRunning, type MeasureResult, needPerStep } from "./measure-result.ts";
import { bufferOn, type PacePosition, paceOf } from "./pace.ts";
import { metricProgress, signOf } from "./progress.ts";

/** D4: a metric is stale after this many days without an entry. */
const STALE_AFTER = 17;

/** D3: draws the line of a metric, whose steps are the days that are neither paused nor skipped. */
export function metricLine(calendar: Calendar): Line {
  return lineOf(calendar, (from, to) => calendar.inactiveDays.free(from, to));
}

/**
 * Works out a metric: D1 to D4 and D14.
 * @throws Error for a metric without a target, which cannot be stored
 */
export function metricResult(state: GoalState, measure: MetricMeasure, calendar: Calendar): MeasureResult {
  const { target } = calendar.row.plan;
  if (target === null) throw new Error("a metric without a target");
  const empty = emptyResult(calendar);
  const progress = metricProgress(state, measure, calendar, target);
  const { current, lateCurrent, raw, bar, remaining, met, firstReachedOn } = progress;
  const standing: PacePosition = { sign: signOf(measure), start: measure.start, current, target };
  const line = metricLine(calendar);
  const running = isRunning(calendar);
  // A level may be lost again until the goal is over; a total that met the target has met it.
  const settled =
    measure.aggregation !== "last" ||
    calendar.closed ||
    (calendar.due !== null && calendar.today > calendar.due);
  return {
    ...empty,
    ...paceOf(calendar, line, standing),
    current,
    lateCurrent,
    target,
    raw,
    bar,
    remaining,
    needPerDay: needPerStep(remaining, empty.daysLeft),
    enough: running ? enoughOn(line.evening(calendar.today), measure, standing) : null,
    buffer: running && line.slope !== null ? bufferOn(line, calendar, standing) : null,
    reachedOn: met && settled ? firstReachedOn : null,
    firstReachedOn,
    achieved: met && settled,
    atTarget: met && !settled,
    staleAfter: STALE_AFTER,
  };
}

/**
 * D14: tells what this evening's line asks for. It is rounded so that doing what is shown is enough: levels away from the start.
 */
export function enoughOn(
  evening: number | null,
  measure: MetricMeasure,
  { sign, current }: PacePosition,
): Enough | null {
  if (evening === null) return null;
  const { adds, step } = capabilities(measure);
  if (adds) return { kind: "add", amount: roundUpToStep(Math.max(0, sign * (evening - current)), step) };
  return { kind: "level", amount: sign * roundUpToStep(sign * evening, step) + 0 };
}
