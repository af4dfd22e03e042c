import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putArea } from "../src/crud/area.ts";
import { listAudit } from "../src/crud/audit.ts";
import { putCheckIn } from "../src/crud/check-in.ts";
import { insertForecasts } from "../src/crud/forecast.ts";
import { insertGoal } from "../src/crud/goal.ts";
import { putMilestone } from "../src/crud/milestone.ts";
import { putPause } from "../src/crud/pause.ts";
import { insertToken } from "../src/crud/token.ts";
import { getUser } from "../src/crud/user.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newCheckIn, newGoal, newPlan, newToken, type TestUser } from "../src/testing/data.ts";

let database: TestDatabase;
let owner: TestUser;
const goal = newGoal({ measure: { kind: "checklist" } });
const checkIn = newCheckIn(goal.id);
const area = { id: uuidv7(), name: "Body", position: 0 };
const pause = { id: uuidv7(), goalId: goal.id, from: "2026-02-01", to: null };
const item = { id: uuidv7(), goalId: goal.id, title: "One", weight: 1, due: null, doneOn: null, position: 0 };
const tokenId = uuidv7();

beforeAll(async () => {
  database = await testDatabase();
  owner = await freshUser(database);
  await owner.as(async (tx) => {
    await putArea(tx, owner.id, area, owner.trace);
    await insertGoal(tx, owner.id, { ...goal, areaId: area.id }, [newPlan()], owner.trace);
    await putCheckIn(tx, owner.id, checkIn, owner.trace);
    await putPause(tx, owner.id, pause, owner.trace);
    await putMilestone(tx, owner.id, item, owner.trace);
    await insertToken(tx, newToken({ id: tokenId, tokenHash: "c".repeat(64) }));
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
      "standings: insert, select, update",
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
      "standings_over",
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
    "standings",
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
