import {
  BackupError,
  FORMAT,
  type Header,
  type Manifest,
  onReturn,
  PayloadReader,
  summed,
  type TableHead,
  type TableSum,
  VERSION,
} from "./payload.ts";

export type Contents = Header & Manifest;

/**
 * Reads a backup to its end, and holds its rows against its manifest.
 * @param take gets the rows of each table as COPY's text, and reads them all
 * @throws BackupError
 */
export async function readBackup(
  chunks: AsyncIterable<Buffer>,
  take: (head: TableHead, rows: AsyncIterable<Buffer>) => Promise<void>,
): Promise<Contents> {
  const reader = new PayloadReader(chunks);
  const header = await reader.line();
  if (!isHeader(header)) throw new BackupError("it is no backup of Cairn");
  if (header.version > VERSION) throw new BackupError("it was made by a newer Cairn: update this one first");
  const sums: TableSum[] = [];
  for (;;) {
    const next = await reader.line();
    if (isManifest(next)) {
      if (JSON.stringify(next.manifest) !== JSON.stringify(sums))
        throw new BackupError("its rows are not those of its manifest");
      await reader.end();
      return { ...header, ...next };
    }
    if (!isTableHead(next)) throw new BackupError("it is damaged");
    const rows = summed(next.table, reader.rows(), () => {});
    await take(
      next,
      onReturn(rows, (sum) => sums.push(sum)),
    );
  }
}

/** A backup that is known to be whole. `open` begins to read its payload again. */
export type Checked = { contents: Contents; open: () => AsyncIterable<Buffer> };

/** Checks a backup without a database. @throws BackupError */
export async function checkBackup(open: () => AsyncIterable<Buffer>): Promise<Checked> {
  const contents = await readBackup(open(), async (_head, rows) => {
    for await (const _ of rows);
  });
  return { contents, open };
}

function isHeader(line: unknown): line is Header {
  return isObject(line) && line.format === FORMAT && typeof line.schema === "number";
}

function isTableHead(line: unknown): line is TableHead {
  return isObject(line) && typeof line.table === "string" && Array.isArray(line.columns);
}

function isManifest(line: unknown): line is Manifest {
  return isObject(line) && Array.isArray(line.manifest);
}

function isObject(line: unknown): line is Record<string, unknown> {
  return typeof line === "object" && line !== null;
}
