import { pipeline } from "node:stream/promises";
import type postgres from "postgres";
import { appliedUntil, holdMigrations, knownUntil, listSchemas, migrate, migrateUntil } from "../migrate.ts";
import { type Address, connect } from "../pool.ts";
import { identifier } from "../roles.ts";
import { BackupError, summed, type TableHead, type TableSum } from "./payload.ts";
import { type Checked, readBackup } from "./read.ts";
import { copyOut, listTables, settleText, type Table } from "./tables.ts";
import type { Progress } from "./write.ts";

type RestoreOptions = {
  /** Folder of the migrations where the app was bundled. */
  migrations?: string | undefined;
  progress: Progress;
};

/**
 * Restores a backup into an empty database: the tables as the file knew them, its rows, the same hashes again, and then the
 * migrations that came since. All rows come in one transaction: whatever fails leaves a database without any.
 * @throws BackupError
 */
export async function restoreBackup(
  owner: Address,
  { contents, open }: Checked,
  options: RestoreOptions,
): Promise<void> {
  const { schema } = contents;
  const schemas = await listSchemas(options.migrations);
  if (schema > (await knownUntil(options.migrations)))
    throw new BackupError("it was made by a newer Cairn: update this one first");
  if (!schemas.includes(schema))
    throw new BackupError("its tables are those of no release that this Cairn knows");
  const sql = connect(owner, { max: 1, statementTimeout: 0 });
  try {
    await holdMigrations(sql, async () => {
      await refuseUnlessEmpty(sql);
      await clear(sql);
      await migrateUntil(sql, schema, options.migrations);
      await sql.begin((tx) => load(tx, open(), options.progress));
      await migrate(sql, { migrations: options.migrations });
      // As their owner sees them from now on; of themselves they opened nothing since they were loaded.
      await sql`update tokens set expires_at = now() where expires_at is null or expires_at > now()`;
      await sql`analyze`;
    });
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function refuseUnlessEmpty(sql: postgres.Sql): Promise<void> {
  const [others] = await sql<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name = 'cairn'`;
  if (others && others.count > 0) throw new BackupError("Cairn is running on this database: stop it first");
  const tables = await listTables(sql);
  if (tables.length === 0) return;
  if ((await appliedUntil(sql)) === 0)
    throw new BackupError("the database holds tables that are not Cairn's");
  for (const { name } of tables) {
    const [row] = await sql.unsafe(`select 1 from public.${identifier(name)} limit 1`);
    if (row) throw new BackupError("the database is not empty, and a restore changes nothing that is there");
  }
}

/** Takes away the tables of a Cairn that nobody has used yet: their schema need not be the file's. */
async function clear(sql: postgres.Sql): Promise<void> {
  await sql.begin(async (tx) => {
    const tables = await tx<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`;
    for (const { name } of tables) await tx.unsafe(`drop table if exists public.${identifier(name)} cascade`);
    await tx.unsafe("drop schema if exists app, drizzle cascade");
  });
}

async function load(
  tx: postgres.TransactionSql,
  payload: AsyncIterable<Buffer>,
  progress: Progress,
): Promise<void> {
  await settleText(tx);
  const tables = await listTables(tx);
  // Rows come as they were: nothing is counted, stamped or checked anew but what the constraints say, and COPY knows no policies.
  for (const { name } of tables)
    await tx.unsafe(
      `alter table public.${identifier(name)} disable trigger user, no force row level security`,
    );
  const { manifest } = await readBackup(payload, async (head, rows) => {
    const table = tableOf(head, tables);
    const listed = table.columns.map(identifier).join(", ");
    const into = await tx.unsafe(`copy public.${identifier(table.name)} (${listed}) from stdin`).writable();
    await pipeline(
      summed(table.name, rows, (count) => progress(table.name, count)),
      into,
    );
  });
  for (const table of tables) {
    const was = manifest.find((sum) => sum.table === table.name);
    const is = await sumOf(tx, table);
    if (was?.rows !== is.rows || was.sha256 !== is.sha256)
      throw new BackupError(`the rows of ${table.name} did not come back as they were`);
  }
  await switchOff(tx);
  for (const { name } of tables)
    await tx.unsafe(`alter table public.${identifier(name)} enable trigger user, force row level security`);
}

function tableOf({ table, columns }: TableHead, tables: Table[]): Table {
  const found = tables.find(({ name }) => name === table);
  if (!found || JSON.stringify(found.columns) !== JSON.stringify(columns))
    throw new BackupError(`its table ${table} is not the one of its schema`);
  return found;
}

async function sumOf(tx: postgres.TransactionSql, table: Table): Promise<TableSum> {
  const rows = summed(table.name, await copyOut(tx, table), () => {});
  for (;;) {
    const { done, value } = await rows.next();
    if (done) return value;
  }
}

/**
 * What acts for a person without them comes back switched off: a copy of yesterday, perhaps beside the original, must let
 * nobody in who was let in by that. A token keeps its name, so that its owner knows which one to make again.
 */
async function switchOff(tx: postgres.TransactionSql): Promise<void> {
  await tx`update tokens set token_hash = encode(sha256(convert_to(gen_random_uuid()::text || token_hash, 'UTF8')), 'hex')`;
}
