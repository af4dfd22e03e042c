import type { GoalDay } from "@cairn/core/model/check-in";
import type { Milestone } from "@cairn/core/model/milestone";
import type { Pause } from "@cairn/core/model/pause";
import type { GoalState, Revised } from "@cairn/core/model/view";
import { type SQL, sql } from "drizzle-orm";
import { type GoalRow, goalColumns, toGoal } from "./goal-fields.ts";
import { type PlanTuple, toPlan } from "./plan-fields.ts";

/**
 * What belongs to a goal, as arrays of arrays: one statement instead of five, and half the bytes of objects. They name the
 * outer table by hand, since drizzle drops its name in a query of one table, and the owner itself, so that a table cut up by owner
 * is asked for one part.
 */
export function nestedColumns(userId: string) {
  return {
    plans: sql<
      PlanTuple[]
    >`(select coalesce(json_agg(json_build_array(p.from_day, p.target, p.due_on, p.rate_amount, p.rate_per, p.from_value, p.cadence, p.cadence_days, p.cadence_every, p.requirement, p.lower, p.upper) order by p.from_day), '[]') from plans p where p.user_id = ${userId} and p.goal_id = goals.id)`,
    pauses: sql<
      PauseTuple[]
    >`(select coalesce(json_agg(json_build_array(p.id, p.goal_id, p.from_day, p.to_day, p.version) order by p.from_day, p.id), '[]') from own_pauses p where p.goal_id = goals.id or p.goal_id is null)`,
    milestones: sql<
      MilestoneTuple[]
    >`(case when goals.measure_kind = 'checklist' then (select coalesce(json_agg(json_build_array(m.id, m.title, m.weight, m.due_on, m.done_on, m.position, m.version) order by m.position, m.id), '[]') from milestones m where m.user_id = ${userId} and m.goal_id = goals.id) else '[]' end)`,
    days: sql<
      DayTuple[]
    >`(select coalesce(json_agg(json_build_array(d.day, d.count, d.sum, d.last, d.max, d.min, d.skips) order by d.day), '[]') from goal_days d where d.user_id = ${userId} and d.goal_id = goals.id)`,
  };
}

/** The CTE `own_pauses` of state reads: a person's pauses, read once a statement. Those of everything belong to each goal. */
export function ownPauses(userId: string): SQL {
  return sql`select p.id, p.goal_id, p.from_day, p.to_day, p.version from pauses p where p.user_id = ${userId}`;
}

/** The revision of what all of a person's goals are made from. */
export function figuresRevision(userId: string): SQL {
  return sql`(select u.figures_revision from users u where u.id = ${userId})`;
}

/** Names the stored state of a goal: its own revision, and that of what all goals of a person are made from. */
export function revisionOf(userId: string): SQL<string> {
  return sql<string>`goals.revision || '.' || ${figuresRevision(userId)}`;
}

/** All that is stored of a goal, as `toState` reads it. */
export function stateColumns(userId: string) {
  return { ...goalColumns, ...nestedColumns(userId), revision: revisionOf(userId) };
}

type PauseTuple = [id: string, goalId: string | null, from: string, to: string | null, version: number];
type MilestoneTuple = [
  id: string,
  title: string,
  weight: number,
  due: string | null,
  doneOn: string | null,
  position: number,
  version: number,
];
type DayTuple = [
  day: string,
  count: number,
  sum: number,
  last: number | null,
  max: number | null,
  min: number | null,
  skips: number,
];
export type StateRow = GoalRow & {
  plans: PlanTuple[];
  pauses: PauseTuple[];
  milestones: MilestoneTuple[];
  days: DayTuple[];
  revision: string;
};

export function toState(row: StateRow): Revised<GoalState> {
  return {
    goal: toGoal(row),
    revision: row.revision,
    plans: row.plans.map(toPlan),
    pauses: row.pauses.map(toPause),
    milestones: row.milestones.map((tuple) => toMilestone(row.id, tuple)),
    days: row.days.map(toDay),
    children: [],
  };
}

function toPause([id, goalId, from, to, version]: PauseTuple): Pause {
  return { id, goalId, from, to, version };
}

function toMilestone(goalId: string, tuple: MilestoneTuple): Milestone {
  const [id, title, weight, due, doneOn, position, version] = tuple;
  return { id, goalId, title, weight, due, doneOn, position, version };
}

function toDay([day, count, sum, last, max, min, skips]: DayTuple): GoalDay {
  return { day, count, sum, last, max, min, skips };
}
