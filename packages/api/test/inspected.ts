import type { Database, Tx } from "@cairn/db/session";

/** The same database, with a look into each person's transaction after its work. */
export function inspected(database: Database, look: (tx: Tx) => Promise<void>): Database {
  return {
    ...database,
    asUser: (tokenHash, work, options) =>
      database.asUser(
        tokenHash,
        async (tx, actor) => {
          const result = await work(tx, actor);
          await look(tx);
          return result;
        },
        options,
      ),
  };
}
