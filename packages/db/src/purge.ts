import { purgeCheckIns } from "./crud/check-in.ts";
import { purgeGoals } from "./crud/goal.ts";
import { purgeLimits } from "./crud/limit.ts";
import { purgeSessions } from "./crud/session.ts";
import type { Database } from "./session.ts";

export type Purged = { goals: number; checkIns: number; sessions: number; limits: number };

/** Removes for good what has outlived its time, over all people: trash of 30 days, sessions that are over, full buckets. */
export async function purge(database: Pick<Database, "asSystem">): Promise<Purged> {
  return database.asSystem(async (tx) => ({
    goals: await purgeGoals(tx),
    checkIns: await purgeCheckIns(tx),
    sessions: await purgeSessions(tx),
    limits: await purgeLimits(tx),
  }));
}
