import type { AuditEntry } from "@cairn/core/model/audit";
import { DomainError } from "@cairn/core/refusal/error";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { audit } from "../schema/log.ts";
import type { Tx } from "../session.ts";

/** What a write is traced to: `session:<id>`, `token:<id>` or `system`, the request, and the client's id of the mutation. */
export type Trace = { actor: string; requestId: string; mutationId?: string | undefined };

/** `action` is noun.verb; `diff` has `before` and `after` of what changed. */
type AuditEvent = { action: string; objectKind: string; objectId: string; diff: unknown };

/** Every write leaves its row in the transaction of the write; the crud functions do it themselves. */
export async function insertAudit(tx: Tx, userId: string, trace: Trace, deed: AuditEvent): Promise<void> {
  await tx.insert(audit).values({
    userId,
    id: uuidv7(),
    actor: trace.actor,
    requestId: trace.requestId,
    mutationId: trace.mutationId ?? null,
    ...deed,
  });
}

/** The row of a create: its mutation is the new thing's own id, by which a repeated create is known. */
export async function auditCreate(
  tx: Tx,
  userId: string,
  trace: Trace,
  deed: { objectKind: string; objectId: string; content: unknown },
): Promise<void> {
  const { objectKind, objectId, content } = deed;
  // A thing that was removed for good may come back under its id (undo); the first create keeps the mark.
  const known = await tx.$count(audit, and(eq(audit.userId, userId), eq(audit.mutationId, objectId)));
  await insertAudit(
    tx,
    userId,
    { ...trace, mutationId: known > 0 ? undefined : objectId },
    { action: `${objectKind}.create`, objectKind, objectId, diff: { after: content } },
  );
}

/** True when this very thing was created with this very content, whatever became of it since. */
export async function wasCreated(tx: Tx, userId: string, id: string, content: unknown): Promise<boolean> {
  const same = sql`${audit.diff} -> 'after' = ${JSON.stringify(content)}::jsonb`;
  return (await tx.$count(audit, and(eq(audit.userId, userId), eq(audit.mutationId, id), same))) > 0;
}

/** True when this mutation of this thing happened before: its answer is what is stored. */
export async function wasDone(tx: Tx, userId: string, trace: Trace, objectId: string): Promise<boolean> {
  if (!trace.mutationId) return false;
  const mine = and(
    eq(audit.userId, userId),
    eq(audit.mutationId, trace.mutationId),
    eq(audit.objectId, objectId),
  );
  return (await tx.$count(audit, mine)) > 0;
}

/** Latest first. `next` is the cursor of the following page, null on the last. */
export async function listAudit(
  tx: Tx,
  userId: string,
  page: { cursor: string | null; limit: number },
): Promise<{ items: AuditEntry[]; next: string | null }> {
  const rows = await tx
    .select({
      id: audit.id,
      at: audit.at,
      actor: audit.actor,
      action: audit.action,
      objectKind: audit.objectKind,
      objectId: audit.objectId,
      diff: audit.diff,
      requestId: audit.requestId,
    })
    .from(audit)
    .where(and(eq(audit.userId, userId), page.cursor === null ? undefined : lt(audit.id, page.cursor)))
    .orderBy(desc(audit.userId), desc(audit.id))
    .limit(page.limit + 1);
  const items = rows.slice(0, page.limit);
  return { items, next: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}

/** CONFLICT with what is stored now, for the person to compare. */
export function conflict(current: unknown): DomainError {
  return new DomainError("CONFLICT", { current });
}
