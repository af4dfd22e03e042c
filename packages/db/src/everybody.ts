import { asc, gt, sql } from "drizzle-orm";
import { knownUntil } from "./migrate.ts";
import { type Address, Pool, type Tx } from "./pool.ts";
import { users } from "./schema/user.ts";

/** How an operator's walk over all people goes. `progress` gets the people so far. */
export type Walk = { migrations?: string; progress: (people: number) => void };

/** People in one transaction, so that none is long. */
const PEOPLE = 50;
const PATIENCE_MS = 600_000;

/**
 * Does something for each person in turn, as the owner of the database. @returns how many people
 * @throws where the database has the schema of another release
 */
export async function forEverybody(
  owner: Address,
  { migrations, progress }: Walk,
  work: (tx: Tx, person: typeof users.$inferSelect) => Promise<void>,
): Promise<number> {
  const pool = new Pool(owner, {
    max: 1,
    queue: 1,
    deadline: PATIENCE_MS,
    statementTimeout: PATIENCE_MS,
  });
  try {
    await refuseOtherSchema(pool, migrations);
    let people = 0;
    for (let after: string | undefined, more = true; more; ) {
      const some = await pool.transaction(async (tx) => {
        const page = await tx
          .select()
          .from(users)
          .where(after === undefined ? undefined : gt(users.id, after))
          .orderBy(asc(users.id))
          .limit(PEOPLE);
        for (const person of page) await work(tx, person);
        return page;
      });
      people += some.length;
      progress(people);
      after = some.at(-1)?.id;
      more = some.length === PEOPLE;
    }
    return people;
  } finally {
    await pool.close();
  }
}

async function refuseOtherSchema(pool: Pool, migrations: string | undefined): Promise<void> {
  const known = await knownUntil(migrations);
  const [row] = await pool.transaction((tx) =>
    tx.execute<{ last: string }>(sql`select max(created_at) as last from drizzle.__drizzle_migrations`),
  );
  if (Number(row?.last) !== known)
    throw new Error("the database has the schema of another Cairn: start this one on it first");
}
