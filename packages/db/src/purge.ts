import { purgeCheckIns } from "./crud/check-in.ts";
import { purgeGoals } from "./crud/goal.ts";
import { purgeLimits } from "./crud/limit.ts";
import { purgeSessions } from "./crud/session.ts";
import { purgeStandings } from "./crud/standing-upkeep.ts";
import { purgeUsers } from "./crud/user.ts";
import type { Tx } from "./session.ts";

export type Purged = {
  goals: number;
  checkIns: number;
  sessions: number;
  limits: number;
  standings: number;
  accounts: number;
};

/**
 * Removes for good some of what has outlived its time, over all people: trash of 30 days, sessions that are over, full
 * buckets, standings that nobody reads any more, accounts that were left. Asked again until nothing is left, so that no transaction is long. `asOwner` only.
 */
export async function purge(tx: Tx): Promise<Purged> {
  return {
    goals: await purgeGoals(tx),
    checkIns: await purgeCheckIns(tx),
    sessions: await purgeSessions(tx),
    limits: await purgeLimits(tx),
    standings: await purgeStandings(tx),
    accounts: await purgeUsers(tx),
  };
}
