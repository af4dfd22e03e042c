import type { ForecastRecord } from "@cairn/core/decide/forecast-record";
import type { GoalState } from "@cairn/core/model/view";
import { and, between, desc, eq, inArray, isNull } from "drizzle-orm";
import { goals } from "../schema/goal.ts";
import { forecasts } from "../schema/log.ts";
import type { Tx } from "../session.ts";
import { goalColumns } from "./goal-fields.ts";
import { nestedColumns, ownPauses, toState } from "./state.ts";

export const forecastColumns = {
  goalId: forecasts.goalId,
  asOf: forecasts.asOf,
  probability: forecasts.probability,
  due: forecasts.dueOn,
  target: forecasts.target,
};

/** Keeps forecasts; what stands for a goal and day already stays. @returns how many were new */
export async function insertForecasts(tx: Tx, userId: string, rows: ForecastRecord[]): Promise<number> {
  if (rows.length === 0) return 0;
  const written = await tx
    .insert(forecasts)
    .values(rows.map(({ due, ...row }) => ({ userId, ...row, dueOn: due })))
    .onConflictDoNothing()
    .returning({ goalId: forecasts.goalId });
  return written.length;
}

/** A goal's forecasts, latest first. */
export async function listForecasts(
  tx: Tx,
  userId: string,
  goalId: string,
  limit: number,
): Promise<ForecastRecord[]> {
  return tx
    .select(forecastColumns)
    .from(forecasts)
    .where(and(eq(forecasts.userId, userId), eq(forecasts.goalId, goalId)))
    .orderBy(desc(forecasts.asOf))
    .limit(limit);
}

/** The forecasts of a span of days, over all goals. */
export async function listForecastsBetween(
  tx: Tx,
  userId: string,
  from: string,
  to: string,
): Promise<ForecastRecord[]> {
  return tx
    .select(forecastColumns)
    .from(forecasts)
    .where(and(eq(forecasts.userId, userId), between(forecasts.asOf, from, to)))
    .orderBy(forecasts.asOf)
    .limit(2000);
}

/** A person's latest forecasts, and the goals they are about; nothing of goals in the trash. */
export async function listForecastGoals(
  tx: Tx,
  userId: string,
  limit: number,
): Promise<{ forecasts: ForecastRecord[]; states: GoalState[] }> {
  const mine = and(eq(forecasts.userId, userId), isNull(goals.deletedAt));
  const said = await tx
    .select(forecastColumns)
    .from(forecasts)
    .innerJoin(goals, and(eq(goals.userId, forecasts.userId), eq(goals.id, forecasts.goalId)))
    .where(mine)
    .orderBy(desc(forecasts.asOf))
    .limit(limit);
  const ids = [...new Set(said.map(({ goalId }) => goalId))];
  if (ids.length === 0) return { forecasts: [], states: [] };
  const rows = await tx
    .with(tx.$with("own_pauses", {}).as(ownPauses(userId)))
    .select({ ...goalColumns, ...nestedColumns })
    .from(goals)
    .where(and(eq(goals.userId, userId), inArray(goals.id, ids)));
  return { forecasts: said, states: rows.map(toState) };
}
