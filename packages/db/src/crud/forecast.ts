import { and, desc, eq } from "drizzle-orm";
import { forecasts } from "../schema/log.ts";
import type { Tx } from "../session.ts";

/** What was said of a goal on a day: how likely it is to be at `target` by `due`. */
export type StoredForecast = {
  goalId: string;
  asOf: string;
  probability: number;
  due: string;
  target: number;
};

/** Keeps the forecasts of a day; what stands for a goal and day already stays. */
export async function insertForecasts(tx: Tx, userId: string, rows: StoredForecast[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(forecasts)
    .values(rows.map(({ due, ...row }) => ({ userId, ...row, dueOn: due })))
    .onConflictDoNothing();
}

/** A goal's forecasts, latest first. */
export async function listForecasts(
  tx: Tx,
  userId: string,
  goalId: string,
  limit: number,
): Promise<StoredForecast[]> {
  return tx
    .select({
      goalId: forecasts.goalId,
      asOf: forecasts.asOf,
      probability: forecasts.probability,
      due: forecasts.dueOn,
      target: forecasts.target,
    })
    .from(forecasts)
    .where(and(eq(forecasts.userId, userId), eq(forecasts.goalId, goalId)))
    .orderBy(desc(forecasts.asOf))
    .limit(limit);
}
