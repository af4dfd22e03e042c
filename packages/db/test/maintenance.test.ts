import { addDays } from "@cairn/core/time/day";
import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { putCheckIn, removeCheckIn } from "../src/crud/check-in.ts";
import { listForecasts } from "../src/crud/forecast.ts";
import { insertGoal } from "../src/crud/goal.ts";
import { setLifecycle } from "../src/crud/goal-life.ts";
import { listKept } from "../src/crud/standing.ts";
import { setLeaving } from "../src/crud/user.ts";
import { keepMaintaining, type Maintained, maintain } from "../src/maintenance.ts";
import type { Tx } from "../src/session.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newCheckIn, newGoal, newPlan, type TestUser } from "../src/testing/data.ts";
import { verify } from "../src/verify.ts";

/** Wednesday 11 March 2026; the week began on the 9th. */
const NOW = Date.parse("2026-03-11T12:00:00.000Z");
const MONDAY = "2026-03-09";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Someone with a goal that has run since January. */
async function runner(): Promise<{ user: TestUser; goalId: string }> {
  const user = await freshUser(database);
  const goal = newGoal();
  await user.as(async (tx) => {
    await insertGoal(tx, user.id, goal, [newPlan()], user.trace);
    for (let day = 0; day < 20; day += 2) {
      await putCheckIn(tx, user.id, newCheckIn(goal.id, { day: addDays("2026-01-05", day) }), user.trace);
    }
  });
  return { user, goalId: goal.id };
}
const kept = ({ user, goalId }: Awaited<ReturnType<typeof runner>>) =>
  user.as((tx) => listForecasts(tx, user.id, goalId, 10));

it("keeps one forecast a goal and week, however often and by however many replicas it runs", async () => {
  const people = await Promise.all([runner(), runner(), runner()]);
  const both = await Promise.all([
    maintain(database, { now: NOW, catchUp: true }),
    maintain(database, { now: NOW, catchUp: true }),
  ]);
  await maintain(database, { now: NOW, catchUp: true });
  expect(both.reduce((sum, { forecasts }) => sum + forecasts, 0)).toBe(3);
  for (const person of people) expect((await kept(person)).map(({ asOf }) => asOf)).toEqual([MONDAY]);

  await maintain(database, { now: NOW + 7 * 86_400_000, catchUp: true });
  for (const person of people) {
    expect((await kept(person)).map(({ asOf }) => asOf)).toEqual(["2026-03-16", MONDAY]);
  }
});

it("leaves a week that is not young to the run that catches up", async () => {
  const person = await runner();
  await maintain(database, { now: NOW, catchUp: false });
  expect(await kept(person)).toEqual([]);
  await maintain(database, { now: NOW - 86_400_000, catchUp: false });
  expect(await kept(person)).toHaveLength(1);
});

it("does it for more goals than one transaction takes", async () => {
  const owner = database.sql("owner");
  const person = await runner();
  // Before the last of all, whatever the ids are, stand goals with a target and no forecast to be made of.
  const [many, last] = ["ffffffff-ffff-7fff-bfff-fffffffffffe", "ffffffff-ffff-7fff-bfff-ffffffffffff"];
  for (const id of [many, last])
    await owner`insert into users (id, name, email, zone, locale) values (${id}, 'Test', ${`${id}@example.test`}, 'Etc/UTC', 'en')`;
  const copies = `title, why, measure_kind, unit, step, start_value, aggregation, direction, start_on, colour, position, first_day`;
  await owner.unsafe(
    `insert into goals (user_id, id, ${copies}) select $1::uuid, gen_random_uuid(), ${copies} from goals, generate_series(1, 1000)
      where id = $3 union all select $2::uuid, id, ${copies} from goals where id = $3`,
    [many, last, person.goalId],
  );
  await owner`insert into plans (user_id, goal_id, from_day, target, due_on, from_value)
    select g.user_id, g.id, p.from_day, p.target, p.due_on, p.from_value from plans p, goals g
    where p.goal_id = ${person.goalId} and g.user_id = any (${[many, last]}) on conflict do nothing`;
  await owner`insert into goal_days (user_id, goal_id, day, count, sum, last, max, min, skips)
    select ${last}, goal_id, day, count, sum, last, max, min, skips from goal_days where goal_id = ${person.goalId}`;
  await maintain(database, { now: NOW, catchUp: true });
  const rows = await owner`select as_of from forecasts where user_id = ${last}`;
  expect(rows).toHaveLength(1);
  await owner`delete from users where id = ${many}`;
});

it("looks before it reckons: where every forecast is kept, no day is read", async () => {
  await runner();
  await maintain(database, { now: NOW, catchUp: true });
  let pages = 0;
  const watched = {
    asOwner: <T>(work: (tx: Tx) => Promise<T>) =>
      database.asOwner(async (tx) => {
        const before = await pagesOfDays(tx);
        const result = await work(tx);
        pages += (await pagesOfDays(tx)) - before;
        return result;
      }),
  };
  expect(await maintain(watched, { now: NOW, catchUp: true })).toMatchObject({ forecasts: 0 });
  expect(pages).toBe(0);
});

async function pagesOfDays(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ pages: string }>(
    sql`select pg_stat_get_xact_blocks_fetched('goal_days'::regclass) as pages`,
  );
  return Number(row?.pages);
}

