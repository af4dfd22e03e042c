import { ARCHIVE_KEYS, type ArchiveRow, type ArchiveTable } from "@cairn/core/portable/archive";
import { eq } from "drizzle-orm";
import { areas, goals, milestones, pauses } from "../schema/goal.ts";
import { checkIns, forecasts, reviews } from "../schema/log.ts";
import type { Tx } from "../session.ts";
import { TABLE_ADAPTERS, type TableAdapter } from "./archive-table.ts";
import { insertAudit, type Trace } from "./audit.ts";

/** One page of a table, in the order of its keys; `next` is the key to go on after, null at the end. */
export async function readArchive<T extends ArchiveTable>(
  tx: Tx,
  userId: string,
  table: T,
  page: { cursor: string | null; limit: number },
): Promise<{ rows: ArchiveRow<T>[]; next: string | null }> {
  const found = await TABLE_ADAPTERS[table].read(tx, userId, page.cursor, page.limit + 1);
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1);
  return { rows, next: found.length > page.limit && last ? ARCHIVE_KEYS[table](last) : null };
}

/** Rows of every table that an archive of the account holds. */
export async function countArchive(tx: Tx, userId: string): Promise<{ [T in ArchiveTable]: number }> {
  const [areaCount, goalCount, pauseCount, milestoneCount, checkInCount, forecastCount, reviewCount] =
    await Promise.all([
      tx.$count(areas, eq(areas.userId, userId)),
      tx.$count(goals, eq(goals.userId, userId)),
      tx.$count(pauses, eq(pauses.userId, userId)),
      tx.$count(milestones, eq(milestones.userId, userId)),
      tx.$count(checkIns, eq(checkIns.userId, userId)),
      tx.$count(forecasts, eq(forecasts.userId, userId)),
      tx.$count(reviews, eq(reviews.userId, userId)),
    ]);
  return {
    areas: areaCount,
    goals: goalCount,
    pauses: pauseCount,
    milestones: milestoneCount,
    checkIns: checkInCount,
    forecasts: forecastCount,
    reviews: reviewCount,
  };
}

/** What became of a row that was to be written. */
export type Written = "created" | "merged" | "different" | "missing";

/**
 * Writes rows that are not there yet. There already and equal: merged; there with other content: different, and it stays as
 * it is; a row whose goal, parent or area is not there: missing. With `dryRun` nothing is written and nothing is missing.
 */
export async function writeArchive<T extends ArchiveTable>(
  tx: Tx,
  userId: string,
  table: T,
  rows: ArchiveRow<T>[],
  options: { dryRun: boolean; trace: Trace },
): Promise<Written[]> {
  if (rows.length === 0) return [];
  const key = ARCHIVE_KEYS[table];
  const standing = new Map(
    (await TABLE_ADAPTERS[table].find(tx, userId, rows)).map((row) => [key(row), row]),
  );
  const fresh: { row: ArchiveRow<T>; index: number }[] = [];
  const results = rows.map((row, index): Written => {
    const stored = standing.get(key(row));
    if (stored) return JSON.stringify(stored) === JSON.stringify(row) ? "merged" : "different";
    standing.set(key(row), row);
    fresh.push({ row, index });
    return "created";
  });
  if (options.dryRun || fresh.length === 0) return results;
  const written = await writeEach(tx, userId, TABLE_ADAPTERS[table], fresh);
  for (const { index } of fresh) if (!written.has(index)) results[index] = "missing";
  if (written.size > 0) {
    const deed = { objectKind: table, objectId: `${written.size}`, diff: { created: written.size } };
    await insertAudit(tx, userId, options.trace, { action: "account.import", ...deed });
  }
  return results;
}

/** All at once, and one by one when the database refuses one of them. @returns the indexes written */
async function writeEach<T extends ArchiveTable>(
  tx: Tx,
  userId: string,
  adapter: TableAdapter<T>,
  rows: { row: ArchiveRow<T>; index: number }[],
): Promise<Set<number>> {
  const attempt = (part: typeof rows) =>
    tx
      .transaction((inner) =>
        adapter.write(
          inner,
          userId,
          part.map(({ row }) => row),
        ),
      )
      .then(() => true)
      .catch((error: unknown) => {
        if (isConstraint(error)) return false;
        throw error;
      });
  if (await attempt(rows)) return new Set(rows.map(({ index }) => index));
  const written = new Set<number>();
  for (const one of rows) if (await attempt([one])) written.add(one.index);
  return written;
}

function isConstraint(error: unknown): boolean {
  const found = error instanceof Error && error.cause ? error.cause : error;
  return found instanceof Error && "code" in found && String(found.code).startsWith("23");
}
