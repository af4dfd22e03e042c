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
import { freshUser, newCheckIn, newGoal, newPlan, newToken, type TestUser } from "../src/testing/data.ts";

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
    const change = { hash: "new", keepSession: user.sessionId, revokeTokens: false };
    expect(await user.as((tx) => setPassword(tx, user.id, change, user.trace))).toEqual({
      revoked: 1,
      revokedTokens: 0,
    });
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
    const token = newToken({ scope: "log" });
    await user.as((tx) => insertToken(tx, token));
    const actor = await database.asUser(token.tokenHash, async (_, who) => who);
    expect(actor).toMatchObject({
      via: "token",
      scope: "log",
      sessionId: token.id,
      user: { id: user.id, weekStart: 1, dayStart: 180 },
    });
    expect(await user.as(async (_, who) => who.scope)).toBeNull();
    expect((await user.as((tx) => listTokens(tx)))[0]?.usedAt).not.toBeNull();
    expect(await stranger.as((tx) => deleteToken(tx, token.id))).toBe(false);
    expect(await user.as((tx) => deleteToken(tx, token.id))).toBe(true);
    await expect(database.asUser(token.tokenHash, async () => 1)).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
  });

  it("a token that has ended is nobody, and still in the list", async () => {
    const user = await freshUser(database);
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const token = newToken({ expiresAt });
    await user.as((tx) => insertToken(tx, token));
    expect(await database.asUser(token.tokenHash, async () => "in")).toBe("in");
    await database.sql("owner")`update tokens set expires_at = now() where id = ${token.id}`;
    await expect(database.asUser(token.tokenHash, async () => 1)).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
    expect(await user.as((tx) => listTokens(tx))).toMatchObject([{ id: token.id }]);
  });

  it("the last use of a token and its address are written at most every quarter of an hour", async () => {
    const user = await freshUser(database);
    const token = newToken();
    const sql = database.sql("owner");
    await user.as((tx) => insertToken(tx, token));
    const use = (address: string) => database.asUser(token.tokenHash, async () => 1, { address });
    const listed = async () => (await user.as((tx) => listTokens(tx)))[0];
    await use("192.0.2.1");
    const first = await listed();
    expect(first).toMatchObject({ usedFrom: "192.0.2.1" });
    await sql`update tokens set last_used_at = last_used_at - interval '14 minutes' where id = ${token.id}`;
    await use("192.0.2.2");
    expect(await listed()).toMatchObject({ usedFrom: "192.0.2.1" });
    await sql`update tokens set last_used_at = last_used_at - interval '2 minutes' where id = ${token.id}`;
    await Promise.all(["192.0.2.3", "192.0.2.3", "192.0.2.3"].map(use));
    expect(await listed()).toMatchObject({ usedFrom: "192.0.2.3" });
    expect(Date.parse((await listed())?.usedAt ?? "")).toBeGreaterThanOrEqual(
      Date.parse(first?.usedAt ?? ""),
    );
  });

  it("a token from before there were scopes may write, and has no end", async () => {
    const user = await freshUser(database);
    await database.sql("owner")`insert into tokens (user_id, id, name, token_hash)
      values (${user.id}, ${uuidv7()}, 'Old', ${newToken().tokenHash})`;
    expect(await user.as((tx) => listTokens(tx))).toMatchObject([{ scope: "write", expiresAt: null }]);
  });

  it("all tokens end with the password when asked, and nobody else's", async () => {
    const user = await freshUser(database);
    const [one, two, foreign] = [newToken(), newToken(), newToken()];
    await user.as(async (tx) => {
      await insertToken(tx, one);
      await insertToken(tx, two);
    });
    await stranger.as((tx) => insertToken(tx, foreign));
    const change = { hash: "new", keepSession: user.sessionId, revokeTokens: true };
    expect(await user.as((tx) => setPassword(tx, user.id, change, user.trace))).toEqual({
      revoked: 0,
      revokedTokens: 2,
    });
    for (const { tokenHash } of [one, two])
      await expect(database.asUser(tokenHash, async () => 1)).rejects.toMatchObject({
        code: "UNAUTHENTICATED",
      });
    expect(await database.asUser(foreign.tokenHash, async () => "in")).toBe("in");
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

  it("fill again when the clock was ahead and is put back", async () => {
    const take = () =>
      database.withoutUser((tx) => takeLimit(tx, "ahead", { capacity: 1, refillPerMinute: 1 }));
    expect([await take(), await take()]).toEqual([0, 60]);
    await database.sql("owner")`update limits set refilled_at = now() + interval '1 day' where key = 'ahead'`;
    expect([await take(), await take()]).toEqual([0, 60]);
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
