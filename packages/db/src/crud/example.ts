import { EXAMPLE_ID_PREFIX } from "@cairn/core/example";
import { type AnyColumn, and, eq, notExists, type SQL, sql } from "drizzle-orm";
import { areas, goals, pauses } from "../schema/goal.ts";
import { checkIns } from "../schema/log.ts";
import type { Tx } from "../session.ts";
import { insertAudit, type Trace } from "./audit.ts";

/** Ids from the first to the last of the example: a range, which the primary keys serve. */
function ofExample(id: AnyColumn): SQL {
  const first = `${EXAMPLE_ID_PREFIX}000000000000`;
  const last = `${EXAMPLE_ID_PREFIX}ffffffffffff`;
  return sql`${id} between ${first}::uuid and ${last}::uuid`;
}

/** Takes the example away for good, with its pauses and the areas that no own goal uses. @returns what was removed */
export async function removeExample(
  tx: Tx,
  userId: string,
  trace: Trace,
): Promise<{ goals: number; checkIns: number }> {
  const mine = and(eq(goals.userId, userId), ofExample(goals.id));
  const inside = tx.select({ id: goals.id }).from(goals).where(mine);
  const checkInCount = await tx.$count(
    checkIns,
    and(eq(checkIns.userId, userId), sql`${checkIns.goalId} in ${inside}`),
  );
  await tx
    .update(goals)
    .set({ parentId: null })
    .where(and(eq(goals.userId, userId), ofExample(goals.parentId)));
  const { count } = await tx.delete(goals).where(mine);
  await tx.delete(pauses).where(and(eq(pauses.userId, userId), ofExample(pauses.id)));
  const used = tx
    .select({ id: goals.id })
    .from(goals)
    .where(and(eq(goals.userId, userId), eq(goals.areaId, areas.id)));
  await tx.delete(areas).where(and(eq(areas.userId, userId), ofExample(areas.id), notExists(used)));
  const diff = { goals: count, checkIns: checkInCount };
  await insertAudit(tx, userId, trace, {
    action: "example.clear",
    objectKind: "example",
    objectId: "example",
    diff,
  });
  return diff;
}
