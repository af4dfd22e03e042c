import type { Goal } from "@cairn/core/model/goal";
import type { Plan } from "@cairn/core/model/plan";
import { DomainError } from "@cairn/core/refusal/error";
import { and, eq } from "drizzle-orm";
import { goals, plans as planTable } from "../schema/goal.ts";
import type { Tx } from "../session.ts";
import { insertAudit, type Trace } from "./audit.ts";
import { type GoalRow, goalColumns, toGoal } from "./goal-fields.ts";
import { onlyRow } from "./only-row.ts";
import { fromPlan } from "./plan-fields.ts";
import { nestedColumns } from "./state.ts";
import { isRepeated } from "./versioned.ts";

/** What a write changes of the row; absent and undefined fields stay. */
export type Patch = {
  [K in Exclude<keyof GoalRow, "id" | "measureKind" | "version" | "createdAt">]?: GoalRow[K] | undefined;
};
export type Edit = {
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
export async function editGoal(tx: Tx, userId: string, edit: Edit, trace: Trace): Promise<Goal> {
  const mine = and(eq(goals.userId, userId), eq(goals.id, edit.id));
  const [before] = await tx.select(goalColumns).from(goals).where(mine).for("no key update");
  if (!before || (edit.of === "live" && before.deletedAt !== null)) throw new DomainError("NOT_FOUND");
  const stored = toGoal(before);
  if (await isRepeated(tx, userId, edit, stored, trace)) return stored;
  const changed = changes(before, edit.patch);
  if (Object.keys(changed.after).length === 0 && !edit.plans) return stored;
  const diff: Record<string, unknown> = changed;
  if (edit.plans) {
    const [{ plans } = { plans: [] }] = await tx
      .select({ plans: nestedColumns(userId).plans })
      .from(goals)
      .where(mine);
    Object.assign(diff, { plansBefore: plans, plansAfter: edit.plans });
    await tx.delete(planTable).where(and(eq(planTable.userId, userId), eq(planTable.goalId, edit.id)));
    await insertPlans(tx, userId, edit.id, edit.plans);
  }
  const after = onlyRow(
    await tx
      .update(goals)
      .set({ ...edit.patch, version: before.version + 1 })
      .where(mine)
      .returning(goalColumns),
  );
  const deed = { action: `goal.${edit.action}`, objectKind: "goal", objectId: edit.id, diff };
  await insertAudit(tx, userId, trace, deed);
  return toGoal(after);
}

/** Lists the fields that a patch changes, as they were and as they are to be: for the audit. */
export function changes(before: GoalRow, patch: Patch) {
  const old = new Map<string, unknown>(Object.entries(before));
  const after = Object.entries(patch).filter(([key, value]) => value !== undefined && old.get(key) !== value);
  const was = after.map(([key]) => [key, old.get(key)] as const);
  return { before: Object.fromEntries(was), after: Object.fromEntries(after) };
}

/** Stores the rows of a goal's plan. */
export async function insertPlans(tx: Tx, userId: string, goalId: string, plans: Plan[]) {
  if (plans.length === 0) return;
  await tx.insert(planTable).values(plans.map((plan) => ({ userId, goalId, ...fromPlan(plan) })));
}
