import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteArea, listAreas, moveArea, putArea, restoreArea } from "../src/crud/area.ts";
import { insertAudit, listAudit } from "../src/crud/audit.ts";
import { getCheckIn, listCheckIns, putCheckIn, removeCheckIn, restoreCheckIn } from "../src/crud/check-in.ts";
import { findCredential, getPasswordHash, setPassword, signUp } from "../src/crud/credential.ts";
import { insertForecasts, listForecasts } from "../src/crud/forecast.ts";
import { getGoal, getGoalStates, insertGoal, replacePlans, updateGoal } from "../src/crud/goal.ts";
import { setLifecycle } from "../src/crud/goal-life.ts";
import { countGoals, listGoals } from "../src/crud/goal-list.ts";
import { moveGoal } from "../src/crud/goal-order.ts";
import { takeLimit } from "../src/crud/limit.ts";
import { deleteMilestone, putMilestone } from "../src/crud/milestone.ts";
import { deletePause, listPauses, putPause } from "../src/crud/pause.ts";
import {
  closeSession,
  listSessions,
  openSession,
  revokeOtherSessions,
  revokeSession,
} from "../src/crud/session.ts";
import { deleteToken, insertToken, listTokens } from "../src/crud/token.ts";
import { deleteUser, getUser, updateUser } from "../src/crud/user.ts";
import { goals } from "../src/schema/goal.ts";
import type { Tx } from "../src/session.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newCheckIn, newGoal, newPlan, type TestUser } from "../src/testing/data.ts";

let database: TestDatabase;
let owner: TestUser;
let stranger: TestUser;
const goal = newGoal({ measure: { kind: "checklist" } });
const checkIn = newCheckIn(goal.id);
const area = { id: uuidv7(), name: "Body", position: 0 };
const pause = { id: uuidv7(), goalId: goal.id, from: "2026-02-01", to: null };
const item = { id: uuidv7(), goalId: goal.id, title: "One", weight: 1, due: null, doneOn: null, position: 0 };
const tokenId = uuidv7();

beforeAll(async () => {
  database = await testDatabase();
  owner = await freshUser(database);
  stranger = await freshUser(database);
  await owner.as(async (tx) => {
    await putArea(tx, owner.id, area, owner.trace);
    await insertGoal(tx, owner.id, { ...goal, areaId: area.id }, [newPlan()], owner.trace);
    await putCheckIn(tx, owner.id, checkIn, owner.trace);
    await putPause(tx, owner.id, pause, owner.trace);
    await putMilestone(tx, owner.id, item, owner.trace);
    await insertToken(tx, { id: tokenId, name: "Script", tokenHash: "c".repeat(64) });
    await insertForecasts(tx, owner.id, [
      { goalId: goal.id, asOf: "2026-03-01", probability: 0.5, due: "2026-12-31", target: 500 },
    ]);
  });
});
afterAll(() => database.close());

describe("the catalog", () => {
  it("has row-level security enabled and forced on every table", async () => {
    const rows = await database.sql("owner")`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as bound,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'user_id') or c.relname = 'users' as personal,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname = 'own') as own
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')`;
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !row.bound || (row.personal && row.own !== 1))).toEqual([]);
  });

  it("gives the app's role no more than its list, and nothing to everybody", async () => {
    const sql = database.sql("owner");
    const { user } = database.endpoints.app;
    const [role] =
      await sql`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = ${user}`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    const granted = await sql`
      select c.relname || ': ' || string_agg(distinct lower(a.privilege_type), ', ' order by lower(a.privilege_type)) as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
      where n.nspname = 'public' and r.rolname = ${user} group by c.relname order by 1`;
    expect(granted.map(({ line }) => line)).toEqual([
      "areas: delete, insert, select, update",
      "audit: insert, select",
      "check_ins: insert, select, update",
      "forecasts: insert, select",
      "goal_days: delete, insert, select, update",
      "goals: insert, select, update",
      "milestones: delete, insert, select, update",
      "pauses: delete, insert, select, update",
      "plans: delete, insert, select, update",
      "reviews: insert, select, update",
      "users: select",
    ]);
    const [open] = await sql`
      select count(*)::int as functions from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'app' and has_function_privilege('public', p.oid, 'execute')`;
    expect(open?.functions).toBe(0);
    const [loose] = await sql`
      select count(*)::int as functions from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'app' and not coalesce(p.proconfig::text like '%search_path%', false)`;
    expect(loose?.functions).toBe(0);
  });

  it("has the owner first in every key and index of a personal table", async () => {
    const rows = await database.sql("owner")`
      select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id'
      where n.nspname = 'public' and i.indkey[0] <> a.attnum order by 1`;
    // Tokens are found before there is an identity; the trash is emptied over all people.
    expect(rows.map(({ name }) => name)).toEqual([
      "check_ins_trash",
      "goals_trash",
      "sessions_token",
      "tokens_token",
    ]);
  });
});

