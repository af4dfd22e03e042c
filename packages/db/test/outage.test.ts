import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createConnection, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { putCheckIn } from "../src/crud/check-in.ts";
import { insertGoal } from "../src/crud/goal.ts";
import { openDatabase } from "../src/session.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newCheckIn, newGoal, newPlan, type TestUser } from "../src/testing/data.ts";
import { verify } from "../src/verify.ts";

/** "refused": taken and closed at once, as a proxy without a server behind it does. */
type Weather = "fine" | "frozen" | "refused";

/** What stands between Cairn and PostgreSQL, and fails in the ways that networks do. */
async function network(target: string) {
  let weather: Weather = "fine";
  let connections = 0;
  const links = new Set<Socket>();
  const server = createServer((near) => {
    connections += 1;
    if (weather === "refused") {
      near.on("error", () => {}).end();
      return;
    }
    const far = createConnection(target);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      links.add(from);
      // Frozen: taken, and never passed on.
      from.on("data", (data) => weather === "fine" && !to.destroyed && to.write(data));
      from.on("error", () => {});
      from.on("close", () => {
        links.delete(from);
        to.destroy();
      });
    }
  });
  const path = join(tmpdir(), `cairn-${randomUUID().slice(0, 8)}.sock`);
  server.listen(path);
  await once(server, "listening");
  return {
    path,
    turn(to: Weather) {
      weather = to;
    },
    /** FIN on every link, or the hard way. */
    cut(hard: boolean) {
      for (const link of links) hard ? link.destroy() : link.end();
    },
    /** How many were taken so far. */
    count: () => connections,
    close: () => server.close(),
  };
}

let database: TestDatabase;
let user: TestUser;
beforeAll(async () => {
  database = await testDatabase();
  user = await freshUser(database);
});
afterAll(() => database.close());

async function behind() {
  const { endpoints } = database;
  const target = "path" in endpoints.app ? endpoints.app.path : "";
  const wire = await network(target);
  const { app } = endpoints;
  const far = { path: wire.path, user: app.user, database: app.database, password: app.password };
  const served = await openDatabase({
    connection: { embedded: { ...endpoints, app: far } },
    deadline: 500,
    max: 4,
  });
  const ask = () =>
    served
      .asUser(user.tokenHash, (tx) => tx.execute(sql`select 1`))
      .then(
        () => "answered",
        (error) => error.code,
      );
  /** Milliseconds until somebody is answered again. */
  const back = async () => {
    const before = performance.now();
    await vi.waitUntil(async () => (await ask()) === "answered", { timeout: 60_000, interval: 10 });
    return performance.now() - before;
  };
  const close = async () => {
    await served.close();
    wire.close();
  };
  return { wire, served, ask, back, close };
}

const many = (ask: () => Promise<string>) => Promise.all(Array.from({ length: 12 }, ask));

