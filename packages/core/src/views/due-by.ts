import { ExactSum, roundUpToStep } from "../amount/amount.ts";
import { evaluate } from "../decide/evaluate.ts";
import { walkPeriods } from "../figures/cadence.ts";
import { type Calendar, calendarOf } from "../figures/calendar.ts";
import { lastFreeDay, missingIn } from "../figures/habit.ts";
import { isRunning } from "../figures/measure-result.ts";
import { enoughOn, metricLine } from "../figures/metric.ts";
import { signOf } from "../figures/progress.ts";
import { capabilities } from "../model/capabilities.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { HabitMeasure, MetricMeasure } from "../model/goal.ts";
import { planInForce } from "../model/plan-in-force.ts";
import type { GoalView } from "../model/view.ts";
import { addDays, type Day, dayOf } from "../time/day.ts";
import { mostInADay } from "./enough-today.ts";
import { withMore } from "./with-more.ts";

/** D40: days of the table, today included. */
const DAYS = 7;

/**
 * D40: what is to be done by the evening of a day, counted from now (0: nothing); for a level, where it is to stand that evening.
 */
export type DueBy = { day: Day; amount: number };
export type DueByTable = { kind: "amount" | "level"; rows: DueBy[] };

/**
 * D40: lists what the plan asks by the evening of each of the next seven days, today's first, up to the due day. Null where it asks
 * for nothing in them: no line, a mean, a limit, not begun, over or closed; and where it asks more of today than anybody does.
 */
export function dueByTable(view: GoalView, context: EvaluationContext): DueByTable | null {
  const { measure } = view.goal;
  const calendar = calendarOf(view, context);
  if (calendar.closed || !isRunning(calendar)) return null;
  const last = Math.min(calendar.today + DAYS - 1, calendar.due ?? Number.POSITIVE_INFINITY);
  const days = Array.from({ length: last - calendar.today + 1 }, (_, offset) => calendar.today + offset);
  const table =
    measure.kind === "metric"
      ? onTheLine(view, measure, calendar, days)
      : measure.kind === "habit"
        ? inPeriods(view, measure, calendar, days)
        : null;
  return table === null || table.rows.every(({ amount }) => table.kind === "amount" && amount === 0)
    ? null
    : table;
}

/** Whether today would have to bring more than a person does in a day: what a day from here asks is said then, and not this. */
function isTooMuch({ goal, plans, figures, days }: GoalView, amount: number): boolean {
  return amount > mostInADay({ goal, plan: planInForce(plans, figures.asOf), recent: days });
}

function onTheLine(
  view: GoalView,
  measure: MetricMeasure,
  calendar: Calendar,
  days: readonly number[],
): DueByTable | null {
  const { current, target } = view.figures;
  if (current === null || target === null) return null;
  const line = metricLine(calendar);
  const standing = { sign: signOf(measure), start: measure.start, current, target };
  const rows = days.flatMap((day) => {
    const enough = enoughOn(line.evening(day), measure, standing);
    return enough === null ? [] : [{ day: dayOf(day), amount: enough.amount }];
  });
  const [today] = rows;
  const { adds } = capabilities(measure);
  if (!today || (adds && isTooMuch(view, today.amount))) return null;
  return { kind: adds ? "amount" : "level", rows };
}

/** What each period lacks is asked by its last free day, and stays asked after it. */
function inPeriods(
  view: GoalView,
  measure: HabitMeasure,
  calendar: Calendar,
  days: readonly number[],
): DueByTable {
  const asked: { by: number; amount: number }[] = [];
  for (const period of walkPeriods(view, measure, calendar)) {
    if (period.from > calendar.today + DAYS) break;
    const amount = period.state === "pending" ? missingIn(period, measure) : null;
    if (amount) asked.push({ by: lastFreeDay(period, calendar), amount });
  }
  const rows = days.map((day) => {
    const sum = new ExactSum();
    for (const { by, amount } of asked) if (by <= day) sum.add(amount);
    return { day: dayOf(day), amount: sum.value };
  });
  return { kind: "amount", rows };
}

/** D40: what more today makes one day safe that is not yet, and the last day on which nothing need be logged then. */
export type SafeDay = { amount: number; until: Day };

/**
 * D40: returns the least amount (of whole steps) that raises the buffer when it is added today; null where none does: levels,
 * limits and means, a running period that asks for nothing more, a line that ends, more than a person does in a day.
 */
export function safeDay(view: GoalView, context: EvaluationContext): SafeDay | null {
  const { figures } = view;
  const { asOf, buffer } = figures;
  const amount = buffer === null ? null : costOf(view, calendarOf(view, context), buffer);
  if (buffer === null || amount === null || amount <= 0) return null;
  const after = evaluate(withMore(view, asOf, amount), context, { forecast: false }).buffer;
  return after === null || after <= buffer ? null : { amount, until: addDays(asOf, after) };
}

function costOf(view: GoalView, calendar: Calendar, buffer: number): number | null {
  const { goal, figures } = view;
  const { measure } = goal;
  if (measure.kind === "habit") return figures.enough?.kind === "period" ? figures.enough.amount : null;
  if (measure.kind !== "metric" || !capabilities(measure).adds || figures.current === null) return null;
  const { today, due } = calendar;
  const next = today + buffer + 1;
  if (due === null || next > due) return null;
  const line = metricLine(calendar);
  // Between the two evenings the line is straight: whoever is on it at both is on it on all.
  const levels = [line.evening(today), line.evening(next)].filter((level) => level !== null);
  const sign = signOf(measure);
  const short = levels.map((level) => sign * (level - (figures.current ?? 0)));
  if (levels.length === 0) return null;
  const amount = roundUpToStep(Math.max(0, ...short), capabilities(measure).step);
  return isTooMuch(view, amount) ? null : amount;
}