describe("without an identity", () => {
  it.each([
    "areas",
    "goals",
    "plans",
    "pauses",
    "milestones",
    "check_ins",
    "goal_days",
    "forecasts",
    "reviews",
    "audit",
    "users",
  ])("a query of %s fails loudly", async (table) => {
    const query = database.withoutUser((tx) => tx.execute(sql`select * from ${sql.identifier(table)}`));
    await expect(query).rejects.toMatchObject({ cause: { code: "28000" } });
  });

  it.each(["credentials", "sessions", "tokens", "limits"])(
    "%s are out of reach, with one too",
    async (table) => {
      const query = sql`select * from ${sql.identifier(table)}`;
      await expect(database.withoutUser((tx) => tx.execute(query))).rejects.toMatchObject({
        cause: { code: "42501" },
      });
      await expect(owner.as((tx) => tx.execute(query))).rejects.toMatchObject({ cause: { code: "42501" } });
    },
  );

  it("an unknown token is turned away", async () => {
    const error = { code: "UNAUTHENTICATED" };
    await expect(database.asUser("0".repeat(64), async () => 1)).rejects.toMatchObject(error);
    await expect(database.asUser("' or 1=1", async () => 1)).rejects.toMatchObject(error);
  });

  it("the identity of one transaction is gone in the next", async () => {
    await owner.as((tx) => getUser(tx, owner.id));
    const later = Array.from({ length: 20 }, () =>
      database.withoutUser((tx) => tx.execute(sql`select app.uid()`)).catch((error) => error.cause?.code),
    );
    expect(new Set(await Promise.all(later))).toEqual(new Set(["28000"]));
  });
});

