import type { Milestone, MilestoneInput } from "@cairn/core/model/milestone";
import { DomainError } from "@cairn/core/refusal/error";
import { and, eq } from "drizzle-orm";
import { milestones } from "../schema/goal.ts";
import type { Tx } from "../session.ts";
import { insertAudit, type Trace } from "./audit.ts";
import { putVersioned } from "./versioned.ts";

export const milestoneColumns = {
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
  return putVersioned<Milestone>(
    { tx, userId, trace },
    {
      kind: "milestone",
      id,
      baseVersion,
      mutationId,
      content,
      async insert() {
        const [created] = await tx
          .insert(milestones)
          .values({ userId, id, goalId, ...row })
          .onConflictDoNothing({ target: [milestones.userId, milestones.id] })
          .returning(milestoneColumns);
        return created;
      },
      lock: () => lockMilestone(tx, userId, id),
      async edit(stored, version) {
        await tx
          .update(milestones)
          .set({ ...row, version })
          .where(and(eq(milestones.userId, userId), eq(milestones.id, id)));
        return { row: { id, ...content, version }, before: stored, after: content };
      },
    },
  );
}

/** @returns null where the person has none of this id */
export async function findMilestone(tx: Tx, userId: string, id: string): Promise<Milestone | null> {
  const mine = and(eq(milestones.userId, userId), eq(milestones.id, id));
  const [stored] = await tx.select(milestoneColumns).from(milestones).where(mine);
  return stored ?? null;
}

async function lockMilestone(tx: Tx, userId: string, id: string): Promise<Milestone> {
  const mine = and(eq(milestones.userId, userId), eq(milestones.id, id));
  const [stored] = await tx.select(milestoneColumns).from(milestones).where(mine).for("update");
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
