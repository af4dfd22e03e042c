import { sumAmounts } from "../amount/amount.ts";
import type { CheckIn, GoalDay } from "../model/check-in.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { GoalCreate } from "../model/goal.ts";
import type { Plan } from "../model/plan.ts";
import { rollUpDay } from "../model/rollup.ts";
import type { GoalState, GoalView } from "../model/view.ts";
import type { Day } from "../time/day.ts";
import { viewGoal } from "./evaluate.ts";

/**
 * A check-in put (`before` null), edited, removed (`after` null) or restored (`before` null). `sameDay` holds the other live
 * check-ins that are known of the days it touches.
 */
export type CheckInChange = { before: CheckIn | null; after: CheckIn | null; sameDay: readonly CheckIn[] };

/**
 * D16: makes the view after a change of one check-in. The browser shows it at once, and the server answers the same. It is exact
 * when `sameDay` is complete; otherwise it is exact but for the last, greatest and least value of a day whose own of these is
 * taken away, or was logged earlier than what is not known.
 */
export function applyCheckIn<S extends GoalState>(
  state: S,
  change: CheckInChange,
  context: EvaluationContext,
): S & GoalView {
  return viewGoal({ ...state, days: changedDays(state.days, change) }, context);
}

/** Makes the days of a goal after a change of one check-in, be they all of them or those of the last weeks. */
export function changedDays(known: readonly GoalDay[], change: CheckInChange): GoalDay[] {
  const touched = new Set([change.before?.day, change.after?.day]);
  const days = known.filter(({ day }) => !touched.has(day));
  for (const day of touched) {
    if (day === undefined) continue;
    const old = known.find((one) => one.day === day) ?? null;
    const made = changedDay(day, old, change);
    if (made) days.push(made);
  }
  return days.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Sums up a day after the change, from its check-ins where all of them are known. */
function changedDay(
  day: Day,
  old: GoalDay | null,
  { before, after, sameDay }: CheckInChange,
): GoalDay | null {
  const on = (checkIn: CheckIn | null) =>
    checkIn && checkIn.day === day && checkIn.deletedAt === null ? [checkIn] : [];
  const ids = [before?.id, after?.id];
  const others = sameDay.flatMap(on).filter(({ id }) => !ids.includes(id));
  const removed = on(before);
  const added = on(after);
  const stored = old ? old.count + old.skips : 0;
  if (!old || others.length + removed.length >= stored) return rollUpDay(day, [...others, ...added]);
  return patchedDay(old, removed, added, others);
}

/** Changes the day's rollup without knowing all of its check-ins. */
function patchedDay(old: GoalDay, removed: CheckIn[], added: CheckIn[], others: CheckIn[]): GoalDay {
  const gone = rollUpDay(old.day, removed);
  const come = rollUpDay(old.day, added);
  const known = rollUpDay(old.day, [...others, ...added]);
  const extreme = (key: "max" | "min", pick: (a: number, b: number) => number) => {
    const stays = old[key] !== null && old[key] === gone?.[key] ? (known?.[key] ?? old[key]) : old[key];
    const news = come?.[key] ?? null;
    return stays === null || news === null ? (stays ?? news) : pick(stays, news);
  };
  const replaces = old.last !== null && old.last === gone?.last;
  return {
    day: old.day,
    count: old.count - (gone?.count ?? 0) + (come?.count ?? 0),
    sum: sumAmounts([old.sum, -(gone?.sum ?? 0), come?.sum ?? 0]),
    last: replaces || come?.last != null ? (known?.last ?? old.last) : old.last,
    max: extreme("max", Math.max),
    min: extreme("min", Math.min),
    skips: old.skips - (gone?.skips ?? 0) + (come?.skips ?? 0),
  };
}

/**
 * Makes a goal as it will be stored, before the server has answered; `row` is what `checkGoalCreate` made of its plan. Until then
 * it is the last among the others.
 */
export function newGoal(input: GoalCreate, row: Plan, createdAt: string): GoalState {
  const { plan: _, ...goal } = input;
  return {
    goal: {
      ...goal,
      position: Number.MAX_SAFE_INTEGER,
      doneOn: null,
      closedAs: null,
      closedOn: null,
      closedNote: "",
      archivedAt: null,
      deletedAt: null,
      version: 1,
      createdAt,
    },
    plans: [row],
    pauses: [],
    milestones: [],
    days: [],
    children: [],
  };
}
