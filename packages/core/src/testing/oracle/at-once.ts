import type { HabitMeasure, MetricMeasure } from "../../model/goal.ts";
import type { Plan } from "../../model/plan.ts";
import { type Day, minDay } from "../../time/day.ts";
import { exactSum, met, stepUp } from "./amounts.ts";
import { days, daysInMonth, distance, previous, shift, weekBegin } from "./calendar.ts";
import { type Facts, rowOn } from "./facts.ts";
import { currentOf, lineAt } from "./metric.ts";
import { framesOf, judge, judgedFrames, lowerOf, upperOf } from "./periods.ts";

/** D40 to D42, day by day and from the log. */

const inTime = (facts: Facts) => facts.log.filter(({ day }) => facts.due === null || day <= facts.due);

/** D40 of a metric: what each evening asks for; null without a line. */
export function dueByLine(facts: Facts, measure: MetricMeasure, day: Day): number | null {
  const sign = measure.direction === "up" ? 1 : -1;
  const line = lineAt(facts, rowOn(facts, day), measure.start, day);
  if (line === null) return null;
  if (measure.aggregation !== "sum" && measure.aggregation !== "count")
    return sign * stepUp(sign * line, measure.step);
  const current = currentOf(measure, inTime(facts));
  return met(current, line, sign) ? 0 : stepUp((line - current) * sign, measure.step);
}

/** D40 of a habit: what the periods whose last active day has come by then still lack. */
export function dueByPeriods(facts: Facts, measure: HabitMeasure, day: Day): number {
  const missing: number[] = [];
  if (measure.by === "mean") return 0;
  for (const frame of framesOf(facts, shift(facts.asOf, 8))) {
    const { state, done, lower } = judge(measure, frame, facts.asOf, frame.to < facts.asOf);
    const left = days(frame.from, frame.to).filter((one) => one >= facts.asOf && facts.active(one));
    if (state !== "pending" || lower === null || (left.at(-1) ?? facts.asOf) > day) continue;
    missing.push(
      stepUp(Math.max(0, exactSum([lower, -(done ?? 0)])), measure.by === "count" ? 1 : measure.step),
    );
  }
  return exactSum(missing);
}

/** D41: of each success that begins a run, how far it goes. */
export function runsOf(facts: Facts, measure: HabitMeasure): { length: number; from: Day; to: Day }[] {
  const judged = judgedFrames(facts, measure, framesOf(facts, facts.asOf))
    .map(({ period }) => period)
    .filter(({ state }) => state === "success" || state === "failure");
  return judged.flatMap(({ state, from }, index) => {
    if (state === "failure" || judged[index - 1]?.state === "success") return [];
    const after = judged.slice(index);
    const end = after.findIndex((period) => period.state === "failure");
    const run = end < 0 ? after : after.slice(0, end);
    const to = run.at(-1)?.to ?? from;
    return [{ length: run.length, from, to: minDay(to, facts.asOf) }];
  });
}

/** D42: first and last day of what holds today, before it is cut to the goal. */
export function spanOf(facts: Facts, span: "week" | "month" | "year"): [Day, Day] {
  const { asOf, weekStart } = facts;
  const year = asOf.slice(0, 4);
  if (span === "year") return [`${year}-01-01`, `${year}-12-31`];
  if (span === "month") return [`${asOf.slice(0, 8)}01`, `${asOf.slice(0, 8)}${daysInMonth(asOf)}`];
  const first = weekBegin(asOf, weekStart);
  return [first, shift(first, 6)];
}

/** D42: what was logged in some days; of a sum that goes down what was taken off. */
export function doneIn(facts: Facts, counts: boolean, from: Day, to: Day): number {
  const entries = facts.log.filter(({ day, kind }) => kind === "entry" && from <= day && day <= to);
  return counts ? entries.length : exactSum(entries.map(({ value }) => value ?? 0));
}

/** D3: the line of a row that may not be the one in force any more: its own due day bounds it. */
function lineOn(facts: Facts, row: Plan, start: number, evening: Day): number | null {
  if (row.due === null || row.target === null) return null;
  const free = days(row.from, row.due).filter((day) => !facts.paused(day) && !facts.skipped(day));
  if (free.length === 0) return null;
  const from = row.fromValue ?? start;
  return from + ((row.target - from) * free.filter((day) => day <= evening).length) / free.length;
}

/** D42: how far the line comes in some days. */
export function climbOf(facts: Facts, measure: MetricMeasure, from: Day, to: Day): number | null {
  const first = rowOn(facts, from);
  const [morning, evening] = [
    lineOn(facts, first, measure.start, previous(from)),
    lineOn(facts, rowOn(facts, to), measure.start, to),
  ];
  if (morning === null || evening === null) return null;
  return measure.direction === "up" ? evening - morning : morning - evening;
}

/** D42: the bounds of the periods in some days, each by its share of days. */
export function boundsIn(facts: Facts, measure: HabitMeasure, from: Day, to: Day): number | null {
  const upper = facts.row.requirement?.kind === "at_most";
  let sum: number | null = null;
  for (const frame of framesOf(facts, to)) {
    const bound = upper ? upperOf(frame) : lowerOf(measure, frame);
    const inside = days(frame.from, frame.to).filter((day) => from <= day && day <= to).length;
    if (bound === null || frame.activeDays === 0 || inside === 0) continue;
    sum = (sum ?? 0) + (bound * inside) / (distance(frame.from, frame.to) + 1);
  }
  return sum;
}
