import { dayAt } from "@cairn/core/time/day";
import { and, eq, isNull, ne } from "drizzle-orm";
import { makeStandings } from "./crud/make-standing.ts";
import { forEverybody, type Walk } from "./everybody.ts";
import type { Address } from "./pool.ts";
import { goals } from "./schema/goal.ts";
import { standings } from "./schema/standing.ts";

export type Rebuilt = { people: number; standings: number };

/**
 * Throws away what is kept of everybody's goals and makes it from their history again, for the day that each person has now. It may
 * run beside a server: what is missing meanwhile is made by whoever reads it.
 * @param walk.now milliseconds since 1970
 */
export async function rebuildStandings(owner: Address, walk: Walk & { now: number }): Promise<Rebuilt> {
  let made = 0;
  const people = await forEverybody(owner, walk, async (tx, { id, zone, dayStart, weekStart }) => {
    await tx.delete(standings).where(eq(standings.userId, id));
    const rows = await tx
      .select({ id: goals.id })
      .from(goals)
      .where(and(eq(goals.userId, id), isNull(goals.deletedAt), ne(goals.measureKind, "objective")));
    const context = { today: dayAt(walk.now, zone, dayStart), weekStart };
    const ids = rows.map((row) => row.id);
    made += (await makeStandings(tx, id, ids, context)).length;
  });
  return { people, standings: made };
}
