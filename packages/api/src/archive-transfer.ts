import {
  ARCHIVE_TABLES,
  type Archive,
  type ArchiveTable,
  parentsFirst,
  perTable,
  type Receipt,
  readArchiveLine,
} from "@cairn/core/portable/archive";
import type { createCairnClient } from "./client.ts";

type Client = Pick<ReturnType<typeof createCairnClient>, "archive">;
export type TransferProgress = { done: number; total: number };
/** What became of every row, by table; `row` of a refusal counts from 0 within the table's file. */
export type ImportReport = Record<ArchiveTable, Receipt>;
type Options = { onProgress?: (progress: TransferProgress) => void; signal?: AbortSignal };

/** Lines and characters of one request: below the server's limit on bodies, and soon answered. */
const BATCH_LINES = 500;
const BATCH_CHARACTERS = 300_000;

/** Reads the whole account, page by page. */
export async function exportArchive(client: Client, { onProgress, signal }: Options = {}): Promise<Archive> {
  const size = await client.archive.size.query(undefined, signal ? { signal } : {});
  const total = ARCHIVE_TABLES.reduce((sum, table) => sum + (size[table] ?? 0), 0);
  const archive: Archive = perTable(() => []);
  let done = 0;
  for (const table of ARCHIVE_TABLES) {
    let cursor: string | null = null;
    do {
      const page: { lines: string[]; next: string | null } = await client.archive.read.query(
        { table, cursor, limit: 1000 },
        signal ? { signal } : {},
      );
      archive[table].push(...page.lines);
      done += page.lines.length;
      onProgress?.({ done, total: Math.max(total, done) });
      cursor = page.next;
    } while (cursor !== null);
  }
  return archive;
}

/**
 * Writes an archive in batches, parents first. Given up between two batches, or cut off, it may be repeated: what is there
 * is found again. With `dryRun` nothing is written.
 */
export async function importArchive(
  client: Client,
  archive: Archive,
  { dryRun, onProgress, signal }: Options & { dryRun: boolean },
): Promise<ImportReport> {
  const total = ARCHIVE_TABLES.reduce((sum, table) => sum + archive[table].length, 0);
  const report: ImportReport = perTable(() => ({ created: 0, merged: 0, refused: [] }));
  let done = 0;
  for (const table of ARCHIVE_TABLES) {
    for (const batch of batchesOf(inOrder(archive, table))) {
      signal?.throwIfAborted();
      const lines = batch.map(({ line }) => line);
      const receipt = await client.archive.write.mutate({ table, lines, dryRun }, signal ? { signal } : {});
      const sum = report[table];
      sum.created += receipt.created;
      sum.merged += receipt.merged;
      sum.refused.push(
        ...receipt.refused.map((refusal) => ({ ...refusal, row: batch[refusal.row]?.row ?? refusal.row })),
      );
      done += batch.length;
      onProgress?.({ done, total });
    }
  }
  return report;
}

type Numbered = { line: string; row: number };

function inOrder(archive: Archive, table: ArchiveTable): Numbered[] {
  const numbered = archive[table].map((line, row) => ({ line, row }));
  if (table !== "goals") return numbered;
  const goals = numbered.map((entry) => {
    const read = readArchiveLine("goals", entry.line);
    return "row" in read
      ? { ...entry, id: read.row.id, parentId: read.row.parentId }
      : { ...entry, id: `line ${entry.row}`, parentId: null };
  });
  return parentsFirst(goals);
}

function* batchesOf(lines: Numbered[]): Generator<Numbered[]> {
  let batch: Numbered[] = [];
  let characters = 0;
  for (const entry of lines) {
    if (
      batch.length > 0 &&
      (batch.length >= BATCH_LINES || characters + entry.line.length > BATCH_CHARACTERS)
    ) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(entry);
    characters += entry.line.length;
  }
  if (batch.length > 0) yield batch;
}
