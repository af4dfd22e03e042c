import { type Review, type ReviewPut, ReviewSnapshot } from "@cairn/core/model/review-schema";
import { DomainError } from "@cairn/core/refusal/error";
import { and, desc, eq } from "drizzle-orm";
import { reviews } from "../schema/log.ts";
import type { Tx } from "../session.ts";
import { conflict, insertAudit, type Trace, wasDone } from "./audit.ts";

export const reviewColumns = {
  weekOf: reviews.weekOf,
  note: reviews.note,
  snapshot: reviews.snapshot,
  version: reviews.version,
};
/** What stands in the snapshot's place until the review is finished. */
export const UNFINISHED = {};

/** A snapshot that this Cairn cannot read is no snapshot. */
export function toReview(row: Omit<Review, "snapshot"> & { snapshot: unknown }): Review {
  const snapshot = ReviewSnapshot.safeParse(row.snapshot);
  return { ...row, snapshot: snapshot.success ? snapshot.data : null };
}

/** Null for a week that nobody has looked back on. */
export async function findReview(tx: Tx, userId: string, weekOf: string): Promise<Review | null> {
  const mine = and(eq(reviews.userId, userId), eq(reviews.weekOf, weekOf));
  const [row] = await tx.select(reviewColumns).from(reviews).where(mine);
  return row ? toReview(row) : null;
}

/** Latest first. */
export async function listReviews(tx: Tx, userId: string, limit: number): Promise<Review[]> {
  const rows = await tx
    .select(reviewColumns)
    .from(reviews)
    .where(eq(reviews.userId, userId))
    .orderBy(desc(reviews.weekOf))
    .limit(limit);
  return rows.map(toReview);
}

/** Keeps a review's words. @throws CONFLICT with the stored review when it is no longer at `baseVersion` */
export async function putReview(tx: Tx, userId: string, input: ReviewPut, trace: Trace): Promise<Review> {
  const { weekOf, note, baseVersion, mutationId } = input;
  const known = { ...trace, mutationId };
  const stored = await lockReview(tx, userId, weekOf);
  if (stored.version !== (baseVersion ?? 1) || (baseVersion === undefined && stored.note !== "")) {
    if (stored.note === note || (await wasDone(tx, userId, known, weekOf))) return stored;
    throw conflict(stored);
  }
  const version = stored.version + 1;
  const mine = and(eq(reviews.userId, userId), eq(reviews.weekOf, weekOf));
  await tx.update(reviews).set({ note, version }).where(mine);
  const diff = { before: { note: stored.note }, after: { note } };
  await insertAudit(tx, userId, known, {
    action: "review.put",
    objectKind: "review",
    objectId: weekOf,
    diff,
  });
  return { ...stored, note, version };
}

/** Writes the figures of now, once: a finished review answers what it holds. */
export async function finishReview(
  tx: Tx,
  userId: string,
  weekOf: string,
  snapshot: ReviewSnapshot,
  trace: Trace,
): Promise<Review> {
  const stored = await lockReview(tx, userId, weekOf);
  if (stored.snapshot) return stored;
  const version = stored.version + 1;
  const mine = and(eq(reviews.userId, userId), eq(reviews.weekOf, weekOf));
  await tx.update(reviews).set({ snapshot, version }).where(mine);
  const deed = {
    objectKind: "review",
    objectId: weekOf,
    diff: { after: { finishedOn: snapshot.finishedOn } },
  };
  await insertAudit(tx, userId, trace, { action: "review.finish", ...deed });
  return { ...stored, snapshot, version };
}

/** The row of a week, made when there is none, and held until the transaction ends. */
async function lockReview(tx: Tx, userId: string, weekOf: string): Promise<Review> {
  await tx
    .insert(reviews)
    .values({ userId, weekOf, snapshot: UNFINISHED })
    .onConflictDoNothing({ target: [reviews.userId, reviews.weekOf] });
  const mine = and(eq(reviews.userId, userId), eq(reviews.weekOf, weekOf));
  const [row] = await tx.select(reviewColumns).from(reviews).where(mine).for("update");
  if (!row) throw new DomainError("NOT_FOUND");
  return toReview(row);
}
