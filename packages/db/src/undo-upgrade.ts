import type { Embedded } from "./embedded.ts";
import { connect } from "./pool.ts";
import { identifier } from "./roles.ts";

export type Undone = { restored: string; kept: string };

/**
 * Puts the copy that was made before an upgrade in the place of the database, and keeps what was there under another name
 * until the next undoing. Both or neither; nobody may be connected.
 * @throws where there is no such copy
 */
export async function undoUpgrade({ owner, admin }: Pick<Embedded, "owner" | "admin">): Promise<Undone> {
  const { database } = owner;
  const sql = connect(admin, { max: 1, statementTimeout: 0 });
  try {
    const [copy] = await sql<{ name: string }[]>`
      select datname as name from pg_database where starts_with(datname, ${`${database}_before_`})`;
    if (!copy) throw new Error("There is no copy from before an upgrade.");
    const kept = `${database}_undone`;
    await sql.unsafe(`drop database if exists ${identifier(kept)}`);
    await sql.begin(async (tx) => {
      await tx.unsafe(`alter database ${identifier(database)} rename to ${identifier(kept)}`);
      await tx.unsafe(`alter database ${identifier(copy.name)} rename to ${identifier(database)}`);
      // The administrator made the copy, and who owns a database may make tables in it.
      await tx.unsafe(`alter database ${identifier(database)} owner to ${identifier(owner.user)}`);
    });
    return { restored: copy.name, kept };
  } finally {
    await sql.end({ timeout: 1 });
  }
}
