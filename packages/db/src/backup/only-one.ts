import { type Address, connect } from "../pool.ts";

/** Any constant: whoever holds this advisory lock makes the backup of the day; other replicas leave it to them. */
const BACKING_UP = 0x0ca1_2004;

/** Does it unless somebody else on this database is at it. */
export async function asOnlyOne(owner: Address, work: () => Promise<void>): Promise<void> {
  const sql = connect(owner, { max: 1, statementTimeout: 0 });
  try {
    // In a transaction of its own: the connection is kept, however long the work takes.
    await sql.begin(async (tx) => {
      await tx`set local idle_in_transaction_session_timeout = 0`;
      const [row] = await tx`select pg_try_advisory_xact_lock(${BACKING_UP}) as mine`;
      if (row?.mine) await work();
    });
  } finally {
    await sql.end({ timeout: 1 });
  }
}
