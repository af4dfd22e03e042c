import { asc, gt, sql } from "drizzle-orm";
import { knownUntil } from "./migrate.ts";
import { type Address, Pool } from "./pool.ts";
import { users } from "./schema/user.ts";
import { type Difference, verify } from "./verify.ts";

export type Verified = { people: number; differences: (Difference & { userId: string })[] };

/** People in one transaction, so that none is long. */
const PEOPLE = 50;
const PATIENCE_MS = 600_000;

/** Recounts the caches of all people from what they logged. Changes nothing. @param given.progress gets the people so far */
export async function verifyEverybody(
  owner: Address,
  given: { migrations?: string; progress: (people: number) => void },
): Promise<Verified> {
  const pool = new Pool(owner, {
    max: 1,
    queue: 1,
    deadline: PATIENCE_MS,
    statementTimeout: PATIENCE_MS,
  });
  const verified: Verified = { people: 0, differences: [] };
  try {
    const known = await knownUntil(given.migrations);
    const [row] = await pool.transaction((tx) =>
      tx.execute<{ last: string }>(sql`select max(created_at) as last from drizzle.__drizzle_migrations`),
    );
    if (Number(row?.last) !== known)
      throw new Error("the database has the schema of another Cairn: start this one on it first");
    for (let after: string | undefined, more = true; more; ) {
      const ids = await pool.transaction(async (tx) => {
        const some = await tx
          .select({ id: users.id })
          .from(users)
          .where(after === undefined ? undefined : gt(users.id, after))
          .orderBy(asc(users.id))
          .limit(PEOPLE);
        for (const { id } of some)
          for (const difference of await verify(tx, id))
            verified.differences.push({ userId: id, ...difference });
        return some;
      });
      verified.people += ids.length;
      given.progress(verified.people);
      after = ids.at(-1)?.id;
      more = ids.length === PEOPLE;
    }
    return verified;
  } finally {
    await pool.close();
  }
}
