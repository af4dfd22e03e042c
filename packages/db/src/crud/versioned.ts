import { DomainError } from "@cairn/core/refusal/error";
import type { Tx } from "../session.ts";
import { auditCreate, conflict, insertAudit, type Trace, wasCreated, wasDone } from "./audit.ts";

/** One write of a thing that its client names: a create, or an edit of what was seen at `baseVersion`. */
type Put<Stored> = {
  kind: "area" | "milestone" | "pause";
  id: string;
  baseVersion?: number | undefined;
  mutationId?: string | undefined;
  /** What the client said; a repeated create is known by it. */
  content: { goalId?: string | null; [field: string]: unknown };
  /** Makes the row; undefined where the id is taken. */
  insert(): Promise<Stored | undefined>;
  /** Reads the row and holds it until the transaction ends. @throws NOT_FOUND */
  lock(): Promise<Stored>;
  /** Writes the row under its next version; `before` and `after` are for the audit. @throws NOT_FOUND */
  edit(stored: Stored, version: number): Promise<{ row: Stored; before: object; after: object }>;
};

/**
 * Makes a thing, or edits it when `baseVersion` is given. A write that happened before answers what is stored.
 * @throws NOT_FOUND, CONFLICT with the stored thing
 */
export async function putVersioned<Stored extends { version: number; goalId?: string | null }>(
  { tx, userId, trace }: { tx: Tx; userId: string; trace: Trace },
  put: Put<Stored>,
): Promise<Stored> {
  const { kind, id, baseVersion, mutationId, content } = put;
  if (baseVersion === undefined) {
    const created = await put.insert();
    if (created) {
      await auditCreate(tx, userId, trace, { objectKind: kind, objectId: id, content });
      return created;
    }
    return repeatedCreate(tx, userId, { id, content }, await put.lock());
  }
  const stored = await put.lock();
  // What belongs to a goal stays in it: there is none of this id in another one.
  if (stored.goalId !== content.goalId) throw new DomainError("NOT_FOUND");
  const known = { ...trace, mutationId };
  if (await isRepeated(tx, userId, { id, baseVersion }, stored, known)) return stored;
  const { row, before, after } = await put.edit(stored, baseVersion + 1);
  const deed = { action: `${kind}.update`, objectKind: kind, objectId: id, diff: { before, after } };
  await insertAudit(tx, userId, known, deed);
  return row;
}

/** Answers a create whose id is taken: with what is stored, if it was made by this very create. @throws CONFLICT with it */
export async function repeatedCreate<Stored>(
  tx: Tx,
  userId: string,
  create: { id: string; content: object },
  stored: Stored,
): Promise<Stored> {
  if (await wasCreated(tx, userId, create.id, create.content)) return stored;
  throw conflict(stored);
}

/**
 * Says whether this very edit happened before, so that what is stored is its answer. Without `baseVersion` whatever stands
 * is meant. @throws CONFLICT with what is stored when another edit came first
 */
export async function isRepeated<Stored extends { version: number }>(
  tx: Tx,
  userId: string,
  edit: { id: string; baseVersion: number | undefined },
  stored: Stored,
  trace: Trace,
): Promise<boolean> {
  if (edit.baseVersion === undefined || stored.version === edit.baseVersion) return false;
  if (await wasDone(tx, userId, trace, edit.id)) return true;
  throw conflict(stored);
}
