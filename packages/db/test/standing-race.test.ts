import { evaluateTree } from "@cairn/core/decide/evaluate";
import { summarise } from "@cairn/core/decide/summary";
import { packListed, unpackSummary } from "@cairn/core/standing/packing";
import { addDays, type Weekday } from "@cairn/core/time/day";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { expect, it, onTestFinished } from "vitest";
import { putCheckIn } from "../src/crud/check-in.ts";
import { insertGoal } from "../src/crud/goal.ts";
import { listGoals } from "../src/crud/goal-list.ts";
import { makeStandings } from "../src/crud/make-standing.ts";
import { deletePause, putPause } from "../src/crud/pause.ts";
import { listKept } from "../src/crud/standing.ts";
import { getUser, updateUser } from "../src/crud/user.ts";
import type { Tx } from "../src/session.ts";
import { testDatabase } from "../src/testing/common.ts";
import { freshUser, newCheckIn, newGoal, newPlan } from "../src/testing/data.ts";
import { verify } from "../src/verify.ts";

const TODAY = "2026-03-10";
const WRITERS = 16;
const WRITES = 12;
const page = { tab: "active", today: TODAY, cursor: null, limit: 10 } as const;
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

it("16 writers race with readers: what counts as fresh is what the log says in the very same snapshot", async () => {
  const database = await testDatabase();
  const user = await freshUser(database);
  // Beside the pool, whose share for one person would let four of them work at once.
  const client = postgres({ ...database.endpoints.app, max: WRITERS + 8, onnotice: () => {} });
  onTestFinished(async () => {
    await client.end();
    await database.close();
  });
  const begin = <T>(isolationLevel: "read committed" | "repeatable read", work: (tx: Tx) => Promise<T>) =>
    drizzle(client, { casing: "snake_case" }).transaction(
      async (tx) => {
        await tx.execute(sql`select set_config('app.user_id', ${user.id}, true)`);
        return work(tx);
      },
      { isolationLevel },
    );
  const asking = async (tx: Tx) => ({ today: TODAY, weekStart: (await getUser(tx, user.id)).weekStart });
  const goals = Array.from({ length: 4 }, () => newGoal());
  await user.as(async (tx) => {
    for (const each of goals) await insertGoal(tx, user.id, each, [newPlan()], user.trace);
  });

  async function write(writer: number, turn: number) {
    const number = writer * WRITES + turn;
    const goal = goals[number % goals.length] ?? newGoal();
    await begin("read committed", async (tx) => {
      if (number % 23 === 0) {
        const { version } = await getUser(tx, user.id);
        const weekStart: Weekday = number % 2 === 0 ? 1 : 7;
        // Of two that saw the same version one is refused, as it should be.
        await updateUser(tx, user.id, { weekStart, baseVersion: version }, user.trace);
      } else if (number % 17 === 0) {
        const id = uuidv7();
        const everything = { id, goalId: null, from: addDays(TODAY, -number), to: addDays(TODAY, -1) };
        await putPause(tx, user.id, everything, user.trace);
        if (number % 2 === 0) await deletePause(tx, user.id, id, user.trace);
      } else {
        const day = addDays(TODAY, (number % 41) - 38);
        await putCheckIn(tx, user.id, newCheckIn(goal.id, { day, value: number }), user.trace);
      }
    }).catch((error: unknown) => expect(error).toMatchObject({ code: "CONFLICT" }));
  }

  let writing = true;
  let compared = 0;
  /** Reads as a list does: what is stale is made, and stored if it still holds. */
  async function read() {
    while (writing) {
      await begin("read committed", async (tx) => {
        const context = await asking(tx);
        const { found } = await listKept(tx, user.id, page, context);
        const stale = found.filter((one) => !("standing" in one)).map(({ goal }) => goal.id);
        await makeStandings(tx, user.id, stale, context);
      });
    }
  }
  async function compare() {
    while (writing || compared === 0) {
      await begin("repeatable read", async (tx) => {
        const context = await asking(tx);
        const { found } = await listKept(tx, user.id, page, context);
        const { states } = await listGoals(tx, user.id, page);
        expect(await verify(tx, user.id)).toEqual([]);
        const views = new Map(evaluateTree(states, context).map((view) => [view.goal.id, view]));
        for (const one of found) {
          const view = views.get(one.goal.id);
          if (!("standing" in one) || !view) continue;
          const { revision } = view;
          expect(unpackSummary(packListed(one.goal, one.revision, one.standing, TODAY))).toEqual(
            plain({ ...summarise(view, context), revision }),
          );
          compared += 1;
        }
      });
    }
  }

  const readers = [read(), read(), read(), compare(), compare()];
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let turn = 0; turn < WRITES; turn++) await write(writer, turn);
    }),
  );
  // Whoever compares comes to see rows at rest, too.
  await begin("read committed", async (tx) => {
    await makeStandings(
      tx,
      user.id,
      goals.map(({ id }) => id),
      await asking(tx),
    );
  });
  writing = false;
  await Promise.all(readers);
  expect(compared).toBeGreaterThan(0);
}, 120_000);
