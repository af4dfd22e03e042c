import type { Milestone, MilestoneInput } from "@cairn/core/model/milestone";
import { DomainError } from "@cairn/core/refusal/error";
import { and, eq } from "drizzle-orm";
import { milestones } from "../schema/goal.ts";
import type { Tx } from "../session.ts";
import { auditCreate, conflict, insertAudit, type Trace, wasCreated, wasDone } from "./audit.ts";

const columns = {
  id: milestones.id,
  goalId: milestones.goalId,
  title: milestones.title,
  weight: milestones.weight,
  due: milestones.dueOn,
  doneOn: milestones.doneOn,
  position: milestones.position,
  version: milestones.version,
};

/**
 * Makes an item of a checklist, or edits it when `baseVersion` is given; it stays in its goal.
 * @throws NOT_FOUND (the item, or with a field its goal), CONFLICT with the stored item
 */
export async function putMilestone(
  tx: Tx,
  userId: string,
  input: MilestoneInput,
  trace: Trace,
): Promise<Milestone> {
  const { id, goalId, title, weight, due, doneOn, position, baseVersion, mutationId } = input;
  const content = { goalId, title, weight, due, doneOn, position };
  const row = { title, weight, dueOn: due, doneOn, position };
  if (baseVersion === undefined) {
    const [created] = await tx
      .insert(milestones)
      .values({ userId, id, goalId, ...row })
      .onConflictDoNothing({ target: [milestones.userId, milestones.id] })
      .returning(columns);
    if (created) {
      await auditCreate(tx, userId, trace, { objectKind: "milestone", objectId: id, content });
      return created;
    }
  }
  const stored = await lockMilestone(tx, userId, id);
  if (baseVersion === undefined) {
    if (await wasCreated(tx, userId, id, content)) return stored;
    throw conflict(stored);
  }
  if (stored.goalId !== goalId) throw new DomainError("NOT_FOUND");
  if (stored.version !== baseVersion) {
    if (await wasDone(tx, userId, { ...trace, mutationId }, id)) return stored;
    throw conflict(stored);
  }
  await tx
    .update(milestones)
    .set({ ...row, version: baseVersion + 1 })
    .where(and(eq(milestones.userId, userId), eq(milestones.id, id)));
  const deed = { objectKind: "milestone", objectId: id, diff: { before: stored, after: content } };
  await insertAudit(tx, userId, { ...trace, mutationId }, { action: "milestone.update", ...deed });
  return { id, ...content, version: baseVersion + 1 };
}

async function lockMilestone(tx: Tx, userId: string, id: string): Promise<Milestone> {
  const mine = and(eq(milestones.userId, userId), eq(milestones.id, id));
  const [stored] = await tx.select(columns).from(milestones).where(mine).for("update");
  if (!stored) throw new DomainError("NOT_FOUND");
  return stored;
}

/** @returns the item that was, for an undo under the same id. @throws NOT_FOUND */
export async function deleteMilestone(tx: Tx, userId: string, id: string, trace: Trace): Promise<Milestone> {
  const stored = await lockMilestone(tx, userId, id);
  await tx.delete(milestones).where(and(eq(milestones.userId, userId), eq(milestones.id, id)));
  const deed = { objectKind: "milestone", objectId: id, diff: { before: stored } };
  await insertAudit(tx, userId, trace, { action: "milestone.remove", ...deed });
  return stored;
}