it("purges after a downtime what had its thirty days in between, in rounds, and nothing else", async () => {
  const { user, goalId } = await runner();
  const remove = (id: string) =>
    user.as((tx) => setLifecycle(tx, user.id, { id }, { step: "remove" }, user.trace));
  const old = Array.from({ length: 120 }, () => newGoal());
  await user.as(async (tx) => {
    for (const goal of old) await insertGoal(tx, user.id, goal, [newPlan()], user.trace);
  });
  for (const { id } of old) await remove(id);
  const fresh = newGoal();
  const stone = newCheckIn(goalId, { id: uuidv7() });
  await user.as(async (tx) => {
    await insertGoal(tx, user.id, fresh, [newPlan()], user.trace);
    await putCheckIn(tx, user.id, stone, user.trace);
    await removeCheckIn(tx, user.id, { id: stone.id }, user.trace);
  });
  await remove(fresh.id);
  const owner = database.sql("owner");
  await owner`update goals set deleted_at = now() - interval '90 days' where id = any (${old.map(({ id }) => id)})`;
  await owner`update check_ins set deleted_at = now() - interval '31 days' where id = ${stone.id}`;
  expect(await maintain(database, { now: NOW, catchUp: false })).toMatchObject({ goals: 120, checkIns: 1 });
  const [left] = await owner<
    { goals: string[] }[]
  >`select array_agg(id) as goals from goals where user_id = ${user.id}`;
  expect(left?.goals.sort()).toEqual([goalId, fresh.id].sort());
});

it("deletes an account whose time has come, whole, and no other", async () => {
  const [gone, leaving, staying] = await Promise.all([runner(), runner(), runner()]);
  const soon = new Date(Date.now() + 86_400_000).toISOString();
  await leaving.user.as((tx) => setLeaving(tx, leaving.user.id, soon, leaving.user.trace));
  await gone.user.as((tx) => setLeaving(tx, gone.user.id, soon, gone.user.trace));
  await staying.user.as((tx) => setLeaving(tx, staying.user.id, soon, staying.user.trace));
  await staying.user.as((tx) => setLeaving(tx, staying.user.id, null, staying.user.trace));
  const owner = database.sql("owner");
  await owner`update users set leaves_at = now() - interval '1 minute' where id = ${gone.user.id}`;
  expect(await maintain(database, { now: NOW, catchUp: false })).toMatchObject({ accounts: 1 });
  const rows = await owner<
    { id: string }[]
  >`select id from users where id = any (${[gone, leaving, staying].map(({ user }) => user.id)})`;
  expect(rows.map(({ id }) => id).sort()).toEqual([leaving.user.id, staying.user.id].sort());
  expect(await owner`select 1 from check_ins where user_id = ${gone.user.id}`).toHaveLength(0);
});

it("leaves it to whoever holds the lock", async () => {
  const person = await runner();
  const owner = database.sql("owner");
  await owner.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(${0x0ca1_2003})`;
    expect(await maintain(database, { now: NOW, catchUp: true })).toMatchObject({ goals: 0, forecasts: 0 });
  });
  expect(await kept(person)).toEqual([]);
});

it("runs at once and every hour until it is stopped, and a failure does not end it", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  try {
    const runs: (Maintained | "failed")[] = [];
    let told = () => {};
    const next = () => new Promise<void>((done) => (told = done));
    let broken = true;
    let first = next();
    const stop = keepMaintaining(
      {
        asOwner: (work) => (broken ? Promise.reject(new Error("away")) : database.asOwner(work)),
      },
      {
        now: () => NOW,
        done: (what) => {
          runs.push(what);
          told();
        },
        failed: () => {
          runs.push("failed");
          told();
        },
      },
    );
    await first;
    expect(runs).toEqual(["failed"]);
    broken = false;
    const person = await runner();
    first = next();
    await vi.advanceTimersByTimeAsync(3_600_000);
    await first;
    expect(runs).toHaveLength(2);
    // The run that failed caught nothing up: this one did.
    expect(await kept(person)).toHaveLength(1);
    await stop();
    await vi.advanceTimersByTimeAsync(3 * 3_600_000);
    expect(runs).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});

it("makes the day ready that is about to begin, and nothing twice; what has had its day goes", async () => {
  const person = await runner();
  // What has had its day is judged by the clock of the database, so that the day to come must be a real one.
  const today = new Date().toISOString().slice(0, 10);
  const next = addDays(today, 1);
  const noon = Date.parse(`${today}T12:00:00.000Z`);
  const last = Date.parse(`${next}T02:00:00.000Z`);
  const rows = () => database.sql("owner")`
    select as_of::text as day from standings where user_id = ${person.user.id} order by 1`;
  // Noon is far from the turn of the day, which is at three.
  await maintain(database, { now: noon, catchUp: false });
  expect(await rows()).toEqual([]);
  expect((await maintain(database, { now: last, catchUp: false })).prepared).toBeGreaterThan(0);
  expect((await maintain(database, { now: last, catchUp: false })).prepared).toBe(0);
  expect(await rows()).toEqual([{ day: next }]);
  const kept = await person.user.as((tx) =>
    listKept(
      tx,
      person.user.id,
      { tab: "active", today: next, cursor: null, limit: 5 },
      { today: next, weekStart: 1 },
    ),
  );
  expect(kept.found).toMatchObject([{ standing: { figures: { asOf: next } } }]);
  expect(await person.user.as((tx) => verify(tx, person.user.id))).toEqual([]);
  await database.sql("owner")`update standings set as_of = '2020-01-01', good_until = '2020-01-01'`;
  await maintain(database, { now: noon, catchUp: false });
  expect(await rows()).toEqual([]);
});
