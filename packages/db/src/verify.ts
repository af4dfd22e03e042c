import { makeStanding } from "@cairn/core/standing/standing";
import { sql } from "drizzle-orm";
import { listStates } from "./crud/goal.ts";
import { listFresh } from "./crud/standing-upkeep.ts";
import type { Tx } from "./session.ts";

/** A cached figure that is not what the log says. `field` is "<day>.<column>" for a day of the goal, "standing.<day>" for its standing. */
export type Difference = { goalId: string; field: string; stored: string | null; counted: string | null };

/**
 * Recounts every cache of a person from the check-ins alone, and makes every standing again; an empty list is the promise. Reads
 * only.
 */
export async function verify(tx: Tx, userId: string): Promise<Difference[]> {
  const log = sql`select c.goal_id, c.day, c.kind, c.value, c.at, c.id from check_ins c
    where c.user_id = ${userId} and c.deleted_at is null`;
  const days = await tx.execute<Difference>(sql`
    with log as (${log}), counted as (
      select goal_id, day, count(*) filter (where kind = 'entry') as count, coalesce(sum(value), 0)::numeric(38, 6) as sum,
        (array_agg(value order by at desc, id desc) filter (where value is not null))[1] as last,
        max(value) as max, min(value) as min, count(*) filter (where kind = 'skip') as skips
      from log group by goal_id, day
    ), stored as (select * from goal_days d where d.user_id = ${userId})
    select goal_id as "goalId", day || '.' || f.field as field, f.stored, f.counted
    from stored s full join counted c using (goal_id, day)
    cross join lateral (values
      ('count', s.count::text, c.count::text), ('sum', s.sum::text, c.sum::text), ('last', s.last::text, c.last::text),
      ('max', s.max::text, c.max::text), ('min', s.min::text, c.min::text), ('skips', s.skips::text, c.skips::text)
    ) f (field, stored, counted)
    where f.stored is distinct from f.counted`);
  const goals = await tx.execute<Difference>(sql`
    with log as (select * from (${log}) l where kind = 'entry'), counted as (
      select g.id, count(l.id) as entries, coalesce(sum(l.value), 0)::numeric(38, 6) as total, min(l.day) as first_day,
        max(l.day) as last_day, max(l.value) as max_value, min(l.value) as min_value
      from goals g left join log l on l.goal_id = g.id where g.user_id = ${userId} group by g.id
    )
    select g.id as "goalId", f.field, f.stored, f.counted
    from goals g join counted c on c.id = g.id
    cross join lateral (select (array_agg(l.value order by l.at desc, l.id desc) filter (where l.value is not null))[1] as value
      from log l where l.goal_id = g.id and l.day = c.last_day) latest
    cross join lateral (values
      ('entries', g.entries::text, c.entries::text), ('total', g.total::text, c.total::text),
      ('first_day', g.first_day::text, c.first_day::text), ('last_day', g.last_day::text, c.last_day::text),
      ('last_value', g.last_value::text, latest.value::text),
      ('max_value', g.max_value::text, c.max_value::text), ('min_value', g.min_value::text, c.min_value::text)
    ) f (field, stored, counted)
    where g.user_id = ${userId} and f.stored is distinct from f.counted`);
  return [...days, ...goals, ...(await verifyStandings(tx, userId))];
}

/** Goals whose whole history is in memory at once. */
const TOGETHER = 100;

/** Makes every standing that counts as fresh again from the goal's history; `field` is "standing.<day>". */
async function verifyStandings(tx: Tx, userId: string): Promise<Difference[]> {
  const kept = await listFresh(tx, userId);
  const ids = [...new Set(kept.map(({ goalId }) => goalId))];
  const found: Difference[] = [];
  for (let at = 0; at < ids.length; at += TOGETHER) {
    const states = await listStates(tx, userId, ids.slice(at, at + TOGETHER));
    const byId = new Map(states.map((state) => [state.goal.id, state]));
    for (const { goalId, asOf, weekStart, standing } of kept) {
      const state = byId.get(goalId);
      if (!state) continue;
      const stored = JSON.stringify(standing);
      const counted = JSON.stringify(makeStanding(state, { today: asOf, weekStart }).standing);
      if (stored !== counted) found.push({ goalId, field: `standing.${asOf}`, stored, counted });
    }
  }
  return found;
}
