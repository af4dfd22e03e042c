import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ensureAppRole } from "../src/roles.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it("an owner that may not make roles is told what an administrator has to run", async () => {
  const wish = { user: "cairn_other", password: "00" };
  await expect(ensureAppRole(database.sql("app"), wish)).rejects.toThrow('CREATE ROLE "cairn_other" LOGIN');
});

it("the app's role is made once, without any right of its own", async () => {
  const admin = database.sql("admin");
  const user = `app_${randomUUID()}`;
  await ensureAppRole(admin, { user, password: "00" });
  await ensureAppRole(admin, { user, password: "01" });
  const roles = await admin`
    select rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = ${user}`;
  await admin.unsafe(`drop role "${user}"`);
  expect(roles).toEqual([
    { rolcanlogin: true, rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false },
  ]);
});
