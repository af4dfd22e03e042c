import type { Goal, GoalUpdate } from "@cairn/core/model/goal";
import type { Plan } from "@cairn/core/model/plan";
import type { GoalState, Revised } from "@cairn/core/model/view";
import { DomainError } from "@cairn/core/refusal/error";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { goals } from "../schema/goal.ts";
import type { Tx } from "../session.ts";
import { auditCreate, type Trace } from "./audit.ts";
import { rowOf } from "./fields.ts";
import { type Edit, editGoal, insertPlans } from "./goal-edit.ts";
import { GOAL_COLUMNS, goalColumns, goalContent, goalRow, type NewGoal, toGoal } from "./goal-fields.ts";
import { ownPauses, stateColumns, toState } from "./state.ts";
import { repeatedCreate } from "./versioned.ts";

/**
 * Stores a goal with the plan that core made of its input, last in the person's order. The same id with the same content
 * answers the stored goal, trashed or not. @throws CONFLICT with the stored goal on other content; NOT_FOUND with the field for a parent or area that is not there
 */
export async function insertGoal(
  tx: Tx,
  userId: string,
  goal: NewGoal,
  plans: Plan[],
  trace: Trace,
): Promise<Goal> {
  const { id } = goal;
  const position = sql`coalesce((select max(g.position) from goals g where g.user_id = ${userId}), 0) + 1`;
  const [row] = await tx
    .insert(goals)
    .values({ userId, position, ...goalRow(goal) })
    .onConflictDoNothing({ target: [goals.userId, goals.id] })
    .returning(goalColumns);
  const content = { ...goalContent(goal), plans };
  if (!row) return repeatedCreate(tx, userId, { id, content }, await getGoal(tx, userId, id));
  await insertPlans(tx, userId, id, plans);
  await auditCreate(tx, userId, trace, { objectKind: "goal", objectId: id, content });
  return toGoal(row);
}

/** The goal first, then all below it, trashed ones too; `children` is for core to fill. One round trip. @throws NOT_FOUND */
export async function getGoalStates(
  tx: Tx,
  userId: string,
  goalId: string,
): Promise<[Revised<GoalState>, ...Revised<GoalState>[]]> {
  const tree = sql`(
    with recursive tree as (
      select ${goalId}::uuid as id
      union
      select g.id from tree t join goals g on g.user_id = ${userId} and g.parent_id = t.id
    ) select id from tree) tree`;
  const rows = await tx
    .with(tx.$with("own_pauses", {}).as(ownPauses(userId)))
    .select({ ...stateColumns(userId) })
    .from(goals)
    .innerJoin(tree, sql`tree.id = ${goals.id}`)
    .where(eq(goals.userId, userId));
  const states = rows.map(toState);
  const first = states.find((state) => state.goal.id === goalId);
  if (!first) throw new DomainError("NOT_FOUND");
  return [first, ...states.filter((state) => state !== first)];
}

/** Those of the goals that are there, each alone: `children` is empty. */
export async function listStates(tx: Tx, userId: string, ids: string[]): Promise<Revised<GoalState>[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .with(tx.$with("own_pauses", {}).as(ownPauses(userId)))
    .select({ ...stateColumns(userId) })
    .from(goals)
    .where(and(eq(goals.userId, userId), inArray(goals.id, ids)));
  return rows.map(toState);
}

/** The goal alone. @throws NOT_FOUND */
export async function getGoal(tx: Tx, userId: string, id: string): Promise<Goal> {
  const [row] = await tx
    .select(goalColumns)
    .from(goals)
    .where(and(eq(goals.userId, userId), eq(goals.id, id)));
  if (!row) throw new DomainError("NOT_FOUND");
  return toGoal(row);
}

/**
 * Changes what is not the plan, and with `plans` the whole plan beside it (a correction of the start moves both).
 * @throws CONFLICT with the stored goal when it is no longer at `baseVersion`, unless this mutation is what changed it
 */
export async function updateGoal(
  tx: Tx,
  userId: string,
  update: GoalUpdate,
  trace: Trace,
  plans?: Plan[],
): Promise<Goal> {
  const { id, baseVersion, mutationId, ...fields } = update;
  const patch = rowOf(GOAL_COLUMNS, fields);
  const edit: Edit = { id, action: "update", baseVersion, patch, plans, of: "live" };
  return editGoal(tx, userId, edit, { ...trace, mutationId });
}

/** The plan as core made it, in place of what stood; guarded by the goal's version. */
export async function replacePlans(
  tx: Tx,
  userId: string,
  goalId: string,
  plans: Plan[],
  baseVersion: number,
  trace: Trace,
): Promise<Goal> {
  const edit: Edit = { id: goalId, action: "replan", baseVersion, patch: {}, plans, of: "live" };
  return editGoal(tx, userId, edit, trace);
}

/** Goals in one transaction: each takes its whole log along. */
const PURGED = 50;

/** Removes for good some that waited in the trash for 30 days, over all people: `asOwner` only. @returns how many goals */
export async function purgeGoals(tx: Tx): Promise<number> {
  const old = and(isNotNull(goals.deletedAt), sql`${goals.deletedAt} < now() - interval '30 days'`);
  const rows = await tx
    .select({ id: goals.id, userId: goals.userId })
    .from(goals)
    .where(old)
    .limit(PURGED)
    .for("update");
  for (const { id, userId } of rows) {
    await tx
      .update(goals)
      .set({ parentId: null })
      .where(and(eq(goals.userId, userId), eq(goals.parentId, id)));
    await tx.delete(goals).where(and(eq(goals.userId, userId), eq(goals.id, id)));
  }
  return rows.length;
}

/**
 * Those of the goals that are there and not in the trash. They are locked in one order for all, so that two writers of
 * several goals never wait for each other.
 */
export async function lockLiveGoals(tx: Tx, userId: string, ids: string[]): Promise<Goal[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select(goalColumns)
    .from(goals)
    .where(and(eq(goals.userId, userId), inArray(goals.id, ids), isNull(goals.deletedAt)))
    .orderBy(goals.id)
    .for("no key update");
  return rows.map(toGoal);
}

/** The titles of those of the goals that are there, by id. */
export async function listTitles(tx: Tx, userId: string, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: goals.id, title: goals.title })
    .from(goals)
    .where(and(eq(goals.userId, userId), inArray(goals.id, ids)));
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Ids and parents of a person's live goals: what a change of parent is judged by. */
export async function listTree(
  tx: Tx,
  userId: string,
): Promise<{ id: string; parentId: string | null; kind: Goal["measure"]["kind"] }[]> {
  return tx
    .select({ id: goals.id, parentId: goals.parentId, kind: goals.measureKind })
    .from(goals)
    .where(and(eq(goals.userId, userId), isNull(goals.deletedAt)));
}
