import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putCheckIn } from "../src/crud/check-in.ts";
import { findCredential, getPasswordHash, setPassword, signUp } from "../src/crud/credential.ts";
import { insertGoal } from "../src/crud/goal.ts";
import { takeLimit } from "../src/crud/limit.ts";
import { closeSession, openSession, revokeOtherSessions, revokeSession } from "../src/crud/session.ts";
import { deleteToken, insertToken, listTokens } from "../src/crud/token.ts";
import { deleteUser, updateUser } from "../src/crud/user.ts";
import { goals } from "../src/schema/goal.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newCheckIn, newGoal, newPlan, type TestUser } from "../src/testing/data.ts";

let database: TestDatabase;
let owner: TestUser;
let stranger: TestUser;
beforeAll(async () => {
  database = await testDatabase();
  owner = await freshUser(database);
  stranger = await freshUser(database);
});
afterAll(() => database.close());

describe("sessions and passwords", () => {
  it("a session ends at once, by itself, from another one, and with the password", async () => {
    const user = await freshUser(database);
    const hashes = ["1", "2", "3"].map((digit) => digit.repeat(63) + user.id.at(-1));
    const ids = hashes.map(() => uuidv7());
    for (const [index, tokenHash] of hashes.entries()) {
      const id = ids[index] ?? "";
      await database.withoutUser((tx) => openSession(tx, { id, userId: user.id, tokenHash, label: "phone" }));
    }
    const alive = async () => {
      const asked = hashes.map((hash) => database.asUser(hash, async () => true).catch(() => false));
      return Promise.all(asked);
    };
    expect(await alive()).toEqual([true, true, true]);
    expect(await database.withoutUser((tx) => closeSession(tx, hashes[0] ?? ""))).toBe(true);
    expect(await user.as((tx) => revokeSession(tx, ids[1] ?? ""))).toBe(true);
    expect(await stranger.as((tx) => revokeSession(tx, ids[2] ?? ""))).toBe(false);
    expect(await alive()).toEqual([false, false, true]);
    expect(await user.as((tx) => setPassword(tx, user.id, "new", user.sessionId, user.trace))).toBe(1);
    expect(await alive()).toEqual([false, false, false]);
    expect(await user.as((tx) => getPasswordHash(tx))).toBe("new");
    expect(await user.as((tx) => revokeOtherSessions(tx, user.sessionId))).toBe(0);
  });

  it("a session idle for 30 days or 90 days old is over", async () => {
    const sql = database.sql("owner");
    const idle = await freshUser(database);
    await sql`update sessions set last_seen_at = now() - interval '30 days 1 minute' where id = ${idle.sessionId}`;
    await expect(idle.as(async () => 1)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    const old = await freshUser(database);
    await sql`update sessions set created_at = now() - interval '90 days 1 minute' where id = ${old.sessionId}`;
    await expect(old.as(async () => 1)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("being seen is written down at most every quarter of an hour, and a read writes nothing else", async () => {
    const user = await freshUser(database);
    const owner = database.sql("owner");
    const seen = async () =>
      (await owner`select last_seen_at::text as at from sessions where id = ${user.sessionId}`)[0]?.at;
    /** Only what writes is given a number. */
    const transaction = () =>
      user.as((tx) => tx.execute(sql`select pg_current_xact_id_if_assigned()::text as number`));
    await owner`update sessions set last_seen_at = now() - interval '14 minutes' where id = ${user.sessionId}`;
    const before = await seen();
    expect(await transaction()).toMatchObject([{ number: null }]);
    expect(await seen()).toBe(before);
    await owner`update sessions set last_seen_at = now() - interval '16 minutes' where id = ${user.sessionId}`;
    const stale = await seen();
    await Promise.all(Array.from({ length: 10 }, () => user.as(async () => 1)));
    expect(await seen()).not.toBe(stale);
  });

  it("a personal token is an identity until it is deleted", async () => {
    const user = await freshUser(database);
    const token = { id: uuidv7(), name: "Script", tokenHash: `d${"0".repeat(63)}` };
    await user.as((tx) => insertToken(tx, token));
    const actor = await database.asUser(token.tokenHash, async (_, who) => who);
    expect(actor).toMatchObject({
      via: "token",
      sessionId: token.id,
      user: { id: user.id, weekStart: 1, dayStart: 180 },
    });
    expect((await user.as((tx) => listTokens(tx)))[0]?.usedAt).not.toBeNull();
    expect(await stranger.as((tx) => deleteToken(tx, token.id))).toBe(false);
    expect(await user.as((tx) => deleteToken(tx, token.id))).toBe(true);
    await expect(database.asUser(token.tokenHash, async () => 1)).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
  });

  it("an address has one account", async () => {
    const again = {
      id: uuidv7(),
      name: "Again",
      email: owner.email,
      zone: "Etc/UTC",
      locale: "en",
      passwordHash: "x",
    };
    await expect(database.withoutUser((tx) => signUp(tx, again))).rejects.toMatchObject({
      code: "CONFLICT",
      fields: [{ field: "email" }],
    });
    expect(await database.withoutUser((tx) => findCredential(tx, owner.email))).toMatchObject({
      userId: owner.id,
    });
    expect(await database.withoutUser((tx) => findCredential(tx, "nobody@example.test"))).toBeNull();
  });

  it("a profile changes from the version that was seen", async () => {
    const user = await freshUser(database);
    const mutationId = uuidv7();
    const change = (baseVersion: number, name: string, id = mutationId) =>
      user.as((tx) => updateUser(tx, user.id, { baseVersion, name, mutationId: id }, user.trace));
    const changed = await change(1, "New");
    expect(changed).toMatchObject({ name: "New", version: 2, zone: "Etc/UTC" });
    expect(await change(1, "New")).toEqual(changed);
    await expect(change(1, "Other", uuidv7())).rejects.toMatchObject({ code: "CONFLICT", current: changed });
  });

  it("a deleted account leaves nothing", async () => {
    const user = await freshUser(database);
    const mine = newGoal();
    await user.as(async (tx) => {
      await insertGoal(tx, user.id, mine, [newPlan()], user.trace);
      await insertGoal(tx, user.id, newGoal({ parentId: mine.id }), [], user.trace);
      await putCheckIn(tx, user.id, newCheckIn(mine.id), user.trace);
    });
    await user.as((tx) => deleteUser(tx));
    await expect(user.as(async () => 1)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    const left = await database.asOwner((tx) => tx.select().from(goals).where(eq(goals.userId, user.id)));
    expect(left).toEqual([]);
  });
});

describe("limits", () => {
  it("let a bucket through and then say how long to wait; nobody else is touched", async () => {
    const take = (key: string) =>
      database.withoutUser((tx) => takeLimit(tx, key, { capacity: 10, refillPerMinute: 1 }));
    const waits = await Promise.all(Array.from({ length: 30 }, () => take("a")));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
    expect(waits.filter((wait) => wait > 50 && wait <= 60)).toHaveLength(20);
    expect(await take("b")).toBe(0);
  });

  it("of writes are counted in the identity call, reads are free", async () => {
    const small = await testDatabase({ writes: { capacity: 3, refillPerMinute: 1 } });
    const user = await freshUser(small);
    const other = await freshUser(small);
    const write = () => user.as(async () => "done", { cost: 1 }).catch((error) => error);
    const answers = [await write(), await write(), await write(), await write()];
    expect(answers.slice(0, 3)).toEqual(["done", "done", "done"]);
    expect(answers[3]).toMatchObject({ code: "RATE_LIMITED" });
    expect(answers[3].params.retryAfter).toBeGreaterThan(50);
    expect(await user.as(async () => "read")).toBe("read");
    expect(await other.as(async () => "done", { cost: 1 })).toBe("done");
    await small.close();
  });
});
