import type { Pause, PauseInput } from "@cairn/core/model/pause";
import { DomainError } from "@cairn/core/refusal/error";
import { and, eq } from "drizzle-orm";
import { pauses } from "../schema/goal.ts";
import type { Tx } from "../session.ts";
import { auditCreate, conflict, insertAudit, type Trace, wasCreated, wasDone } from "./audit.ts";

const columns = {
  id: pauses.id,
  goalId: pauses.goalId,
  from: pauses.fromDay,
  to: pauses.toDay,
  version: pauses.version,
};

/** All of a person's pauses, of single goals and of everything, earliest first. */
export async function listPauses(tx: Tx, userId: string): Promise<Pause[]> {
  return tx
    .select(columns)
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
  const content = { goalId, from, to };
  if (baseVersion === undefined) {
    const [created] = await tx
      .insert(pauses)
      .values({ userId, id, goalId, fromDay: from, toDay: to })
      .onConflictDoNothing({ target: [pauses.userId, pauses.id] })
      .returning(columns);
    if (created) {
      await auditCreate(tx, userId, trace, { objectKind: "pause", objectId: id, content });
      return created;
    }
  }
  const stored = await lockPause(tx, userId, id);
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
    .update(pauses)
    .set({ fromDay: from, toDay: to, version: baseVersion + 1 })
    .where(and(eq(pauses.userId, userId), eq(pauses.id, id)));
  const diff = { before: { from: stored.from, to: stored.to }, after: { from, to } };
  const deed = { action: "pause.update", objectKind: "pause", objectId: id, diff };
  await insertAudit(tx, userId, { ...trace, mutationId }, deed);
  return { id, ...content, version: baseVersion + 1 };
}

async function lockPause(tx: Tx, userId: string, id: string): Promise<Pause> {
  const mine = and(eq(pauses.userId, userId), eq(pauses.id, id));
  const [stored] = await tx.select(columns).from(pauses).where(mine).for("update");
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
