import { sql } from "drizzle-orm";
import type { Tx } from "../session.ts";

/**
 * Takes one token out of a bucket that all replicas share. In a transaction of its own: one that fails takes nothing.
 * @returns 0, or the seconds until there is a token again
 */
export async function takeLimit(
  tx: Tx,
  key: string,
  bucket: { capacity: number; refillPerMinute: number },
): Promise<number> {
  const [row] = await tx.execute<{ wait: number }>(
    sql`select app.take_limit(${key}, ${bucket.capacity}, ${bucket.refillPerMinute}) as wait`,
  );
  return row?.wait ?? 0;
}

/** Removes buckets that nobody touched for two days: full again by then. `asOwner` only. @returns how many */
export async function purgeLimits(tx: Tx): Promise<number> {
  return (await tx.execute(sql`delete from limits where refilled_at < now() - interval '2 days'`)).count;
}
