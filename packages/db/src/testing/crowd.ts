import type postgres from "postgres";

/**
 * Fills a database as the years do: `people` with 20 goals each and an entry a day for `days` days; goals share the
 * measure of data.ts. Made by SQL, caches included.
 */
export async function fillCrowd(owner: postgres.Sql, people: number, days: number): Promise<void> {
  await owner.unsafe(`
    insert into users (id, name, email, zone, locale)
      select md5('user' || p)::uuid, 'Test', 'crowd' || p || '@example.test', 'Etc/UTC', 'en' from generate_series(1, ${people}) p;
    insert into goals (user_id, id, title, why, measure_kind, unit, step, start_value, aggregation, direction, start_on, colour, position)
      select md5('user' || p)::uuid, md5('goal' || p || '-' || g)::uuid, 'Run 500 km', '', 'metric', 'km', .1, 0, 'sum', 'up', '2026-01-01', 'spruce', g
      from generate_series(1, ${people}) p, generate_series(1, 20) g;
    insert into plans (user_id, goal_id, from_day, target, due_on, from_value)
      select user_id, id, start_on, 500, '2026-12-31', 0 from goals on conflict do nothing;
    insert into check_ins (user_id, id, goal_id, day, kind, value, note, at, zone)
      select user_id, gen_random_uuid(), id, start_on + d, 'entry', 5, '', start_on + d, 'Etc/UTC'
      from goals, generate_series(0, ${days - 1}) d where title = 'Run 500 km';
    insert into pauses (user_id, id, goal_id, from_day, to_day)
      select user_id, gen_random_uuid(), id, '2026-02-01', '2026-02-02' from goals;
    insert into audit (user_id, id, actor, action, object_kind, object_id, diff, request_id)
      select user_id, gen_random_uuid(), 'system', 'goal.create', 'goal', id, '{}', '' from goals;`);
  await recount(owner);
}

/** Many check-ins of one goal, 100 a day. */
export async function fillGoal(owner: postgres.Sql, goalId: string, count: number): Promise<void> {
  await owner`insert into check_ins (user_id, id, goal_id, day, kind, value, note, at, zone)
    select user_id, gen_random_uuid(), id, start_on + (n / 100), 'entry', 5, '', start_on + (n / 100), 'Etc/UTC'
    from goals, generate_series(0, ${count - 1}::int) n where id = ${goalId}`;
  await recount(owner);
}

async function recount(owner: postgres.Sql) {
  await owner.unsafe(`
    truncate goal_days;
    insert into goal_days (user_id, goal_id, day, count, sum, last, max, min, skips)
      select user_id, goal_id, day, count(*), sum(value), (array_agg(value order by at desc, id desc))[1], max(value), min(value), 0
      from check_ins where deleted_at is null group by user_id, goal_id, day;
    update goals g set entries = d.entries, total = d.total, first_day = d.first_day, last_day = d.last_day, last_value = 5, max_value = d.max, min_value = d.min
      from (select user_id, goal_id, sum(count) as entries, sum(sum) as total, min(day) as first_day, max(day) as last_day, max(max), min(min)
        from goal_days group by user_id, goal_id) d where d.user_id = g.user_id and d.goal_id = g.id;`);
  await owner.unsafe("vacuum analyze users, goals, plans, pauses, milestones, check_ins, goal_days, audit");
}

/** Gives everybody's goals the standing of one that has one, so that the table is as full as it will be. */
export async function fillStandings(owner: postgres.Sql): Promise<void> {
  await owner.unsafe(`
    insert into standings (user_id, goal_id, maker, as_of, good_until, revision, figures_revision, below, standing)
      select g.user_id, g.id, s.maker, s.as_of, s.good_until, g.revision, 0, s.below, s.standing
      from goals g, (select * from standings limit 1) s order by g.user_id, g.id on conflict do nothing`);
  await owner.unsafe("vacuum analyze standings");
}
