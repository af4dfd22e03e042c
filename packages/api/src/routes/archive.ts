import {
  ARCHIVE_TABLES,
  type ArchiveRow,
  type ArchiveTable,
  archiveLine,
  Receipt,
  readArchiveLine,
} from "@cairn/core/portable/archive";
import { explain } from "@cairn/core/refusal/sentence";
import { countArchive, readArchive, type Written, writeArchive } from "@cairn/db/crud/archive";
import * as z from "zod/mini";
import { Cursor, limit } from "../pagination.ts";
import { protectedProcedure, router } from "../trpc.ts";

const Table = z.enum(ARCHIVE_TABLES, "choice");
const Lines = z.array(z.string().check(z.maxLength(100_000, "range"))).check(z.maxLength(1000, "range"));
type Refusal = Receipt["refused"][number];

/** The whole account in pieces: what exports and imports are made of. */
export const archive = router({
  /** Rows of each table. */
  size: protectedProcedure
    .output(z.record(Table, z.number()))
    .query(({ ctx }) => countArchive(ctx.tx, ctx.userId)),

  read: protectedProcedure
    .input(z.strictObject({ table: Table, cursor: Cursor, limit: limit(1000) }))
    .output(z.object({ lines: z.array(z.string()), next: z.nullable(z.string()) }))
    .query(async ({ ctx, input: { table, cursor = null, limit } }) => {
      const { rows, next } = await readArchive(ctx.tx, ctx.userId, table, { cursor, limit });
      return { lines: rows.map((row) => archiveLine(table, row)), next };
    }),

  /** Writes what is not there yet. Sent again it creates nothing; with `dryRun` it writes nothing and says what it would. */
  write: protectedProcedure
    .input(z.strictObject({ table: Table, lines: Lines, dryRun: z.boolean() }))
    .output(Receipt)
    .mutation(async ({ ctx, input: { table, lines, dryRun } }) => {
      const { good, bad } = readAll(table, lines);
      const rows = good.map(({ row }) => row);
      const written = await writeArchive(ctx.tx, ctx.userId, table, rows, { dryRun, trace: ctx.trace });
      const refused = good.flatMap(({ index }, i) => refusalOf(index, written[i]));
      return {
        created: written.filter((result) => result === "created").length,
        merged: written.filter((result) => result === "merged").length,
        refused: [...bad, ...refused].sort((a, b) => a.row - b.row),
      };
    }),
});

function readAll<T extends ArchiveTable>(table: T, lines: string[]) {
  const good: { row: ArchiveRow<T>; index: number }[] = [];
  const bad: Refusal[] = [];
  for (const [index, line] of lines.entries()) {
    const read = readArchiveLine(table, line);
    if ("row" in read) good.push({ row: read.row, index });
    else {
      const [{ field, reason, params } = { field: "", reason: "archive_line" }] = read.errors;
      bad.push({
        row: index,
        field,
        reason,
        params: params ?? null,
        message: explain(reason, params),
      });
    }
  }
  return { good, bad };
}

function refusalOf(row: number, written: Written | undefined): Refusal[] {
  if (written !== "different" && written !== "missing") return [];
  const reason = `archive_${written}`;
  return [{ row, field: "", reason, params: null, message: explain(reason) }];
}
