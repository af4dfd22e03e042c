import type { ForecastRecord } from "@cairn/core/decide/forecast-record";
import type { GoalState } from "@cairn/core/model/view";
import type { Day, Weekday } from "@cairn/core/time/day";
import { and, between, desc, eq, isNull, sql } from "drizzle-orm";
import { goals } from "../schema/goal.ts";
import { forecasts } from "../schema/log.ts";
import { users } from "../schema/user.ts";
import type { Tx } from "../session.ts";
import { listStates } from "./goal.ts";

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

/** The week that people who share a calendar are in: it began on `asOf`. */
export type CalendarWeek = { zone: string; weekStart: Weekday; dayStart: number; asOf: Day };
export type GoalToForecast = { userId: string; goalId: string; asOf: Day; weekStart: Weekday };

/** The calendars that people keep, over all people: `asOwner` only. */
export async function listCalendars(tx: Tx): Promise<Omit<CalendarWeek, "asOf">[]> {
  return tx
    .selectDistinct({ zone: users.zone, weekStart: users.weekStart, dayStart: users.dayStart })
    .from(users);
}

/**
 * Goals that may have a forecast for their person's week and have none, over all people: `asOwner` only. What no forecast can be
 * made of without reading days is left out: no target that is still due, no entry before the week.
 * @param after the last goal of the page before
 */
export async function listGoalsToForecast(
  tx: Tx,
  weeks: CalendarWeek[],
  { after, limit }: { after: GoalToForecast | null; limit: number },
): Promise<GoalToForecast[]> {
  const beyond = after && sql`and (g.user_id, g.id) > (${after.userId}::uuid, ${after.goalId}::uuid)`;
  return tx.execute<GoalToForecast>(sql`
    select g.user_id as "userId", g.id as "goalId", w."asOf" as "asOf", w."weekStart" as "weekStart"
    from jsonb_to_recordset(${JSON.stringify(weeks)}::jsonb)
      as w(zone text, "weekStart" smallint, "dayStart" smallint, "asOf" date)
    join users u on u.zone = w.zone and u.week_start = w."weekStart" and u.day_start = w."dayStart"
    join goals g on g.user_id = u.id
    where g.closed_as is null and g.archived_at is null and g.deleted_at is null and g.start_on < w."asOf"
      and (g.measure_kind = 'habit' or g.measure_kind = 'metric' and g.first_day < w."asOf")
      and exists (select from plans p where p.user_id = g.user_id and p.goal_id = g.id and p.target is not null and p.due_on >= w."asOf")
      and not exists (select from forecasts f where f.user_id = g.user_id and f.goal_id = g.id and f.as_of = w."asOf")
      ${beyond ?? sql``}
    order by g.user_id, g.id limit ${limit}`);
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
  return { forecasts: said, states: await listStates(tx, userId, ids) };
}
