import type { CheckIn } from "../../model/check-in.ts";
import type { Goal } from "../../model/goal.ts";
import type { Milestone } from "../../model/milestone.ts";
import type { Pause } from "../../model/pause.ts";
import type { Plan } from "../../model/plan.ts";
import type { Child } from "../../model/view.ts";
import type { Day, Weekday } from "../../time/day.ts";
import { days } from "./calendar.ts";

/** Everything that figures depend on: the log itself, not its rollups. */
export type OracleInput = {
  goal: Goal;
  plans: Plan[];
  pauses: Pause[];
  milestones: Milestone[];
  checkIns: CheckIn[];
  children: Child[];
  today: Day;
  weekStart: Weekday;
};

export type Facts = OracleInput & {
  /** The day of the figures: today, or the day on which the goal was closed. */
  asOf: Day;
  closed: boolean;
  /** Plan rows that exist as of then; the first one always does. */
  rows: Plan[];
  row: Plan;
  due: Day | null;
  /** Check-ins that stand, from the start to the day of the figures, in the order of their logging within a day. */
  log: CheckIn[];
  paused: (day: Day) => boolean;
  skipped: (day: Day) => boolean;
  active: (day: Day) => boolean;
  /** Number of active days from `from` to `to`, inclusive. */
  activeDays: (from: Day, to: Day) => number;
};

export function factsOf(asked: OracleInput): Facts {
  const { goal } = asked;
  const closed = goal.closedOn !== null;
  const asOf = goal.closedOn !== null && goal.closedOn < asked.today ? goal.closedOn : asked.today;
  const first = asked.plans[0];
  if (!first) throw new Error("a goal has a plan");
  const rows = asked.plans.filter((row, index) => index === 0 || row.from <= asOf);
  const row = rows[rows.length - 1] ?? first;
  const log = asked.checkIns
    .filter((entry) => entry.deletedAt === null && goal.start <= entry.day && entry.day <= asOf)
    .sort((a, b) => order(a.day, b.day) || order(a.at, b.at) || order(a.id, b.id));

  const paused = remember((day) =>
    asked.pauses.some((pause) => pause.from <= day && day <= (pause.to ?? asOf)),
  );
  const skipped = remember((day) => {
    const ofDay = log.filter((entry) => entry.day === day);
    return ofDay.length > 0 && ofDay.every((entry) => entry.kind === "skip");
  });
  const active = remember(
    (day) => goal.start <= day && (row.due === null || day <= row.due) && !paused(day) && !skipped(day),
  );
  return {
    ...asked,
    asOf,
    closed,
    rows,
    row,
    due: row.due,
    log,
    paused,
    skipped,
    active,
    activeDays: (from, to) => days(from, to).filter(active).length,
  };
}

export function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The plan row in force on a day. */
export function rowOn(facts: Facts, day: Day): Plan {
  let found = facts.rows[0] ?? facts.row;
  for (const row of facts.rows) if (row.from <= day) found = row;
  return found;
}

function remember(answer: (day: Day) => boolean): (day: Day) => boolean {
  const known = new Map<Day, boolean>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const now = answer(day);
    known.set(day, now);
    return now;
  };
}
