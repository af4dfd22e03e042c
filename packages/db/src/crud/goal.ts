import type { ClosedAs, Goal, GoalCreate, GoalMove, GoalUpdate } from "@cairn/core/model/goal";
import type { Plan } from "@cairn/core/model/plan";
import type { GoalState } from "@cairn/core/model/view";
import { DomainError } from "@cairn/core/refusal/error";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { goals, plans as planTable } from "../schema/goal.ts";
import type { Tx } from "../session.ts";
import { auditCreate, conflict, insertAudit, type Trace, wasCreated, wasDone } from "./audit.ts";
import {
  fromMeasure,
  fromPlan,
  type GoalRow,
  goalColumns,
  nestedColumns,
  ownPauses,
  toGoal,
  toState,
} from "./state.ts";

export type NewGoal = Omit<GoalCreate, "plan">;

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
  const { id, title, why, measure, start, parentId, weight, areaId, colour } = goal;
  const content = { title, why, measure, start, parentId, weight, areaId, colour, plans };
  const last = sql`coalesce((select max(g.position) from goals g where g.user_id = ${userId}), 0) + 1`;
  const rest = { title, why, startOn: start, parentId, weight, areaId, colour, position: last };
  const [row] = await tx
    .insert(goals)
    .values({ userId, id, ...rest, ...fromMeasure(measure) })
    .onConflictDoNothing({ target: [goals.userId, goals.id] })
    .returning(goalColumns);
  if (!row) {
    const stored = await getGoal(tx, userId, id);
    if (await wasCreated(tx, userId, id, content)) return stored;
    throw conflict(stored);
  }
  await insertPlans(tx, userId, id, plans);
  await auditCreate(tx, userId, trace, { objectKind: "goal", objectId: id, content });
  return toGoal(row);
}

