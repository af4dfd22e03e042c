import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
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
  await holdMigrations(sql, async () => {
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
  });
}

/** Does something that no migration may run beside. @param sql `max: 1`: the lock lives in its session, which may hold it twice */
export async function holdMigrations<T>(sql: postgres.Sql, work: () => Promise<T>): Promise<T> {
  await sql`select pg_advisory_lock(${MIGRATING})`;
  try {
    return await work();
  } finally {
    await sql`select pg_advisory_unlock(${MIGRATING})`.catch(() => {});
  }
}

/** Brings an empty database to the tables of an older program, without the functions of this one, which know newer tables. */
export async function migrateUntil(sql: postgres.Sql, schema: number, folder = MIGRATIONS): Promise<void> {
  const older = await mkdtemp(join(tmpdir(), "cairn-migrations-"));
  try {
    await cp(folder, older, { recursive: true });
    const journal = await readJournal(folder);
    const entries = journal.entries.filter(({ when }) => when <= schema);
    await writeFile(journalOf(older), JSON.stringify({ ...journal, entries }));
    await applyMigrations(drizzle(sql), { migrationsFolder: older });
  } finally {
    await rm(older, { recursive: true, force: true });
  }
}

type Journal = { entries: { when: number }[] };
const journalOf = (folder: string) => join(folder, "meta", "_journal.json");

async function readJournal(folder: string): Promise<Journal> {
  return JSON.parse(await readFile(journalOf(folder), "utf8"));
}

/** When each migration of this program was written, in milliseconds of the epoch. */
export async function listSchemas(folder = MIGRATIONS): Promise<number[]> {
  return (await readJournal(folder)).entries.map(({ when }) => when);
}

/** When the last of them was. */
export async function knownUntil(folder = MIGRATIONS): Promise<number> {
  return Math.max(...(await listSchemas(folder)));
}

/** When the last migration that this database has was written; 0 for an empty database. */
export async function appliedUntil(sql: postgres.Sql): Promise<number> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!table?.there) return 0;
  const [row] = await sql`select max(created_at) as last from drizzle.__drizzle_migrations`;
  return Number(row?.last ?? 0);
}
