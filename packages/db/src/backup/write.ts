import { appliedUntil } from "../migrate.ts";
import { type Address, connect } from "../pool.ts";
import { identifier } from "../roles.ts";
import {
  BackupError,
  FORMAT,
  type Header,
  type Manifest,
  summed,
  type TableHead,
  VERSION,
} from "./payload.ts";
import { copyOut, listTables, settleText } from "./tables.ts";

/** How far it is: so many rows of this table. */
export type Progress = (table: string, rows: number) => void;

/**
 * Writes a backup of all people as of one moment, while others go on writing. Whoever stops reading ends it.
 * @param owner the role that owns the tables
 * @returns the payload, and at its end the manifest
 */
export async function* writeBackup(owner: Address, progress: Progress): AsyncGenerator<Buffer, Manifest> {
  const sql = connect(owner, { max: 1, statementTimeout: 0 });
  try {
    await sql`begin isolation level repeatable read read only`;
    await settleText(sql);
    const schema = await appliedUntil(sql);
    if (schema === 0) throw new BackupError("there is no Cairn in this database yet");
    const tables = await listTables(sql);
    // A migration waits until the last row is out, or gives up.
    await sql.unsafe(
      `lock table ${tables.map(({ name }) => identifier(name)).join(", ")} in access share mode`,
    );
    const header: Header = { format: FORMAT, version: VERSION, schema, made: new Date().toISOString() };
    yield line(header);
    const manifest: Manifest = { manifest: [] };
    for (const table of tables) {
      const head: TableHead = { table: table.name, columns: table.columns };
      yield line(head);
      const rows = await copyOut(sql, table);
      manifest.manifest.push(yield* summed(table.name, rows, (count) => progress(table.name, count)));
      yield Buffer.from("\\.\n");
    }
    yield line(manifest);
    await sql`commit`;
    return manifest;
  } finally {
    await sql.end({ timeout: 0 });
  }
}

function line(content: Header | TableHead | Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(content)}\n`);
}
