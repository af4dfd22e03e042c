import { roundUpToStep } from "../amount/amount.ts";
import { capabilities } from "../model/capabilities.ts";
import { type GoalDay, isRestDay } from "../model/check-in.ts";
import { isByTheDay } from "../model/plan.ts";
import type { GoalSummary } from "../model/view.ts";
import { addDays, type Day, startOfWeek, type Weekday } from "../time/day.ts";

export type TodaySection = "today" | "week" | "done";
/** What the rules of a list read of a goal. */
export type TodayItem = Pick<GoalSummary, "goal" | "plan" | "figures" | "recent">;
export type TodayList<T> = Record<TodaySection, T[]>;

/** Returns the rollup of the figures' own day, if anything was logged on it. */
export function dayOfFigures(summary: TodayItem): GoalDay | undefined {
  return summary.recent.find((day) => day.day === summary.figures.asOf);
}

/** Tells whether a goal only keeps room, so that there is nothing to do for it. */
export function isLimit(summary: TodayItem): boolean {
  return capabilities(summary.goal.measure, summary.plan).limit;
}

/**
 * D27: returns where a goal stands on the list of its day, null when it does not belong there (not running, or a day it does not
 * ask for). *Done* is a kept or rested day, a limit (there is nothing to do for it), and a stone for what has longer than a day.
 * *Today* is what can only be done today. The rest may be done any time this week.
 */
export function sectionOf(summary: TodayItem): TodaySection | null {
  const { goal, plan, figures } = summary;
  const { asOf, status, habit, enough } = figures;
  if (goal.closedAs !== null || goal.archivedAt !== null || goal.deletedAt !== null || goal.start > asOf)
    return null;
  const day = dayOfFigures(summary);
  const logged = (day?.count ?? 0) > 0;
  if (goal.measure.kind === "metric") {
    if (logged || isRestDay(day)) return "done";
    if (status === "achieved" || status === "missed" || status === "paused") return null;
    return figures.due === asOf || plan.rate?.per === "day" ? "today" : "week";
  }
  if (goal.measure.kind !== "habit" || habit === null) return null;
  if (habit.period === null) return logged ? "done" : null;
  if (isRestDay(day)) return "done";
  if (status === "paused" || status === "missed") return logged ? "done" : null;
  if (isLimit(summary) || habit.period.state === "success" || habit.period.state === "failure") return "done";
  if (habit.period.state === "neutral") return null;
  const oneDay = plan.cadence !== null && isByTheDay(plan.cadence);
  const lastDay = enough?.kind === "period" ? enough.lastDay : habit.period.to;
  if (oneDay || lastDay <= asOf) return "today";
  return logged ? "done" : "week";
}

/**
 * D27: puts goals into sections and orders them by what ends sooner, what is furthest below its line, and the person's own order.
 */
export function todayList<T extends TodayItem>(summaries: readonly T[]): TodayList<T> {
  const list: TodayList<T> = { today: [], week: [], done: [] };
  for (const summary of summaries) {
    const section = sectionOf(summary);
    if (section !== null) list[section].push(summary);
  }
  list.today.sort(
    (a, b) => compare(ends(a), ends(b)) || below(a) - below(b) || a.goal.position - b.goal.position,
  );
  list.week.sort(
    (a, b) => below(a) - below(b) || compare(ends(a), ends(b)) || a.goal.position - b.goal.position,
  );
  list.done.sort((a, b) => Number(isLimit(a)) - Number(isLimit(b)) || a.goal.position - b.goal.position);
  return list;
}

/**
 * Returns the share of the pebble that is filled, 0..1: of the running period of a habit, or of the way to the target of a
 * metric.
 */
export function shareDone(summary: TodayItem): number {
  const { habit, bar } = summary.figures;
  const period = habit?.period;
  if (!period) return bar ?? 0;
  const bound = period.lower ?? period.upper;
  if (bound === null || bound === 0) return period.state === "success" ? 1 : 0;
  return Math.min(1, Math.max(0, (period.done ?? 0) / bound));
}

/**
 * D28: decides what one press of the pebble logs: one stone without an amount, what the running period still asks for, or the
 * usual amount. It asks where only the person knows (a level, a mean) or nothing was learned yet: no amount is made up.
 */
export function quickLogAction(
  summary: Pick<GoalSummary, "goal" | "figures" | "usual">,
): { kind: "log"; value: number | null } | { kind: "ask" } {
  const { enough } = summary.figures;
  const { counts, sums, step } = capabilities(summary.goal.measure);
  if (counts) return { kind: "log", value: null };
  if (!sums) return { kind: "ask" };
  if (enough?.kind === "period" && enough.amount > 0)
    return { kind: "log", value: roundUpToStep(enough.amount, step) };
  const [usual] = summary.usual;
  return usual !== undefined && usual > 0 ? { kind: "log", value: usual } : { kind: "ask" };
}

/** Lists one stone for each entry of the week that holds `day`, up to that day, in the order of days, then of goals. */
export function weekStones(
  summaries: readonly Pick<TodayItem, "goal" | "recent">[],
  day: Day,
  weekStart: Weekday,
): { goalId: string; colour: TodayItem["goal"]["colour"]; day: Day }[] {
  const first = startOfWeek(day, weekStart);
  const stones = [...summaries]
    .sort((a, b) => a.goal.position - b.goal.position)
    .flatMap(({ goal, recent }) =>
      recent
        .filter((entry) => entry.day >= first && entry.day <= day)
        .flatMap((entry) =>
          Array.from({ length: entry.count }, () => ({
            goalId: goal.id,
            colour: goal.colour,
            day: entry.day,
          })),
        ),
    );
  return stones.sort((a, b) => compare(a.day, b.day));
}

/** Lists the seven days of the week that holds `day`. */
export function weekDays(day: Day, weekStart: Weekday): Day[] {
  const first = startOfWeek(day, weekStart);
  return Array.from({ length: 7 }, (_, index) => addDays(first, index));
}

function ends({ figures }: TodayItem): Day {
  if (figures.enough?.kind === "period") return figures.enough.lastDay;
  return figures.habit?.period?.to ?? figures.due ?? "9999-12-31";
}

function below({ figures }: TodayItem): number {
  return figures.paceDays ?? 0;
}

function compare(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
