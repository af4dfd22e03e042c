import type { CheckIn } from "../../model/check-in.ts";
import type { Enough } from "../../model/figures.ts";
import type { MetricMeasure } from "../../model/goal.ts";
import type { Plan } from "../../model/plan.ts";
import type { Day } from "../../time/day.ts";
import { exactSum, met, stepUp } from "./amounts.ts";
import { blank, type Slow } from "./blank.ts";
import { days, next, previous } from "./calendar.ts";
import type { Facts } from "./facts.ts";
import { statusBy } from "./status.ts";

/** D1 of a list of check-ins, oldest first. */
export function currentOf(measure: MetricMeasure, log: CheckIn[]): number {
  const entries = log.filter((entry) => entry.kind === "entry");
  const values = entries.map((entry) => entry.value ?? 0);
  if (measure.aggregation === "count") return measure.start + entries.length;
  if (measure.aggregation === "last") return lastLevel(measure, entries);
  if (measure.aggregation === "max") return Math.max(measure.start, ...values);
  if (measure.aggregation === "min") return Math.min(measure.start, ...values);
  const signed = measure.direction === "up" ? values : values.map((value) => -value);
  return exactSum([measure.start, ...signed]);
}

/** D1: of the latest day with an entry, by what the person reads of its entries. */
function lastLevel({ start, ofDay }: MetricMeasure, entries: CheckIn[]): number {
  const latest = entries[entries.length - 1];
  if (!latest) return start;
  const values = entries.filter(({ day }) => day === latest.day).map(({ value }) => value ?? 0);
  if (ofDay === "mean") return Number((exactSum(values) / values.length).toFixed(6));
  if (ofDay === "sum") return exactSum(values);
  if (ofDay === "max") return Math.max(...values);
  return ofDay === "min" ? Math.min(...values) : (latest.value ?? 0);
}

/** D3: the height of a row's line on the evening of a day; null without a due day or an active day in the row. */
export function lineAt(facts: Facts, row: Plan, start: number, evening: Day): number | null {
  if (row.due === null || row.target === null) return null;
  const all = facts.activeDays(row.from, row.due);
  if (all === 0) return null;
  const gone = facts.activeDays(row.from, evening < row.due ? evening : row.due);
  const from = row.fromValue ?? start;
  return from + ((row.target - from) * gone) / all;
}

export function metricFigures(facts: Facts, measure: MetricMeasure): Slow {
  const { goal, row, due, asOf } = facts;
  const figures = blank(facts);
  const direction = measure.direction === "up" ? 1 : -1;
  const start = measure.start;
  const target = row.target ?? start;
  const inTime = facts.log.filter((entry) => due === null || entry.day <= due);
  const current = currentOf(measure, inTime);
  const late = currentOf(measure, facts.log);
  const reached = met(current, target, direction);
  figures.target = target;
  figures.current = current;
  figures.lateCurrent = late === current ? null : late;
  figures.remaining = reached ? 0 : Math.max(0, (target - current) * direction);
  figures.raw = share(current, start, target, direction);
  figures.bar = Math.min(1, Math.max(0, figures.raw));

  const line = lineAt(facts, row, start, previous(asOf));
  if (line !== null && due !== null) {
    figures.line = line;
    figures.expected = asOf < goal.start ? 0 : asOf > due ? 1 : share(line, start, target, direction);
    figures.paceAmount = (current - line) * direction;
    const slope = (target - (row.fromValue ?? start)) / facts.activeDays(row.from, due);
    if (slope !== 0) {
      const low = Math.min(start, target);
      const high = Math.max(start, target);
      figures.paceDays = (Math.min(high, Math.max(low, current)) - line) / slope;
    }
  }
  if (figures.remaining === 0) figures.needPerDay = 0;
  else if (figures.daysLeft) figures.needPerDay = figures.remaining / figures.daysLeft;

  const settled = measure.aggregation !== "last" || facts.closed || (due !== null && asOf > due);
  figures.status = statusBy(facts, {
    achieved: reached && settled,
    atTarget: reached && !settled,
    paceAmount: figures.paceAmount,
    paceDays: figures.paceDays,
    planDays: figures.planDays,
    staleAfter: 17,
  });

  if (due !== null && goal.start <= asOf && asOf <= due) {
    const tonight = lineAt(facts, row, start, asOf);
    if (tonight !== null) {
      figures.enough = enough(measure, current, tonight, direction);
      // A line may come down again from above: from tomorrow on, every evening must be met.
      let free = 0;
      if (met(current, tonight, direction)) {
        for (const day of days(next(asOf), due)) {
          if (!met(current, lineAt(facts, row, start, day) ?? tonight, direction)) break;
          free++;
        }
      }
      figures.buffer = free;
    }
  }

  // Ever: also by what was logged after the due day.
  for (const day of days(goal.start, asOf)) {
    const asItWas = currentOf(
      measure,
      facts.log.filter((entry) => entry.day <= day),
    );
    if (met(asItWas, target, direction)) {
      figures.firstReachedOn = day;
      break;
    }
  }
  figures.reachedOn = reached && settled ? figures.firstReachedOn : null;
  return figures;
}

/** D2. */
function share(value: number, start: number, target: number, direction: number): number {
  if (target === start) return met(value, target, direction) ? 1 : 0;
  return (value - start) / (target - start);
}

function enough(measure: MetricMeasure, current: number, tonight: number, direction: number): Enough {
  if (measure.aggregation === "sum" || measure.aggregation === "count") {
    const short = (tonight - current) * direction;
    return { kind: "add", amount: met(current, tonight, direction) ? 0 : stepUp(short, measure.step) };
  }
  return { kind: "level", amount: direction * stepUp(direction * tonight, measure.step) };
}
