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
  // What is counted until now goes to the server's own figures, so that the next transaction begins at zero.
  await user.as((tx) => tx.execute(sql`select pg_stat_force_next_flush()`));
  const [row] = await user.as(async (tx) => {
    await work(tx);
    return tx.execute<{ pages: string }>(
      sql`select sum(pg_stat_get_xact_blocks_fetched(oid)) as pages from pg_class where relnamespace = 'public'::regnamespace`,
    );
  });
  return Number(row?.pages);
}
