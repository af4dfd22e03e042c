import type { TestDatabase } from "@cairn/db/testing/common";

type Sql = ReturnType<TestDatabase["sql"]>;

/** Days that a goal's entries lie on, whatever their number. */
const DAYS = 1000;
/** The day before that of the tests' clock, on which what is measured checks in. */
const LAST = "date '2026-03-10'";

/**
 * Ten million rows one by one would take an hour: constraints and triggers are left out, and what the triggers would have raised is
 * raised here. @param admin only a superuser may do that
 */
async function bulk(admin: Sql, statements: string): Promise<void> {
  await admin.unsafe(`set session_replication_role = replica; ${statements}; reset session_replication_role`);
}

/** Brings a goal from `stored` to `count` entries, spread evenly over a thousand days. */
export async function fillEntries(admin: Sql, goalId: string, stored: number, count: number): Promise<void> {
  const day = `${LAST} - (n % ${DAYS})`;
  await bulk(
    admin,
    `insert into check_ins (user_id, id, goal_id, day, kind, value, note, at, zone)
      select user_id, lpad(to_hex(n), 32, '0')::uuid, id, ${day}, 'entry', 5, '', ${day}, 'Etc/UTC'
      from goals, generate_series(${stored}, ${count - 1}) n where id = '${goalId}'`,
  );
  await countDays(
    admin,
    `select user_id, id as goal_id, ${LAST} - d as day, ${count / DAYS} as count from goals, generate_series(0, ${DAYS - 1}) d where id = '${goalId}'`,
  );
}

/** Gives each of the goals an entry on each of the last days, in the sums that figures are made from. */
export async function fillDays(admin: Sql, goalIds: readonly string[], days: number): Promise<void> {
  await countDays(
    admin,
    `select user_id, id as goal_id, ${LAST} - d as day, 1 as count from goals, generate_series(0, ${days - 1}) d
      where id in (${goalIds.map((id) => `'${id}'`).join(", ")})`,
  );
}

/** @param days a query of goals' days with the number of entries on each, 5 every time */
async function countDays(admin: Sql, days: string): Promise<void> {
  await bulk(
    admin,
    `create temp table counted as ${days};
    delete from check_ins c using (select distinct goal_id from counted) d where c.goal_id = d.goal_id and c.day > ${LAST};
    delete from goal_days d using (select distinct goal_id from counted) c where d.goal_id = c.goal_id;
    insert into goal_days (user_id, goal_id, day, count, sum, last, max, min, skips)
      select user_id, goal_id, day, count, count * 5, 5, 5, 5, 0 from counted;
    update goals g set entries = c.entries, total = c.entries * 5, first_day = c.first_day, last_day = c.last_day, last_value = 5,
      max_value = 5, min_value = 5, revision = revision + 1, days_revision = days_revision + 1
      from (select goal_id, sum(count) as entries, min(day) as first_day, max(day) as last_day from counted group by goal_id) c
      where g.id = c.goal_id;
    drop table counted`,
  );
  // As the days come one after the other; what was filled before left gaps that these would lie in.
  await admin.unsafe("cluster goal_days using goal_days_user_id_goal_id_day_pk");
  await admin.unsafe("vacuum analyze check_ins, goal_days, goals");
}
