import { ARCHIVE_KEYS, type ArchiveRow, type ArchiveTable } from "@cairn/core/portable/archive";
import { and, asc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { areas, goals, milestones, pauses, plans } from "../schema/goal.ts";
import { checkIns, forecasts, reviews } from "../schema/log.ts";
import type { Tx } from "../session.ts";
import { insertAudit, type Trace } from "./audit.ts";
import { toReview, UNFINISHED } from "./review.ts";
import { fromMeasure, fromPlan, goalColumns, nestedColumns, toGoal, toPlan } from "./state.ts";

/** How the rows of one table are read and written whole. */
type TableAdapter<T extends ArchiveTable> = {
  /** In the order of keys, trashed rows too. */
  read(tx: Tx, userId: string, after: string | null, limit: number): Promise<ArchiveRow<T>[]>;
  /** Those of the person's rows that may be the ones given. */
  find(tx: Tx, userId: string, rows: ArchiveRow<T>[]): Promise<ArchiveRow<T>[]>;
  write(tx: Tx, userId: string, rows: ArchiveRow<T>[]): Promise<void>;
};

const areaColumns = { id: areas.id, name: areas.name, position: areas.position, version: areas.version };
const pauseColumns = {
  id: pauses.id,
  goalId: pauses.goalId,
  from: pauses.fromDay,
  to: pauses.toDay,
  version: pauses.version,
};
const milestoneColumns = {
  id: milestones.id,
  goalId: milestones.goalId,
  title: milestones.title,
  weight: milestones.weight,
  due: milestones.dueOn,
  doneOn: milestones.doneOn,
  position: milestones.position,
  version: milestones.version,
};
const checkInColumns = {
  id: checkIns.id,
  goalId: checkIns.goalId,
  day: checkIns.day,
  kind: checkIns.kind,
  value: checkIns.value,
  note: checkIns.note,
  at: checkIns.at,
  zone: checkIns.zone,
  version: checkIns.version,
  deletedAt: checkIns.deletedAt,
};
const forecastColumns = {
  goalId: forecasts.goalId,
  asOf: forecasts.asOf,
  probability: forecasts.probability,
  due: forecasts.dueOn,
  target: forecasts.target,
};

const reviewColumns = {
  weekOf: reviews.weekOf,
  note: reviews.note,
  snapshot: reviews.snapshot,
  version: reviews.version,
};

async function goalsWhere(tx: Tx, where: SQL | undefined, limit: number): Promise<ArchiveRow<"goals">[]> {
  const rows = await tx
    .select({ ...goalColumns, plans: nestedColumns.plans })
    .from(goals)
    .where(where)
    .orderBy(asc(goals.id))
    .limit(limit);
  return rows.map((row) => ({ ...toGoal(row), plans: row.plans.map(toPlan) }));
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

const TABLE_ADAPTERS: { [T in ArchiveTable]: TableAdapter<T> } = {
  areas: {
    read: (tx, userId, after, limit) =>
      tx
        .select(areaColumns)
        .from(areas)
        .where(and(eq(areas.userId, userId), after === null ? undefined : gt(areas.id, after)))
        .orderBy(asc(areas.id))
        .limit(limit),
    find: (tx, userId, rows) =>
      tx
        .select(areaColumns)
        .from(areas)
        .where(and(eq(areas.userId, userId), inArray(areas.id, ids(rows)))),
    async write(tx, userId, rows) {
      await tx.insert(areas).values(rows.map((row) => ({ userId, ...row })));
    },
  },
  goals: {
    read: (tx, userId, after, limit) =>
      goalsWhere(tx, and(eq(goals.userId, userId), after === null ? undefined : gt(goals.id, after)), limit),
    find: (tx, userId, rows) =>
      goalsWhere(tx, and(eq(goals.userId, userId), inArray(goals.id, ids(rows))), rows.length),
    async write(tx, userId, rows) {
      await tx.insert(goals).values(
        rows.map(({ measure, start, plans: _, ...row }) => ({
          userId,
          ...row,
          startOn: start,
          ...fromMeasure(measure),
        })),
      );
      const planRows = rows.flatMap(({ id, plans: own }) =>
        own.map((plan) => ({ userId, goalId: id, ...fromPlan(plan) })),
      );
      await tx.insert(plans).values(planRows);
    },
  },
  pauses: {
    read: (tx, userId, after, limit) =>
      tx
        .select(pauseColumns)
        .from(pauses)
        .where(and(eq(pauses.userId, userId), after === null ? undefined : gt(pauses.id, after)))
        .orderBy(asc(pauses.id))
        .limit(limit),
    find: (tx, userId, rows) =>
      tx
        .select(pauseColumns)
        .from(pauses)
        .where(and(eq(pauses.userId, userId), inArray(pauses.id, ids(rows)))),
    async write(tx, userId, rows) {
      await tx
        .insert(pauses)
        .values(rows.map(({ from, to, ...row }) => ({ userId, ...row, fromDay: from, toDay: to })));
    },
  },
  milestones: {
    read: (tx, userId, after, limit) =>
      tx
        .select(milestoneColumns)
        .from(milestones)
        .where(and(eq(milestones.userId, userId), after === null ? undefined : gt(milestones.id, after)))
        .orderBy(asc(milestones.id))
        .limit(limit),
    find: (tx, userId, rows) =>
      tx
        .select(milestoneColumns)
        .from(milestones)
        .where(and(eq(milestones.userId, userId), inArray(milestones.id, ids(rows)))),
    async write(tx, userId, rows) {
      await tx.insert(milestones).values(rows.map(({ due, ...row }) => ({ userId, ...row, dueOn: due })));
    },
  },
  checkIns: {
    read: (tx, userId, after, limit) =>
      tx
        .select(checkInColumns)
        .from(checkIns)
        .where(and(eq(checkIns.userId, userId), after === null ? undefined : gt(checkIns.id, after)))
        .orderBy(asc(checkIns.id))
        .limit(limit),
    find: (tx, userId, rows) =>
      tx
        .select(checkInColumns)
        .from(checkIns)
        .where(and(eq(checkIns.userId, userId), inArray(checkIns.id, ids(rows)))),
    async write(tx, userId, rows) {
      const touched = new Map<string, Set<string>>();
      for (const { goalId, day } of rows) touched.set(goalId, (touched.get(goalId) ?? new Set()).add(day));
      // Locked in one order, as every writer of a log does: the sums wait for each other.
      for (const goalId of [...touched.keys()].sort()) {
        await tx.execute(
          sql`select from goals g where g.user_id = ${userId} and g.id = ${goalId} for no key update`,
        );
      }
      await tx.insert(checkIns).values(rows.map((row) => ({ userId, ...row })));
      for (const [goalId, days] of touched) {
        const list = sql.join(
          [...days].map((day) => sql`${day}::date`),
          sql`, `,
        );
        await tx.execute(sql`select app.roll_up(${userId}, ${goalId}, array[${list}])`);
      }
    },
  },
  forecasts: {
    read: (tx, userId, after, limit) => {
      const [goalId = "", asOf = ""] = after?.split("_") ?? [];
      const later = sql`(${forecasts.goalId}, ${forecasts.asOf}) > (${goalId}::uuid, ${asOf}::date)`;
      return tx
        .select(forecastColumns)
        .from(forecasts)
        .where(and(eq(forecasts.userId, userId), after === null ? undefined : later))
        .orderBy(asc(forecasts.goalId), asc(forecasts.asOf))
        .limit(limit);
    },
    find: (tx, userId, rows) =>
      tx
        .select(forecastColumns)
        .from(forecasts)
        .where(
          and(
            eq(forecasts.userId, userId),
            inArray(forecasts.goalId, [...new Set(rows.map(({ goalId }) => goalId))]),
          ),
        ),
    async write(tx, userId, rows) {
      await tx.insert(forecasts).values(rows.map(({ due, ...row }) => ({ userId, ...row, dueOn: due })));
    },
  },
  reviews: {
    async read(tx, userId, after, limit) {
      const rows = await tx
        .select(reviewColumns)
        .from(reviews)
        .where(and(eq(reviews.userId, userId), after === null ? undefined : gt(reviews.weekOf, after)))
        .orderBy(asc(reviews.weekOf))
        .limit(limit);
      return rows.map(toReview);
    },
    async find(tx, userId, rows) {
      const weeks = rows.map(({ weekOf }) => weekOf);
      const found = await tx
        .select(reviewColumns)
        .from(reviews)
        .where(and(eq(reviews.userId, userId), inArray(reviews.weekOf, weeks)));
      return found.map(toReview);
    },
    async write(tx, userId, rows) {
      await tx
        .insert(reviews)
        .values(rows.map((row) => ({ userId, ...row, snapshot: row.snapshot ?? UNFINISHED })));
    },
  },
};

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
  shelf: TableAdapter<T>,
  rows: { row: ArchiveRow<T>; index: number }[],
): Promise<Set<number>> {
  const attempt = (part: typeof rows) =>
    tx
      .transaction((inner) =>
        shelf.write(
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