describe("when the database goes away", () => {
  it.each([true, false])(
    "by cut connections (hard: %s), requests are answered and it comes back by itself",
    async (hard) => {
      const { wire, ask, back, close } = await behind();
      expect(await many(ask)).toEqual(Array(12).fill("answered"));
      const flight = many(ask);
      wire.cut(hard);
      expect((await flight).filter((answer) => answer !== "answered" && answer !== "UNAVAILABLE")).toEqual(
        [],
      );
      expect(await back()).toBeLessThan(2_000);
      await close();
    },
  );

  it("by refusing, requests are told so at once, and the server is hardly asked", async () => {
    const { wire, ask, back, close } = await behind();
    await many(ask);
    const before = { asked: wire.count(), time: performance.now() };
    wire.turn("refused");
    wire.cut(true);
    let slowest = 0;
    let answers = 0;
    while (performance.now() - before.time < 1_000) {
      const asked = performance.now();
      expect(new Set(await many(ask))).toEqual(new Set(["UNAVAILABLE"]));
      slowest = Math.max(slowest, performance.now() - asked);
      answers += 12;
    }
    expect(answers).toBeGreaterThan(200);
    expect(slowest).toBeLessThan(300);
    expect(wire.count() - before.asked).toBeLessThanOrEqual(20);
    wire.turn("fine");
    expect(await back()).toBeLessThan(2_000);
    await close();
  });

  it("by falling silent, requests end at their deadline, and fresh connections are used when it speaks again", async () => {
    const { wire, ask, back, close } = await behind();
    await many(ask);
    wire.turn("frozen");
    const before = performance.now();
    expect(new Set(await many(ask))).toEqual(new Set(["UNAVAILABLE"]));
    // Those whose turn came only then have waited for the probe as well.
    expect(performance.now() - before).toBeLessThan(3_500);
    const known = performance.now();
    expect(new Set(await many(ask))).toEqual(new Set(["UNAVAILABLE"]));
    expect(performance.now() - known).toBeLessThan(100);
    wire.turn("fine");
    expect(await back()).toBeLessThan(2_000);
    await close();
  });

  it("more callers of one person than may wait are told to come back, and the others are served", async () => {
    const { wire, ask, close } = await behind();
    const answers = await Promise.all(Array.from({ length: 400 }, ask));
    expect(answers.filter((answer) => answer === "RATE_LIMITED")).toHaveLength(400 - 204);
    expect(answers.filter((answer) => answer === "answered")).toHaveLength(204);
    wire.cut(true);
    await close();
  });
});

describe("a storm of killed backends, changed tables and bad tokens", () => {
  it("answers rightly or not at all, never with another's rows", async () => {
    const stormy = await testDatabase({ max: 8 });
    const people = await Promise.all(Array.from({ length: 4 }, () => freshUser(stormy)));
    const goals = new Map(people.map((person) => [person.id, newGoal({ title: person.id })]));
    for (const person of people) {
      const goal = goals.get(person.id);
      if (goal) await person.as((tx) => insertGoal(tx, person.id, goal, [newPlan()], person.trace));
    }
    const admin = stormy.sql("admin");
    const owner = stormy.sql("owner");
    const tally = { right: 0, unavailable: 0, wrong: [] as unknown[] };
    const one = async (index: number) => {
      const person = people[index % people.length];
      if (!person) return;
      if (index % 16 === 3) {
        await stormy
          .asUser("f".repeat(64), async () => tally.wrong.push("let in"))
          .catch((error) => {
            if (error.code !== "UNAUTHENTICATED") count(error);
          });
        return;
      }
      await person
        .as(async (tx) => {
          const goal = goals.get(person.id);
          if (goal && index % 3 === 0) await putCheckIn(tx, person.id, newCheckIn(goal.id), person.trace);
          return tx.execute(sql`select distinct user_id, title from goals`);
        })
        .then((rows) => {
          const own = rows.length === 1 && rows[0]?.user_id === person.id && rows[0]?.title === person.id;
          if (own) tally.right += 1;
          else tally.wrong.push(rows);
        })
        .catch(count);
    };
    const count = (error: { code?: string; cause?: { code?: string } }) => {
      if (error.code === "UNAVAILABLE") tally.unavailable += 1;
      else tally.wrong.push(error);
    };
    for (let round = 0; round < 12; round += 1) {
      const callers = Promise.all(Array.from({ length: 64 }, (_, index) => one(round * 64 + index)));
      await admin`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = ${stormy.endpoints.app.database} and usename = ${stormy.endpoints.app.user} and random() < .4`;
      await owner
        .unsafe(`alter table goals ${round % 2 ? "drop" : "add"} column storm${round % 2 ? "" : " int"}`)
        .catch(() => {});
      await callers;
    }
    expect(tally.wrong).toEqual([]);
    expect(tally.right).toBeGreaterThan(300);
    for (const person of people) expect(await person.as((tx) => verify(tx, person.id))).toEqual([]);
    await stormy.close();
  });
});
