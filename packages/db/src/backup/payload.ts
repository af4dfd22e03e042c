import { createHash } from "node:crypto";

/**
 * What a backup says: lines of text. A header, then for each table a line that names it, its rows as PostgreSQL's COPY writes
 * them and COPY's own end `\.`, and at last the manifest. Every line but the rows is JSON.
 */
export type Header = {
  format: typeof FORMAT;
  /** Of this grammar. */
  version: number;
  /** When the last migration of the database was written, in milliseconds of the epoch. */
  schema: number;
  /** ISO 8601: the moment whose state it holds. */
  made: string;
};
export type TableHead = { table: string; columns: string[] };
/** How many rows a table has, and the SHA-256 of their lines in the order of its key, in hex. */
export type TableSum = { table: string; rows: number; sha256: string };
export type Manifest = { manifest: TableSum[] };

export const FORMAT = "cairn-backup";
export const VERSION = 1;

/** Why a file is not a backup, or a database not one for it: a sentence for the operator. */
export class BackupError extends Error {}

/** Passes rows on, and counts and hashes them on their way. `progress` gets the count so far. */
export async function* summed(
  table: string,
  lines: AsyncIterable<Buffer>,
  progress: (rows: number) => void,
): AsyncGenerator<Buffer, TableSum> {
  const hash = createHash("sha256");
  let rows = 0;
  for await (const chunk of lines) {
    hash.update(chunk);
    for (let at = chunk.indexOf("\n"); at >= 0; at = chunk.indexOf("\n", at + 1)) rows += 1;
    progress(rows);
    yield chunk;
  }
  return { table, rows, sha256: hash.digest("hex") };
}

/** The same items, with what comes at their end told. */
export async function* onReturn<T, R>(
  items: AsyncGenerator<T, R>,
  tell: (result: R) => void,
): AsyncGenerator<T> {
  tell(yield* items);
}

/** Longer than any line of JSON here; what has no end by then is something else. */
const LONGEST_LINE = 100_000;
const END = Buffer.from("\\.\n");
const LAST_END = Buffer.from("\n\\.\n");

/** Reads a payload piece by piece, and keeps no more of it than a row. */
export class PayloadReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line of JSON. @throws BackupError when there is none */
  async line(): Promise<unknown> {
    let end = this.#rest.indexOf("\n");
    while (end < 0) {
      if (this.#rest.length > LONGEST_LINE) throw new BackupError("it is no backup of Cairn");
      await this.#more();
      end = this.#rest.indexOf("\n");
    }
    const text = this.#rest.toString("utf8", 0, end);
    this.#rest = this.#rest.subarray(end + 1);
    try {
      return JSON.parse(text);
    } catch {
      throw new BackupError("it is no backup of Cairn, or it is damaged");
    }
  }

  /** The rows until COPY's end, in chunks of whole lines. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      // Here a line begins.
      if (this.#rest.indexOf(END) === 0) {
        this.#rest = this.#rest.subarray(END.length);
        return;
      }
      const last = this.#rest.indexOf(LAST_END);
      const whole = (last < 0 ? this.#rest.lastIndexOf("\n") : last) + 1;
      if (whole > 0) {
        yield this.#rest.subarray(0, whole);
        this.#rest = this.#rest.subarray(whole);
      } else await this.#more();
    }
  }

  /** Reads what is left, so that whoever checks the whole file sees its end. @throws BackupError when that is anything */
  async end(): Promise<void> {
    const { done } = await this.#chunks.next();
    if (!done || this.#rest.length > 0) throw new BackupError("it goes on after its end");
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#chunks.next();
    if (done) throw new BackupError("it ends too early");
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
  }
}
