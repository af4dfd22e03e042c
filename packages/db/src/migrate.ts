import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import type postgres from "postgres";
import { applyFunctions } from "./functions.ts";

/** Any constant: whoever holds this advisory lock is the one who migrates; the others wait and find it done. */
const MIGRATING = 0x0ca1_2002;

export const MIGRATIONS = fileURLToPath(new URL("../migrations", import.meta.url));

export type MigrateOptions = {
  /** Folder of the migrations and their journal, beside `sql`, that of the functions; those of the sources by default. */
  migrations?: string | undefined;
  /** Called last, still under the lock: roles and grants, which several starts at once must not do side by side. */
  afterwards?: (() => Promise<void>) | undefined;
};

/**
 * Brings the tables and then the functions to what this program knows. Idempotent; several starts at once do it once.
 * @param sql the owner's direct connection, `max: 1`: the lock lives in its session
 * @throws when the schema is newer than this program, a lock is not to be had, or PostgreSQL refuses a function
 */
export async function migrate(sql: postgres.Sql, options: MigrateOptions = {}): Promise<void> {
  const folder = options.migrations ?? MIGRATIONS;
  const known = await knownUntil(folder);
  await sql`select pg_advisory_lock(${MIGRATING})`;
  try {
    const applied = await appliedUntil(sql);
    if (applied > known) {
      throw new Error(
        "The database was migrated by a newer Cairn. Start that version, or restore the copy made before.",
      );
    }
    if (applied < known) {
      // A table that is busy fails the start at once, instead of holding up everybody behind our lock request.
      await sql`set lock_timeout = '5s'`;
      await applyMigrations(drizzle(sql), { migrationsFolder: folder });
      await sql`reset lock_timeout`;
    }
    await applyFunctions(sql, join(dirname(folder), "sql"));
    await options.afterwards?.();
  } finally {
    await sql`select pg_advisory_unlock(${MIGRATING})`.catch(() => {});
  }
}

/** When the last migration of this program was written, in milliseconds of the epoch. */
export async function knownUntil(folder = MIGRATIONS): Promise<number> {
  const journal: { entries: { when: number }[] } = JSON.parse(
    await readFile(join(folder, "meta", "_journal.json"), "utf8"),
  );
  return Math.max(...journal.entries.map((entry) => entry.when));
}

/** When the last migration that this database has was written; 0 for an empty database. */
export async function appliedUntil(sql: postgres.Sql): Promise<number> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!table?.there) return 0;
  const [row] = await sql`select max(created_at) as last from drizzle.__drizzle_migrations`;
  return Number(row?.last ?? 0);
}
