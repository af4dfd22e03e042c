import { sql } from "drizzle-orm";
import type { Tx } from "../session.ts";
import type { TestUser } from "./data.ts";

/**
 * Counts the pages of tables and indexes that the tenth call of `work` touches, its identity and whatever runs inside functions
 * included. After five calls on one connection PostgreSQL may settle on one plan for all that follow, and a fresh connection
 * hides what that plan costs: the database must have been opened with `max: 1`.
 */
export async function tenthCall(user: TestUser, work: (tx: Tx) => Promise<unknown>): Promise<number> {
  for (let call = 1; call < 10; call++) await user.as(work);
  await user.as(flushCounts);
  return user.as(async (tx) => {
    await work(tx);
    return touchedPages(tx);
  });
}

/** Gives to the server's own figures what was counted on this connection until now, so that the next transaction begins at zero. */
export async function flushCounts(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_stat_force_next_flush()`);
}

/** Pages of tables and indexes that this transaction has touched so far. */
export async function touchedPages(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ pages: string }>(
    sql`select sum(pg_stat_get_xact_blocks_fetched(oid)) as pages from pg_class where relnamespace = 'public'::regnamespace`,
  );
  return Number(row?.pages);
}
