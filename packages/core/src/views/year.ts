import * as z from "zod/mini";
import { ExactSum } from "../amount/amount.ts";
import { periodsOf } from "../figures/cadence.ts";
import { longestGap } from "../figures/frames.ts";
import { streaksOf } from "../figures/streak.ts";
import { capabilities } from "../model/capabilities.ts";
import type { GoalDay } from "../model/check-in.ts";
import { levelOfDay } from "../model/day-level.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import { COLOURS } from "../model/goal.ts";
import { Cadence } from "../model/plan.ts";
import { planInForce } from "../model/plan-in-force.ts";
import type { GoalView } from "../model/view.ts";
import { Day } from "../time/day-schema.ts";

/** D33: what a goal brought in a year, in its unit: what its entries add up to, or what became of its value. */
export const YearTotal = z.discriminatedUnion("kind", [
  /** Each entry counts as one. */
  z.object({ kind: z.literal("count"), amount: z.number() }),
  z.object({ kind: z.literal("sum"), amount: z.number() }),
  z.object({ kind: z.literal("mean"), amount: z.number() }),
  z.object({ kind: z.literal("moved"), from: z.number(), to: z.number() }),
  /** The greatest or least value, whichever the goal is after. */
  z.object({ kind: z.literal("best"), amount: z.number() }),
]);
export type YearTotal = z.infer<typeof YearTotal>;

/** So many kept periods in a row, and what they are called. */
const YearStreak = z.object({ best: z.number(), cadence: Cadence });

export const YearGoal = z.object({
  goalId: z.string(),
  title: z.string(),
  colour: z.enum(COLOURS),
  unit: z.string(),
  step: z.number(),
  entries: z.number(),
  /** Days with an entry. */
  days: z.number(),
  total: YearTotal,
  /** The longest run of kept periods in the year, and what they are called; null for what has none. */
  streak: z.nullable(YearStreak),
  /** When it was closed as reached, in this year. */
  reachedOn: z.nullable(Day),
});
export type YearGoal = z.infer<typeof YearGoal>;

/** D33: a calendar year over all goals; every figure counts entries or days of it. */
export const Year = z.object({
  year: z.number(),
  stones: z.number(),
  /** Days with an entry of any goal. */
  days: z.number(),
  /** January first. */
  months: z.array(z.object({ stones: z.number(), days: z.number() })),
  /** The longest streak of all, by the days that it lasted; null for none. */
  best: z.nullable(z.object({ title: z.string(), ...YearStreak.shape })),
  /** Those with an entry in the year, most entries first. */
  goals: z.array(YearGoal),
});
export type Year = z.infer<typeof Year>;

/** The years that can be looked back on. */
export const YEARS = { first: 1901, last: 2199 } as const;

/**
 * D33: looks back on a year.
 * @param views as of `context`, whatever became of the goals
 */
export function yearOf(views: readonly GoalView[], year: number, context: EvaluationContext): Year {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const logged = views.map((view) => ({
    view,
    days: view.days.filter(({ day, count }) => count > 0 && from <= day && day <= to),
  }));
  const all = logged.flatMap(({ days }) => days);
  const months = Array.from({ length: 12 }, (_, index) => {
    const name = `${year}-${String(index + 1).padStart(2, "0")}`;
    const inMonth = all.filter(({ day }) => day.startsWith(name));
    return { stones: entriesOf(inMonth), days: distinct(inMonth) };
  });
  const goals = logged
    .flatMap(({ view, days }) => goalOf(view, days, { from, to }, context) ?? [])
    .sort((a, b) => b.entries - a.entries);
  const [longest] = goals
    .flatMap(({ title, streak }) => (streak ? [{ title, ...streak }] : []))
    .sort((a, b) => b.best * longestGap(b.cadence) - a.best * longestGap(a.cadence));
  return { year, stones: entriesOf(all), days: distinct(all), months, best: longest ?? null, goals };
}

type Span = { from: Day; to: Day };

/** D33: looks back on one goal; null without an entry in the year. */
function goalOf(
  view: GoalView,
  days: readonly GoalDay[],
  span: Span,
  context: EvaluationContext,
): YearGoal | null {
  const { goal, figures } = view;
  const total = totalOf(view, days, span);
  if (total === null) return null;
  const { unit, step } = capabilities(goal.measure);
  const { cadence } = planInForce(view.plans, figures.asOf);
  const periods = periodsOf(view, context).filter(({ from, to }) => to >= span.from && from <= span.to);
  const { best } = streaksOf(periods);
  const reached = goal.closedAs === "reached" ? goal.closedOn : null;
  return {
    goalId: goal.id,
    title: goal.title,
    colour: goal.colour,
    unit,
    step,
    entries: entriesOf(days),
    days: days.length,
    total,
    streak: cadence && best > 0 ? { best, cadence } : null,
    reachedOn: reached !== null && span.from <= reached && reached <= span.to ? reached : null,
  };
}

/** D33: returns what a goal's entries of the year come to; null without any. */
function totalOf(
  { goal: { measure }, days: log }: GoalView,
  days: readonly GoalDay[],
  span: Span,
): YearTotal | null {
  if (days.length === 0 || (measure.kind !== "metric" && measure.kind !== "habit")) return null;
  const entries = entriesOf(days);
  const sum = new ExactSum();
  for (const day of days) sum.add(day.sum);
  if (measure.kind === "habit") {
    if (measure.by === "count") return { kind: "count", amount: entries };
    return measure.by === "sum"
      ? { kind: "sum", amount: sum.value }
      : { kind: "mean", amount: sum.value / entries };
  }
  switch (measure.aggregation) {
    case "count":
      return { kind: "count", amount: entries };
    case "sum":
      return { kind: "sum", amount: sum.value };
    case "last": {
      const levelOn = (day: GoalDay) => levelOfDay(day, measure) ?? [];
      const before = log
        .filter(({ day }) => day < span.from)
        .flatMap(levelOn)
        .at(-1);
      const after = days.flatMap(levelOn).at(-1);
      return after === undefined ? null : { kind: "moved", from: before ?? measure.start, to: after };
    }
    case "max":
    case "min": {
      const values = days.flatMap((day) => day[measure.aggregation === "max" ? "max" : "min"] ?? []);
      const pick = measure.aggregation === "max" ? Math.max : Math.min;
      return values.length === 0 ? null : { kind: "best", amount: values.reduce((a, b) => pick(a, b)) };
    }
  }
}

function entriesOf(days: readonly GoalDay[]): number {
  return days.reduce((entries, { count }) => entries + count, 0);
}

function distinct(days: readonly GoalDay[]): number {
  return new Set(days.map(({ day }) => day)).size;
}
