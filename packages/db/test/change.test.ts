import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { expect, it, onTestFinished } from "vitest";
import { insertAudit } from "../src/crud/audit.ts";
import { putCheckIn } from "../src/crud/check-in.ts";
import { insertGoal } from "../src/crud/goal.ts";
import type { Tx } from "../src/session.ts";
import { testDatabase } from "../src/testing/common.ts";
import { freshUser, newCheckIn, newGoal, newPlan } from "../src/testing/data.ts";

async function person() {
  const database = await testDatabase();
  const user = await freshUser(database);
  const client = postgres({ ...database.endpoints.app, max: 20, onnotice: () => {} });
  onTestFinished(async () => {
    await client.end();
    await database.close();
  });
  const begin = <T>(work: (tx: Tx) => Promise<T>) =>
    drizzle(client, { casing: "snake_case" }).transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.user_id', ${user.id}, true)`);
      return work(tx);
    });
  const since = (change: number) =>
    begin((tx) =>
      tx.execute<{ change: string; what: string }>(
        sql`select change, object_id as what from audit where user_id = ${user.id} and change > ${change} order by change`,
      ),
    );
  return { user, begin, since };
}
const event = (what: string) => ({ action: "x.y", objectKind: "x", objectId: what, diff: {} });

it("of two racing transactions the one that began first and commits last has the later number", async () => {
  const { user, begin, since } = await person();
  let arrived = () => {};
  let release = () => {};
  const hasBegun = new Promise<void>((done) => {
    arrived = done;
  });
  const mayGoOn = new Promise<void>((done) => {
    release = done;
  });
  const slow = begin(async (tx) => {
    // Its ids and instants are the earlier ones: by them its change would come before what was read already.
    await tx.execute(sql`select now()`);
    arrived();
    await mayGoOn;
    await insertAudit(tx, user.id, user.trace, event("slow"));
  });
  await hasBegun;
  await begin((tx) => insertAudit(tx, user.id, user.trace, event("fast")));
  const seen = await since(0);
  expect(seen.map(({ what }) => what)).toEqual(["fast"]);
  release();
  await slow;
  expect((await since(Number(seen.at(-1)?.change))).map(({ what }) => what)).toEqual(["slow"]);
});

it("whoever asks what came since the last number misses nothing while many write", async () => {
  const { user, begin, since } = await person();
  const goals = Array.from({ length: 4 }, () => newGoal());
  await begin(async (tx) => {
    for (const goal of goals) await insertGoal(tx, user.id, goal, [newPlan()], user.trace);
  });
  const entries = Array.from({ length: 96 }, (_, number) => newCheckIn(goals[number % 4]?.id ?? ""));
  let writing = true;
  const seen: string[] = [];
  const follow = async () => {
    let last = 0;
    const read = async () => {
      const rows = await since(last);
      seen.push(...rows.map(({ what }) => what));
      last = Number(rows.at(-1)?.change ?? last);
    };
    while (writing) await read();
    await read();
    return last;
  };
  const follower = follow();
  await Promise.all(
    Array.from({ length: 16 }, async (_, writer) => {
      for (const entry of entries.filter((_entry, number) => number % 16 === writer))
        await begin((tx) => putCheckIn(tx, user.id, entry, user.trace));
    }),
  );
  writing = false;
  // No number is left out, and none given twice.
  expect(await follower).toBe(100);
  expect([...seen].sort()).toEqual([...goals, ...entries].map(({ id }) => id).sort());
}, 60_000);