/** The goal first, then all below it, trashed ones too; `children` is for core to fill. One round trip. @throws NOT_FOUND */
export async function getGoalStates(
  tx: Tx,
  userId: string,
  goalId: string,
): Promise<[GoalState, ...GoalState[]]> {
  const tree = sql`(
    with recursive tree as (
      select ${goalId}::uuid as id
      union
      select g.id from tree t join goals g on g.user_id = ${userId} and g.parent_id = t.id
    ) select id from tree) tree`;
  const rows = await tx
    .with(tx.$with("own_pauses", {}).as(ownPauses(userId)))
    .select({ ...goalColumns, ...nestedColumns })
    .from(goals)
    .innerJoin(tree, sql`tree.id = ${goals.id}`)
    .where(eq(goals.userId, userId));
  const states = rows.map(toState);
  const first = states.find((state) => state.goal.id === goalId);
  if (!first) throw new DomainError("NOT_FOUND");
  return [first, ...states.filter((state) => state !== first)];
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

/** What a write changes of the row; absent and undefined fields stay. */
type Patch = {
  [K in Exclude<keyof GoalRow, "id" | "measureKind" | "version" | "createdAt">]?: GoalRow[K] | undefined;
};
type Edit = {
  id: string;
  action: string;
  /** The version that was seen; without it whatever stands is meant. */
  baseVersion: number | undefined;
  patch: Patch;
  /** Takes the place of the whole plan. */
  plans?: Plan[] | undefined;
  /** What the write is for: only live goals, only trashed ones, or either. */
  of: "live" | "any";
};

/** Locks, compares versions, writes, audits. A patch that changes nothing writes nothing. */
async function editGoal(tx: Tx, userId: string, edit: Edit, trace: Trace): Promise<Goal> {
  const mine = and(eq(goals.userId, userId), eq(goals.id, edit.id));
  const [before] = await tx.select(goalColumns).from(goals).where(mine).for("no key update");
  if (!before || (edit.of === "live" && before.deletedAt !== null)) throw new DomainError("NOT_FOUND");
  const changed = changes(before, edit.patch);
  if (edit.baseVersion !== undefined && before.version !== edit.baseVersion) {
    if (await wasDone(tx, userId, trace, edit.id)) return toGoal(before);
    throw conflict(toGoal(before));
  }
  if (Object.keys(changed.after).length === 0 && !edit.plans) return toGoal(before);
  const diff: Record<string, unknown> = changed;
  if (edit.plans) {
    const [{ plans } = { plans: [] }] = await tx
      .select({ plans: nestedColumns.plans })
      .from(goals)
      .where(mine);
    Object.assign(diff, { plansBefore: plans, plansAfter: edit.plans });
    await tx.delete(planTable).where(and(eq(planTable.userId, userId), eq(planTable.goalId, edit.id)));
    await insertPlans(tx, userId, edit.id, edit.plans);
  }
  const [after] = await tx
    .update(goals)
    .set({ ...edit.patch, version: before.version + 1 })
    .where(mine)
    .returning(goalColumns);
  if (!after) throw new DomainError("NOT_FOUND");
  const deed = { action: `goal.${edit.action}`, objectKind: "goal", objectId: edit.id, diff };
  await insertAudit(tx, userId, trace, deed);
  return toGoal(after);
}

function changes(before: GoalRow, patch: Patch) {
  const old = new Map<string, unknown>(Object.entries(before));
  const after = Object.entries(patch).filter(([key, value]) => value !== undefined && old.get(key) !== value);
  const was = after.map(([key]) => [key, old.get(key)] as const);
  return { before: Object.fromEntries(was), after: Object.fromEntries(after) };
}

async function insertPlans(tx: Tx, userId: string, goalId: string, plans: Plan[]) {
  if (plans.length === 0) return;
  await tx.insert(planTable).values(plans.map((plan) => ({ userId, goalId, ...fromPlan(plan) })));
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
  const { id, baseVersion, mutationId, title, why, unit, step, startValue, start, parentId, weight } = update;
  const { areaId, colour } = update;
  const patch = { title, why, unit, step, startValue, startOn: start, parentId, weight, areaId, colour };
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

/** A step of a goal's life. Repeating one that already holds changes nothing. */
export type Lifecycle =
  | { step: "close"; closedAs: ClosedAs; closedOn: string; closedNote: string }
  | { step: "reopen" }
  | { step: "archive" }
  | { step: "unarchive" }
  | { step: "remove" }
  | { step: "restore" }
  /** Of an outcome; null takes it back. */
  | { step: "done"; doneOn: string | null };

/** @throws NOT_FOUND (a trashed goal can only be removed again or restored), CONFLICT with the stored goal */
export async function setLifecycle(
  tx: Tx,
  userId: string,
  goal: { id: string; baseVersion?: number | undefined },
  change: Lifecycle,
  trace: Trace,
): Promise<Goal> {
  const trash = change.step === "remove" || change.step === "restore";
  if (trash || change.step === "archive" || change.step === "unarchive") {
    const current = await getGoal(tx, userId, goal.id);
    const holds = trash ? current.deletedAt !== null : current.archivedAt !== null;
    if (holds === (change.step === "remove" || change.step === "archive")) return current;
  }
  const edit: Edit = {
    id: goal.id,
    action: change.step,
    baseVersion: goal.baseVersion,
    patch: patchOf(change),
    of: trash ? "any" : "live",
  };
  return editGoal(tx, userId, edit, trace);
}

function patchOf(change: Lifecycle): Patch {
  const now = new Date().toISOString();
  switch (change.step) {
    case "close":
      return { closedAs: change.closedAs, closedOn: change.closedOn, closedNote: change.closedNote };
    case "reopen":
      return { closedAs: null, closedOn: null, closedNote: "" };
    case "archive":
      return { archivedAt: now };
    case "unarchive":
      return { archivedAt: null };
    case "remove":
      return { deletedAt: now };
    case "restore":
      return { deletedAt: null };
    case "done":
      return { doneOn: change.doneOn };
  }
}

/**
 * Puts a goal before or after another in the person's order, or last; and into an area or out of it. An order is no content
 * and does not touch the version; the area does. @throws NOT_FOUND
 */
export async function moveGoal(tx: Tx, userId: string, move: GoalMove, trace: Trace): Promise<Goal> {
  const { id, before, after, areaId } = move;
  const mine = and(eq(goals.userId, userId), eq(goals.id, id));
  const [stored] = await tx.select(goalColumns).from(goals).where(mine).for("no key update");
  if (!stored) throw new DomainError("NOT_FOUND");
  const patch: Patch = {};
  if (before !== undefined || after !== undefined) {
    let position = await roomFor(tx, userId, move);
    if (position === null) {
      await tx.execute(sql`update goals set position = n.place from
        (select id, row_number() over (order by position, id) as place from goals where user_id = ${userId}) n
        where goals.user_id = ${userId} and goals.id = n.id`);
      position = await roomFor(tx, userId, move);
    }
    patch.position = position ?? 0;
  }
  const version = areaId === undefined || areaId === stored.areaId ? stored.version : stored.version + 1;
  if (areaId !== undefined) patch.areaId = areaId;
  if (Object.keys(patch).length === 0) return toGoal(stored);
  const [row] = await tx
    .update(goals)
    .set({ ...patch, version })
    .where(mine)
    .returning(goalColumns);
  if (!row) throw new DomainError("NOT_FOUND");
  const diff = areaId === undefined ? {} : changes(stored, { areaId });
  await insertAudit(tx, userId, trace, { action: "goal.move", objectKind: "goal", objectId: id, diff });
  return toGoal(row);
}

/** A position beside a goal on the side that was asked for; null when no double fits there. @throws NOT_FOUND */
async function roomFor(
  tx: Tx,
  userId: string,
  { id, before, after }: Pick<GoalMove, "id" | "before" | "after">,
): Promise<number | null> {
  const beside = after ?? before ?? null;
  const target = beside === null ? null : (await getGoal(tx, userId, beside)).position;
  const [side, nearest] = after === undefined ? [sql`<`, sql`max`] : [sql`>`, sql`min`];
  const beyond = target === null ? sql`true` : sql`(position, id) ${side} (${target}, ${beside}::uuid)`;
  const [row] = await tx.execute<{ position: number | null }>(
    sql`select ${nearest}(position) as position from goals where user_id = ${userId} and id <> ${id} and ${beyond}`,
  );
  const neighbour = row?.position ?? null;
  if (target === null) return (neighbour ?? 0) + 1;
  if (neighbour === null) return after === undefined ? target - 1 : target + 1;
  const middle = (neighbour + target) / 2;
  return middle !== neighbour && middle !== target ? middle : null;
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
