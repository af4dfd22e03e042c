import type { CheckIn, CheckInInput, CheckInRemove, GoalDay } from "@cairn/core/model/check-in";
import { DomainError, invalid } from "@cairn/core/refusal/error";
import { type Day, isDay } from "@cairn/core/time/day";
import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { iso } from "../schema/columns.ts";
import { checkIns } from "../schema/log.ts";
import type { Tx } from "../session.ts";
import { conflict, type Trace } from "./audit.ts";

export const checkInColumns = {
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

/** A row of check_ins as to_jsonb writes it. */
type StoredRow = {
  id: string;
  goal_id: string;
  day: string;
  kind: CheckIn["kind"];
  value: number | null;
  note: string;
  at: string;
  zone: string;
  version: number;
  deleted_at: string | null;
};
type Written = { outcome: "saved" | "same" | "conflict" | "missing"; stored: StoredRow | null };

function toCheckIn(row: StoredRow): CheckIn {
  return {
    id: row.id,
    goalId: row.goal_id,
    day: row.day,
    kind: row.kind,
    value: row.value,
    note: row.note,
    at: iso(row.at),
    zone: row.zone,
    version: row.version,
    deletedAt: row.deleted_at && iso(row.deleted_at),
  };
}

/** A check-in as stored, the days that the write has touched as they are now (none where it had happened before), and the goal's revision. */
export type Logged = { checkIn: CheckIn; days: GoalDay[]; revision: { from: number; to: number } };
type WrittenAlone = Written & { days: GoalDay[]; was: string; now: string };

function settle(written: WrittenAlone | undefined): Logged {
  if (!written?.stored) throw new DomainError("NOT_FOUND");
  const checkIn = toCheckIn(written.stored);
  if (written.outcome === "conflict") throw conflict(checkIn);
  const { days, was, now } = written;
  return { checkIn, days, revision: { from: Number(was), to: Number(now) } };
}

/**
 * Logs a check-in, or edits one when `baseVersion` is given: row, rollups, counters and audit in one round trip. A repeated
 * write answers what is stored. @throws NOT_FOUND (no such goal, or it is in the trash), CONFLICT with the stored check-in
 */
export async function putCheckIn(tx: Tx, userId: string, input: CheckInInput, trace: Trace): Promise<Logged> {
  const [written] = await tx.execute<WrittenAlone>(sql`select * from app.put_check_in(
    ${userId}, ${input.id}, ${input.goalId}, ${input.day}, ${input.kind}, ${input.value}::numeric(19, 6), ${input.note},
    ${input.at}::timestamptz(3), ${input.zone}, ${input.baseVersion ?? null}, ${input.mutationId ?? null},
    ${uuidv7()}, ${trace.actor}, ${trace.requestId})`);
  return settle(written);
}

/** What became of one of many: `equal` was there before, by this very write. A conflict's row is null where its id is another thing's. */
export type PutResult =
  | { outcome: "stored" | "equal"; checkIn: CheckIn }
  | { outcome: "conflict"; checkIn: CheckIn | null }
  | { outcome: "missing" };

/**
 * Logs or edits many check-ins in one round trip, in their order, each as `putCheckIn` does; none of them refuses the others.
 * Who writes into several goals locks them first (`lockLiveGoals`). @returns a result for each input
 */
export async function putCheckIns(
  tx: Tx,
  userId: string,
  inputs: readonly CheckInInput[],
  trace: Trace,
): Promise<PutResult[]> {
  const entries = inputs.map((input) => ({
    id: input.id,
    goal_id: input.goalId,
    day: input.day,
    kind: input.kind,
    value: input.value,
    note: input.note,
    at: input.at,
    zone: input.zone,
    base_version: input.baseVersion ?? null,
    mutation_id: input.mutationId ?? null,
    audit_id: uuidv7(),
  }));
  const rows = await tx.execute<Written>(sql`select outcome, stored from app.put_check_ins(
    ${userId}, ${JSON.stringify(entries)}::jsonb, ${trace.actor}, ${trace.requestId})`);
  return rows.map(toResult);
}

function toResult({ outcome, stored }: Written): PutResult {
  const checkIn = stored && toCheckIn(stored);
  if (outcome === "conflict") return { outcome, checkIn };
  if (outcome === "missing" || checkIn === null) return { outcome: "missing" };
  return { outcome: outcome === "saved" ? "stored" : "equal", checkIn };
}

/** To the trash, where it no longer counts; there already: as it is. @throws NOT_FOUND, CONFLICT with the stored check-in */
export async function removeCheckIn(
  tx: Tx,
  userId: string,
  remove: CheckInRemove,
  trace: Trace,
): Promise<Logged> {
  return trashCheckIn(tx, userId, true, remove, trace);
}

/** Out of the trash; not there: as it is. @throws NOT_FOUND */
export async function restoreCheckIn(
  tx: Tx,
  userId: string,
  restore: CheckInRemove,
  trace: Trace,
): Promise<Logged> {
  return trashCheckIn(tx, userId, false, restore, trace);
}

async function trashCheckIn(tx: Tx, userId: string, trashed: boolean, change: CheckInRemove, trace: Trace) {
  const [written] = await tx.execute<WrittenAlone>(sql`select * from app.trash_check_in(
    ${userId}, ${change.id}, ${trashed}, ${change.baseVersion ?? null}, ${change.mutationId ?? null},
    ${uuidv7()}, ${trace.actor}, ${trace.requestId})`);
  return settle(written);
}

/** A check-in, trashed or not. @throws NOT_FOUND */
export async function getCheckIn(tx: Tx, userId: string, id: string): Promise<CheckIn> {
  const [row] = await tx
    .select(checkInColumns)
    .from(checkIns)
    .where(and(eq(checkIns.userId, userId), eq(checkIns.id, id)));
  if (!row) throw new DomainError("NOT_FOUND");
  return row;
}

export type CheckInPage = {
  goalId: string;
  cursor: string | null;
  limit: number;
  /** Only those of this day. */
  day?: Day | undefined;
};

/** A goal's log, latest day first, without the trash. `next` is the cursor of the following page, null on the last. */
export async function listCheckIns(
  tx: Tx,
  userId: string,
  page: CheckInPage,
): Promise<{ items: CheckIn[]; next: string | null }> {
  const after = page.cursor === null ? undefined : readCursor(page.cursor);
  const rows = await tx
    .select(checkInColumns)
    .from(checkIns)
    .where(
      and(
        eq(checkIns.userId, userId),
        eq(checkIns.goalId, page.goalId),
        isNull(checkIns.deletedAt),
        page.day === undefined ? undefined : eq(checkIns.day, page.day),
        after && sql`(${checkIns.day}, ${checkIns.id}) < (${after.day}::date, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(checkIns.day), desc(checkIns.id))
    .limit(page.limit + 1);
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return { items, next: rows.length > page.limit && last ? `${last.day}_${last.id}` : null };
}

/** @throws INVALID for anything that `listCheckIns` did not write */
function readCursor(cursor: string): { day: Day; id: string } {
  const [day = "", id = ""] = cursor.split("_");
  if (!isDay(day) || !id) throw invalid("cursor", "cursor");
  return { day, id };
}

/** Check-ins in one transaction. */
const PURGED = 5_000;

/** Removes for good some that waited in the trash for 30 days, over all people: `asOwner` only. @returns how many */
export async function purgeCheckIns(tx: Tx): Promise<number> {
  const old = and(isNotNull(checkIns.deletedAt), sql`${checkIns.deletedAt} < now() - interval '30 days'`);
  const rows = tx
    .select({ userId: checkIns.userId, id: checkIns.id })
    .from(checkIns)
    .where(old)
    .limit(PURGED)
    .as("gone");
  return (
    await tx
      .delete(checkIns)
      .where(sql`(${checkIns.userId}, ${checkIns.id}) in (select user_id, id from ${rows})`)
  ).count;
}