describe("somebody else's id", () => {
  const notFound = { code: "NOT_FOUND" };
  const trace = { actor: "system", requestId: "test" };
  // With the stranger's own user id, and with the owner's, as a query with a wrong WHERE would have it.
  const asWhom = () => [stranger.id, owner.id];
  const refused: Record<string, (tx: Tx, id: string) => Promise<unknown>> = {
    getGoal: (tx, id) => getGoal(tx, id, goal.id),
    getGoalStates: (tx, id) => getGoalStates(tx, id, goal.id),
    updateGoal: (tx, id) => updateGoal(tx, id, { id: goal.id, baseVersion: 1, title: "Mine" }, trace),
    replacePlans: (tx, id) => replacePlans(tx, id, goal.id, [newPlan()], 1, trace),
    setLifecycle: (tx, id) => setLifecycle(tx, id, { id: goal.id }, { step: "remove" }, trace),
    moveGoal: (tx, id) => moveGoal(tx, id, { id: goal.id, before: null }, trace),
    putCheckIn: (tx, id) => putCheckIn(tx, id, newCheckIn(goal.id), trace),
    editCheckIn: (tx, id) => putCheckIn(tx, id, { ...checkIn, value: 9, baseVersion: 1 }, trace),
    getCheckIn: (tx, id) => getCheckIn(tx, id, checkIn.id),
    removeCheckIn: (tx, id) => removeCheckIn(tx, id, { id: checkIn.id }, trace),
    restoreCheckIn: (tx, id) => restoreCheckIn(tx, id, { id: checkIn.id }, trace),
    editArea: (tx, id) => putArea(tx, id, { ...area, baseVersion: 1 }, trace),
    deleteArea: (tx, id) => deleteArea(tx, id, area.id, trace),
    moveArea: (tx, id) => moveArea(tx, id, { id: area.id, before: null }, trace),
    restoreArea: (tx, id) => restoreArea(tx, id, area.id, trace),
    editPause: (tx, id) => putPause(tx, id, { ...pause, baseVersion: 1 }, trace),
    deletePause: (tx, id) => deletePause(tx, id, pause.id, trace),
    editMilestone: (tx, id) => putMilestone(tx, id, { ...item, baseVersion: 1 }, trace),
    deleteMilestone: (tx, id) => deleteMilestone(tx, id, item.id, trace),
  };
  it.each(Object.keys(refused))("is not found by %s, as a missing one", async (name) => {
    for (const id of asWhom()) {
      await expect(stranger.as((tx) => refused[name]?.(tx, id) ?? Promise.resolve())).rejects.toMatchObject(
        notFound,
      );
    }
  });

  it("is no parent, area or goal of something of one's own", async () => {
    const own = newGoal();
    const attempts: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => insertGoal(tx, stranger.id, newGoal({ parentId: goal.id }), [], trace),
      (tx) => insertGoal(tx, stranger.id, newGoal({ areaId: area.id }), [], trace),
      (tx) => putPause(tx, stranger.id, { ...pause, id: uuidv7() }, trace),
      (tx) => putMilestone(tx, stranger.id, { ...item, id: uuidv7() }, trace),
    ];
    for (const attempt of attempts) await expect(stranger.as(attempt)).rejects.toMatchObject(notFound);
    await stranger.as((tx) => insertGoal(tx, stranger.id, own, [], trace));
    const adopt = { id: own.id, baseVersion: 1, parentId: goal.id };
    await expect(stranger.as((tx) => updateGoal(tx, stranger.id, adopt, trace))).rejects.toMatchObject(
      notFound,
    );
  });

  it("is in no list, even where a query forgets its WHERE", async () => {
    const other = await freshUser(database);
    const seen = await other.as(async (tx) => [
      await tx.select().from(goals),
      (await listGoals(tx, owner.id, { tab: "paused", today: "2026-03-01", cursor: null, limit: 10 })).states,
      Object.values(await countGoals(tx, owner.id, "2026-03-01")).filter((count) => count > 0),
      (await listCheckIns(tx, owner.id, { goalId: goal.id, cursor: null, limit: 10 })).items,
      await listAreas(tx, owner.id),
      await listPauses(tx, owner.id),
      (await listAudit(tx, owner.id, { cursor: null, limit: 10 })).items,
      await listForecasts(tx, owner.id, goal.id, 10),
      await listTokens(tx),
      (await listSessions(tx, other.sessionId)).filter(({ current }) => !current),
    ]);
    expect(seen.flat()).toEqual([]);
  });

  it("cannot be written in another's name", async () => {
    const attempts: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => insertGoal(tx, owner.id, newGoal(), [], trace),
      (tx) => putArea(tx, owner.id, { ...area, id: uuidv7() }, trace),
      (tx) => insertAudit(tx, owner.id, trace, { action: "x.y", objectKind: "x", objectId: "x", diff: {} }),
    ];
    for (const attempt of attempts)
      await expect(stranger.as(attempt)).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  it("the same id may be another person's own, and neither sees the other's", async () => {
    await stranger.as((tx) =>
      insertGoal(tx, stranger.id, newGoal({ id: goal.id, title: "Mine" }), [], trace),
    );
    expect((await owner.as((tx) => getGoal(tx, owner.id, goal.id))).title).toBe(goal.title);
    expect((await stranger.as((tx) => getGoal(tx, stranger.id, goal.id))).title).toBe("Mine");
  });
});

describe("the audit", () => {
  it("can be neither changed nor removed by the app", async () => {
    for (const statement of [sql`update audit set action = 'x'`, sql`delete from audit`]) {
      await expect(owner.as((tx) => tx.execute(statement))).rejects.toMatchObject({
        cause: { code: "42501" },
      });
    }
  });

  it("shows a person their own deeds, latest first, in pages", async () => {
    const page = await owner.as((tx) => listAudit(tx, owner.id, { cursor: null, limit: 3 }));
    expect(page.items.map(({ action }) => action)).toEqual([
      "milestone.create",
      "pause.create",
      "checkIn.create",
    ]);
    const rest = await owner.as((tx) => listAudit(tx, owner.id, { cursor: page.next, limit: 3 }));
    expect(rest.items.map(({ action }) => action)).toEqual(["goal.create", "area.create"]);
    expect(rest.next).toBeNull();
  });
});

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

  it("being seen is written down at most once a minute", async () => {
    const user = await freshUser(database);
    const sql = database.sql("owner");
    const seen = async () =>
      (await sql`select last_seen_at::text as at from sessions where id = ${user.sessionId}`)[0]?.at;
    const before = await seen();
    await user.as(async () => 1);
    expect(await seen()).toBe(before);
    await sql`update sessions set last_seen_at = now() - interval '2 minutes' where id = ${user.sessionId}`;
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
