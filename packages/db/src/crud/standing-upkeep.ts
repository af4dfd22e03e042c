import type { Standing } from "@cairn/core/standing/packed-schema";
import { FIGURES_VERSION } from "@cairn/core/standing/standing";
import type { Day, Weekday } from "@cairn/core/time/day";
import { sql } from "drizzle-orm";
import type { Tx } from "../session.ts";
import type { CalendarWeek } from "./forecast.ts";

/** Rows in one transaction. */
const PURGED = 5_000;

/**
 * Removes some standings that nobody reads any more, over all people: those of days that are over everywhere on earth, and a week
 * after it made them those of another core, that hold for ever. `asOwner` only. @returns how many
 */
export async function purgeStandings(tx: Tx): Promise<number> {
  const over = sql`good_until < (now() at time zone 'utc')::date - 2`;
  const others = sql`good_until is null and maker <> ${FIGURES_VERSION} and made_at < now() - interval '7 days'`;
  const removed = await tx.execute(sql`delete from standings where (user_id, goal_id, maker, as_of) in
    (select user_id, goal_id, maker, as_of from standings where ${over} or (${others}) limit ${PURGED})`);
  return removed.count;
}

/** Whose day is about to begin: those who keep this calendar, on this day. */
type ComingDay = Pick<CalendarWeek, "zone" | "weekStart" | "dayStart"> & { asOf: Day };
type Unprepared = { userId: string; asOf: Day; weekStart: Weekday; ids: string[] };

/**
 * Goals that run and have no fresh standing for the day that is about to begin, of people who came in the last week; objectives
 * have none. Over all people: `asOwner` only.
 * @param page.after the last person of the page before
 */
export async function listUnprepared(
  tx: Tx,
  days: ComingDay[],
  page: { after: string | null; limit: number },
): Promise<Unprepared[]> {
  if (days.length === 0) return [];
  const beyond = page.after === null ? sql`` : sql`and u.id > ${page.after}::uuid`;
  return tx.execute<Unprepared>(sql`
    select u.id as "userId", d."asOf", u.week_start as "weekStart", array_agg(g.id) as ids
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d(zone text, "weekStart" smallint, "dayStart" smallint, "asOf" date)
    join users u on u.zone = d.zone and u.week_start = d."weekStart" and u.day_start = d."dayStart"
    join goals g on g.user_id = u.id and g.measure_kind <> 'objective' and g.closed_as is null and g.archived_at is null and g.deleted_at is null
    where (exists (select from sessions s where s.user_id = u.id and s.last_seen_at > now() - interval '7 days')
        or exists (select from tokens t where t.user_id = u.id and t.last_used_at > now() - interval '7 days'))
      and not exists (select from standings s where s.user_id = u.id and s.goal_id = g.id and s.maker = ${FIGURES_VERSION}
        and s.as_of = d."asOf" and s.revision = g.revision and s.figures_revision = u.figures_revision)
      ${beyond}
    group by u.id, d."asOf", u.week_start order by u.id limit ${page.limit}`);
}

/** A row that counts as fresh on the days it was made for. */
type Fresh = { goalId: string; asOf: Day; weekStart: Weekday; standing: Standing };

/** All of a person's standings by this core that count as fresh, for `verify`. */
export async function listFresh(tx: Tx, userId: string): Promise<Fresh[]> {
  return tx.execute<Fresh>(sql`
    select s.goal_id as "goalId", s.as_of as "asOf", u.week_start as "weekStart", s.standing
    from standings s join goals g on g.user_id = s.user_id and g.id = s.goal_id join users u on u.id = s.user_id
    where s.user_id = ${userId} and s.maker = ${FIGURES_VERSION} and s.revision = g.revision and s.figures_revision = u.figures_revision
    order by s.goal_id, s.as_of`);
}
