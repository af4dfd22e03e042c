import type { ArchiveRow, ArchiveTable } from "@cairn/core/portable/archive";
import { and, asc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { areas, goals, milestones, pauses, plans } from "../schema/goal.ts";
import { checkIns, forecasts, reviews } from "../schema/log.ts";
import type { Tx } from "../session.ts";
import { areaColumns } from "./area.ts";
import { checkInColumns } from "./check-in.ts";
import { forecastColumns } from "./forecast.ts";
import { goalColumns, goalRow, toGoal } from "./goal-fields.ts";
import { milestoneColumns } from "./milestone.ts";
import { pauseColumns } from "./pause.ts";
import { fromPlan, toPlan } from "./plan-fields.ts";
import { reviewColumns, toReview, UNFINISHED } from "./review.ts";
import { nestedColumns } from "./state.ts";

/** How the rows of one table are read and written whole. */
export type TableAdapter<T extends ArchiveTable> = {
  /** In the order of keys, trashed rows too. */
  read(tx: Tx, userId: string, after: string | null, limit: number): Promise<ArchiveRow<T>[]>;
  /** Those of the person's rows that may be the ones given. */
  find(tx: Tx, userId: string, rows: ArchiveRow<T>[]): Promise<ArchiveRow<T>[]>;
  write(tx: Tx, userId: string, rows: ArchiveRow<T>[]): Promise<void>;
};

async function goalsWhere(
  tx: Tx,
  userId: string,
  where: SQL | undefined,
  limit: number,
): Promise<ArchiveRow<"goals">[]> {
  const rows = await tx
    .select({ ...goalColumns, plans: nestedColumns(userId).plans })
    .from(goals)
    .where(where)
    .orderBy(asc(goals.id))
    .limit(limit);
  return rows.map((row) => ({ ...toGoal(row), plans: row.plans.map(toPlan) }));
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** The tables of an archive. */
export const TABLE_ADAPTERS: { [T in ArchiveTable]: TableAdapter<T> } = {
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
      goalsWhere(
        tx,
        userId,
        and(eq(goals.userId, userId), after === null ? undefined : gt(goals.id, after)),
        limit,
      ),
    find: (tx, userId, rows) =>
      goalsWhere(tx, userId, and(eq(goals.userId, userId), inArray(goals.id, ids(rows))), rows.length),
    async write(tx, userId, rows) {
      await tx.insert(goals).values(rows.map((row) => ({ userId, ...goalRow(row) })));
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
