import type { Day } from "@cairn/core/time/day";
import type postgres from "postgres";
import { GOALS, LEVELS, SUMS, sqlId } from "./crowd.ts";

export type Size = { people: number; entries: number };

/**
 * Fills Cairn's tables with people of 20 goals each and an entry a day for each goal until yesterday, and the schema `peer`, where
 * the peers keep the same in tables as plain as theirs would be. @param today the day in UTC on which it is measured
 */
export async function seed(owner: postgres.Sql, { people, entries }: Size, today: Day): Promise<void> {
  const goal = `${sqlId("'goal ' || p || ' ' || g")}`;
  const person = sqlId("'person ' || p");
  await owner.unsafe(`
    insert into users (id, name, email, zone, locale)
      select ${person}, 'Person ' || p, 'person' || p || '@example.test', 'Etc/UTC', 'en' from generate_series(1, ${people}) p;
    insert into sessions (user_id, id, token_hash, label)
      select ${person}, ${sqlId("'session ' || p")}, encode(sha256(('benchmark-' || p)::bytea), 'hex'), 'benchmark'
      from generate_series(1, ${people}) p;
    insert into goals (user_id, id, title, why, measure_kind, unit, step, start_value, aggregation, direction, habit_by, start_on, colour, position)
      select ${person}, ${goal}, 'Goal ' || g, '', k.kind, k.unit, 0.1, case when k.kind = 'metric' then 0 end,
        k.aggregation, case when k.kind = 'metric' then 'up' end, case when k.kind = 'habit' then 'count' end,
        date '${today}' - ${entries}, 'spruce', g
      from generate_series(1, ${people}) p, generate_series(1, ${GOALS}) g, lateral (select
        case when g <= ${SUMS + LEVELS} then 'metric' else 'habit' end as kind,
        case when g <= ${SUMS + LEVELS} then 'km' else '' end as unit,
        case when g <= ${SUMS} then 'sum' when g <= ${SUMS + LEVELS} then 'last' end as aggregation) k;
    insert into plans (user_id, goal_id, from_day, target, due_on, from_value, cadence, requirement, lower)
      select user_id, id, start_on, case when measure_kind = 'metric' then ${entries * 8} end,
        case when measure_kind = 'metric' then date '${today}' + 100 end, case when measure_kind = 'metric' then 0 end,
        case when measure_kind = 'habit' then 'day' end, case when measure_kind = 'habit' then 'at_least' end,
        case when measure_kind = 'habit' then 1 end from goals;
    insert into check_ins (user_id, id, goal_id, day, kind, value, note, at, zone)
      select user_id, gen_random_uuid(), id, start_on + d, 'entry', case when measure_kind = 'metric' then 1 + (d * 7 + position::int) % 9 end, '',
        start_on + d + interval '8 hours', 'Etc/UTC' from goals, generate_series(0, ${entries - 1}) d;
    insert into goal_days (user_id, goal_id, day, count, sum, last, max, min, skips)
      select user_id, goal_id, day, 1, coalesce(value, 0), value, value, value, 0 from check_ins;
    update goals g set entries = d.entries, total = d.total, first_day = d.first_day, last_day = d.last_day,
      last_value = (select l.last from goal_days l where l.user_id = g.user_id and l.goal_id = g.id and l.day = d.last_day), max_value = d.max, min_value = d.min
      from (select user_id, goal_id, sum(count) as entries, sum(sum) as total, min(day) as first_day, max(day) as last_day, max(max), min(min)
        from goal_days group by user_id, goal_id) d where d.user_id = g.user_id and d.goal_id = g.id;`);
  await owner.unsafe(PEER);
  await owner.unsafe("vacuum analyze");
}

const PEER = `
  create schema peer;
  create table peer.users as select id, name, email from users;
  alter table peer.users add primary key (id);
  create table peer.sessions as select token_hash, user_id, now() + interval '90 days' as expires_at from sessions;
  alter table peer.sessions add primary key (token_hash);
  create table peer.goals as
    select g.id, g.user_id, g.title, coalesce(g.aggregation, 'count') as aggregation, g.unit, p.target::float8 as target, p.due_on as due,
      (case g.aggregation when 'sum' then g.total when 'last' then g.last_value else g.entries end)::float8 as value,
      g.last_day, g.position::int as position
    from goals g join plans p on p.user_id = g.user_id and p.goal_id = g.id;
  alter table peer.goals add primary key (id);
  create index on peer.goals (user_id, position);
  create table peer.check_ins as select id, user_id, goal_id, day, value::float8 as value, note, at from check_ins;
  alter table peer.check_ins add primary key (id);
  create index on peer.check_ins (goal_id, day desc, id);
  create index on peer.check_ins (user_id, day);`;
