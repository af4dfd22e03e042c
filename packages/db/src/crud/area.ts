import type { Area, AreaInput } from "@cairn/core/area";
import { DomainError } from "@cairn/core/error";
import { and, eq } from "drizzle-orm";
import { areas, goals } from "../schema/goal.ts";
import type { Tx } from "../session.ts";
import { auditCreate, conflict, insertAudit, type Trace, wasCreated, wasDone } from "./audit.ts";

const columns = { id: areas.id, name: areas.name, position: areas.position, version: areas.version };

/** All of a person's areas, in their order. */
export async function listAreas(tx: Tx, userId: string): Promise<Area[]> {
  return tx
    .select(columns)
    .from(areas)
    .where(eq(areas.userId, userId))
    .orderBy(areas.position, areas.id)
    .limit(1000);
}

/** Makes an area, or edits it when `baseVersion` is given. @throws NOT_FOUND, CONFLICT with the stored area */
export async function putArea(tx: Tx, userId: string, input: AreaInput, trace: Trace): Promise<Area> {
  const { id, name, position, baseVersion, mutationId } = input;
  const content = { name, position };
  if (baseVersion === undefined) {
    const [created] = await tx
      .insert(areas)
      .values({ userId, id, ...content })
      .onConflictDoNothing({ target: [areas.userId, areas.id] })
      .returning(columns);
    if (created) {
      await auditCreate(tx, userId, trace, { objectKind: "area", objectId: id, content });
      return created;
    }
  }
  const stored = await lockArea(tx, userId, id);
  if (baseVersion === undefined) {
    if (await wasCreated(tx, userId, id, content)) return stored;
    throw conflict(stored);
  }
  if (stored.version !== baseVersion) {
    if (await wasDone(tx, userId, { ...trace, mutationId }, id)) return stored;
    throw conflict(stored);
  }
  const mine = and(eq(areas.userId, userId), eq(areas.id, id));
  await tx
    .update(areas)
    .set({ ...content, version: baseVersion + 1 })
    .where(mine);
  const diff = { before: { name: stored.name, position: stored.position }, after: content };
  const deed = { action: "area.update", objectKind: "area", objectId: id, diff };
  await insertAudit(tx, userId, { ...trace, mutationId }, deed);
  return { id, ...content, version: baseVersion + 1 };
}

async function lockArea(tx: Tx, userId: string, id: string): Promise<Area> {
  const mine = and(eq(areas.userId, userId), eq(areas.id, id));
  const [stored] = await tx.select(columns).from(areas).where(mine).for("update");
  if (!stored) throw new DomainError("NOT_FOUND");
  return stored;
}

/** Its goals stay, without an area. @throws NOT_FOUND */
export async function deleteArea(tx: Tx, userId: string, id: string, trace: Trace): Promise<void> {
  const stored = await lockArea(tx, userId, id);
  await tx
    .update(goals)
    .set({ areaId: null })
    .where(and(eq(goals.userId, userId), eq(goals.areaId, id)));
  await tx.delete(areas).where(and(eq(areas.userId, userId), eq(areas.id, id)));
  const deed = { action: "area.remove", objectKind: "area", objectId: id, diff: { before: stored } };
  await insertAudit(tx, userId, trace, deed);
}
