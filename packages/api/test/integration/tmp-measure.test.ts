import { test } from "vitest";
import { asUser, useDatabase } from "../common.ts";
const given = useDatabase();
test("measure", async () => {
  const { api, user } = await asUser(given.db);
  const owner = given.db.sql("owner");
  for (const days of [60, 240]) {
    await owner.unsafe(`delete from goals where user_id='${user.id}';
    insert into goals (user_id, id, title, why, measure_kind, unit, step, start_value, aggregation, direction, habit_by, start_on, colour, position)
      select '${user.id}', gen_random_uuid(), 'Goal ' || g, '', k, 'km', .1, case when k='metric' then 0 end, case when k='metric' then 'sum' end, case when k='metric' then 'up' end, case when k='habit' then 'count' end, '2026-03-11'::date - ${days}, 'spruce', g
      from (select g, case when g % 2 = 0 then 'metric' else 'habit' end k from generate_series(1, 1000) g) q;
    insert into plans (user_id, goal_id, from_day, target, due_on, from_value, cadence, requirement, lower)
      select user_id, id, start_on, case when measure_kind='metric' then 500 end, '2026-12-31', case when measure_kind='metric' then 0 end, case when measure_kind='habit' then 'day' end, case when measure_kind='habit' then 'at_least' end, case when measure_kind='habit' then 1 end from goals where user_id='${user.id}';
    insert into goal_days (user_id, goal_id, day, count, sum, last, max, min, skips)
      select user_id, id, start_on + d, 1, 1.5 + (position::int % 7), 5, 5, 5, 0 from goals, generate_series(0, ${days}, 2) d where user_id='${user.id}';`);
    await owner.unsafe("vacuum analyze goals, plans, goal_days");
    for (const sort of ["position", "area", "line"] as const) {
      const times: number[] = [];
      for (let i = 0; i < 4; i += 1) {
        const at = performance.now();
        await api.goal.list({ sort, limit: 40 });
        times.push(Math.round(performance.now() - at));
      }
      console.log(days, sort, times.join(" "));
    }
  }
}, 300000);
