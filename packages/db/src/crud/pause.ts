import type { Pause, PauseInput } from "@cairn/core/model/pause";
import { DomainError } from "@cairn/core/refusal/error";
import { and, eq } from "drizzle-orm";
import { pauses } from "../schema/goal.ts";
import type { Tx } from "../session.ts";
import { insertAudit, type Trace } from "./audit.ts";
import { putVersioned } from "./versioned.ts";

export const pauseColumns = {
  id: pauses.id,
  goalId: pauses.goalId,
  from: pauses.fromDay,
  to: pauses.toDay,
  version: pauses.version,
};

/** All of a person's pauses, of single goals and of everything, earliest first. */
export async function listPauses(tx: Tx, userId: string): Promise<Pause[]> {
  return tx
    .select(pauseColumns)
    .from(pauses)
    .where(eq(pauses.userId, userId))
    .orderBy(pauses.fromDay, pauses.id)
    .limit(5000);
}

/**
 * Makes a pause, or edits its days when `baseVersion` is given; what it pauses stays.
 * @throws NOT_FOUND (the pause, or with a field its goal), CONFLICT with the stored pause
 */
export async function putPause(tx: Tx, userId: string, input: PauseInput, trace: Trace): Promise<Pause> {
  const { id, goalId, from, to, baseVersion, mutationId } = input;
  return putVersioned<Pause>(
    { tx, userId, trace },
    {
      kind: "pause",
      id,
      baseVersion,
      mutationId,
      content: { goalId, from, to },
      async insert() {
        const [created] = await tx
          .insert(pauses)
          .values({ userId, id, goalId, fromDay: from, toDay: to })
          .onConflictDoNothing({ target: [pauses.userId, pauses.id] })
          .returning(pauseColumns);
        return created;
      },
      lock: () => lockPause(tx, userId, id),
      async edit(stored, version) {
        await tx
          .update(pauses)
          .set({ fromDay: from, toDay: to, version })
          .where(and(eq(pauses.userId, userId), eq(pauses.id, id)));
        const before = { from: stored.from, to: stored.to };
        return { row: { id, goalId, from, to, version }, before, after: { from, to } };
      },
    },
  );
}

async function lockPause(tx: Tx, userId: string, id: string): Promise<Pause> {
  const mine = and(eq(pauses.userId, userId), eq(pauses.id, id));
  const [stored] = await tx.select(pauseColumns).from(pauses).where(mine).for("update");
  if (!stored) throw new DomainError("NOT_FOUND");
  return stored;
}

/** @returns the pause that was, for an undo under the same id. @throws NOT_FOUND */
export async function deletePause(tx: Tx, userId: string, id: string, trace: Trace): Promise<Pause> {
  const stored = await lockPause(tx, userId, id);
  await tx.delete(pauses).where(and(eq(pauses.userId, userId), eq(pauses.id, id)));
  const deed = { action: "pause.remove", objectKind: "pause", objectId: id, diff: { before: stored } };
  await insertAudit(tx, userId, trace, deed);
  return stored;
}
