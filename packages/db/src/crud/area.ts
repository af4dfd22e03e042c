import { type Area, type AreaInput, type AreaMove, RemovedArea } from "@cairn/core/model/area";
import { DomainError, invalid } from "@cairn/core/refusal/error";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { areas, goals } from "../schema/goal.ts";
import { audit } from "../schema/log.ts";
import type { Tx } from "../session.ts";
import { insertAudit, type Trace } from "./audit.ts";
import { putVersioned } from "./versioned.ts";

export const areaColumns = {
  id: areas.id,
  name: areas.name,
  position: areas.position,
  version: areas.version,
};
/** The last place that an area can have. */
const MOST = 10_000;

/** All of a person's areas, in their order. */
export async function listAreas(tx: Tx, userId: string): Promise<Area[]> {
  return tx
    .select(areaColumns)
    .from(areas)
    .where(eq(areas.userId, userId))
    .orderBy(areas.position, areas.id)
    .limit(1000);
}

/**
 * Makes an area, or edits it when `baseVersion` is given. Without a position a new one comes last, and one that is there
 * keeps its place. @throws INVALID at "name" for the name of another area; NOT_FOUND, CONFLICT with the stored area
 */
export async function putArea(tx: Tx, userId: string, input: AreaInput, trace: Trace): Promise<Area> {
  const { id, name, position, baseVersion, mutationId } = input;
  const content = position === undefined ? { name } : { name, position };
  const known = await listAreas(tx, userId);
  const taken = known.some((area) => area.id !== id && area.name.toLowerCase() === name.toLowerCase());
  if (taken) throw invalid("name", "area_taken");
  const last = Math.min(MOST, 1 + Math.max(-1, ...known.map((area) => area.position)));
  return putVersioned<Area>(
    { tx, userId, trace },
    {
      kind: "area",
      id,
      baseVersion,
      mutationId,
      content,
      async insert() {
        const [created] = await tx
          .insert(areas)
          .values({ userId, id, name, position: position ?? last })
          .onConflictDoNothing({ target: [areas.userId, areas.id] })
          .returning(areaColumns);
        return created;
      },
      lock: () => lockArea(tx, userId, id),
      async edit(stored, version) {
        const mine = and(eq(areas.userId, userId), eq(areas.id, id));
        await tx
          .update(areas)
          .set({ ...content, version })
          .where(mine);
        const before = { name: stored.name, position: stored.position };
        return { row: { ...stored, ...content, version }, before, after: content };
      },
    },
  );
}

/** Puts an area before another, or last with null, and numbers them all anew. An order is no content: versions stay. @throws NOT_FOUND */
export async function moveArea(
  tx: Tx,
  userId: string,
  { id, before }: AreaMove,
  trace: Trace,
): Promise<Area[]> {
  // Two moves at once would number the same areas twice.
  await tx.execute(sql`select from areas where user_id = ${userId} order by id for update`);
  const known = await listAreas(tx, userId);
  const moved = known.find((area) => area.id === id);
  const rest = known.filter((area) => area !== moved);
  const at = before === null ? rest.length : rest.findIndex((area) => area.id === before);
  if (!moved || at < 0) throw new DomainError("NOT_FOUND");
  const ordered = rest.toSpliced(at, 0, moved).map((area, position) => ({ ...area, position }));
  const places = sql.join(
    ordered.map((area) => sql`(${area.id}::uuid, ${area.position}::int)`),
    sql`, `,
  );
  await tx.execute(sql`update areas set position = n.place from (values ${places}) n (id, place)
    where areas.user_id = ${userId} and areas.id = n.id`);
  const diff = { before: { name: moved.name, position: moved.position }, after: { position: at } };
  await insertAudit(tx, userId, trace, { action: "area.move", objectKind: "area", objectId: id, diff });
  return ordered;
}

async function lockArea(tx: Tx, userId: string, id: string): Promise<Area> {
  const mine = and(eq(areas.userId, userId), eq(areas.id, id));
  const [stored] = await tx.select(areaColumns).from(areas).where(mine).for("update");
  if (!stored) throw new DomainError("NOT_FOUND");
  return stored;
}

/** Its goals stay, without an area; the audit keeps which they were. @throws NOT_FOUND */
export async function deleteArea(tx: Tx, userId: string, id: string, trace: Trace): Promise<void> {
  const stored = await lockArea(tx, userId, id);
  const left = await tx
    .update(goals)
    .set({ areaId: null })
    .where(and(eq(goals.userId, userId), eq(goals.areaId, id)))
    .returning({ id: goals.id });
  await tx.delete(areas).where(and(eq(areas.userId, userId), eq(areas.id, id)));
  const diff = { before: stored, goals: left.map((goal) => goal.id) };
  await insertAudit(tx, userId, trace, { action: "area.remove", objectKind: "area", objectId: id, diff });
}

/**
 * Brings a removed area back under its id, with those of its goals that are in no other area since. One that is there stays.
 * @throws NOT_FOUND where none of this id was removed
 */
export async function restoreArea(tx: Tx, userId: string, id: string, trace: Trace): Promise<Area> {
  const [there] = (await listAreas(tx, userId)).filter((area) => area.id === id);
  if (there) return there;
  const [removed] = await tx
    .select({ diff: audit.diff })
    .from(audit)
    .where(and(eq(audit.userId, userId), eq(audit.action, "area.remove"), eq(audit.objectId, id)))
    .orderBy(desc(audit.id))
    .limit(1);
  const read = RemovedArea.safeParse(removed?.diff);
  if (!read.success) throw new DomainError("NOT_FOUND");
  const { before, goals: held } = read.data;
  await tx.insert(areas).values({ userId, ...before });
  await tx
    .update(goals)
    .set({ areaId: id })
    .where(and(eq(goals.userId, userId), inArray(goals.id, held), isNull(goals.areaId)));
  const deed = { action: "area.restore", objectKind: "area", objectId: id, diff: { after: before } };
  await insertAudit(tx, userId, trace, deed);
  return before;
}
