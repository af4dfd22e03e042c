import { appendFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import type postgres from "postgres";
import { expect, it } from "vitest";
import { getPasswordHash } from "../src/crud/credential.ts";
import { listGoals } from "../src/crud/goal-list.ts";
import { migrate } from "../src/migrate.ts";
import { grantApp } from "../src/roles.ts";
import { openDatabase } from "../src/session.ts";
import { fillCrowd } from "../src/testing/crowd.ts";
import { freshUser } from "../src/testing/data.ts";
import { copyRelease, emptyDatabase, keepMigrations, query } from "../src/testing/release.ts";
import { verify } from "../src/verify.ts";

const TOKEN = "a".repeat(64);

/** Lets a file leave a row whenever it is applied, for `applied` to count. */
async function traceFile(functions: string, name: string) {
  const row = `VALUES ('${name} ' || gen_random_uuid(), 1)`;
  await appendFile(join(functions, name), `INSERT INTO public.limits (key, tokens) ${row};\n`);
}

/** How often each traced file was applied. */
async function applied(owner: postgres.Sql): Promise<Record<string, number>> {
  const rows = await owner<{ name: string; count: number }[]>`
    select split_part(key, ' ', 1) as name, count(*)::int as count from limits group by 1`;
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** What the database holds of functions: their text, and the files they came from. */
async function held(owner: postgres.Sql) {
  return {
    texts: await owner<{ name: string; text: string }[]>`
      select proname as name, prosrc as text from pg_proc where pronamespace = 'app'::regnamespace order by 1`,
    files: await owner<{ name: string; hash: string }[]>`
      select name, hash from app.function_files order by name`,
  };
}

async function fileNames(functions: string): Promise<string[]> {
  return (await readdir(functions)).filter((name) => name.endsWith(".sql")).sort();
}

async function release() {
  const embedded = await emptyDatabase();
  const { migrations, functions } = await copyRelease();
  const start = () => openDatabase({ connection: { embedded }, migrations });
  return { embedded, migrations, functions, owner: query(embedded.owner), start };
}

it("a fresh database has the functions of the files, and no others", async () => {
  const { functions, owner, start } = await release();
  await (await start()).close();
  const files = await fileNames(functions);
  const texts = await Promise.all(files.map((name) => readFile(join(functions, name), "utf8")));
  const made = texts.flatMap((text) => [...text.matchAll(/^CREATE OR REPLACE FUNCTION app\.(\w+)/gm)]);
  const found = await held(owner);
  expect(found.texts.map(({ name }) => name)).toEqual(made.map(([, name]) => name).sort());
  expect(found.files.map(({ name }) => name)).toEqual(files);
});

it("a database of the release before the files gets them all, and keeps what it holds", async () => {
  const { embedded, functions, owner, start } = await release();
  const old = await copyRelease();
  await keepMigrations(old.migrations, 6);
  await applyMigrations(drizzle(owner), { migrationsFolder: old.migrations });
  await fillCrowd(owner, 3, 40);
  const [person] = await owner<{ id: string }[]>`select id from users where email = 'crowd1@example.test'`;
  const userId = person?.id ?? "";
  await owner`insert into sessions (user_id, id, token_hash, label) values (${userId}, gen_random_uuid(), ${TOKEN}, 'old')`;
  // Nobody else may be connected while a database is copied before its upgrade.
  await owner.end();
  const files = await fileNames(functions);
  for (const name of files) await traceFile(functions, name);
  const database = await start();
  expect(await applied(query(embedded.owner))).toEqual(Object.fromEntries(files.map((name) => [name, 1])));
  const page = { tab: "active", today: "2026-02-10", cursor: null, limit: 50 } as const;
  const found = await database.asUser(TOKEN, (tx) => listGoals(tx, userId, page));
  expect(found.states.flatMap(({ days }) => days)).toHaveLength(20 * 40);
  expect(await database.asUser(TOKEN, (tx) => verify(tx, userId))).toEqual([]);
  await database.close();
});

it("a changed file is applied once, and the others not at all", async () => {
  const { functions, owner, start } = await release();
  await traceFile(functions, "identity.sql");
  await traceFile(functions, "token.sql");
  for (const expected of [1, 1]) {
    await (await start()).close();
    expect(await applied(owner)).toEqual({ "identity.sql": expected, "token.sql": expected });
  }
  await appendFile(join(functions, "identity.sql"), "-- Changed.\n");
  for (const expected of [2, 2]) {
    await (await start()).close();
    expect(await applied(owner)).toEqual({ "identity.sql": expected, "token.sql": 1 });
  }
});

it("five starts at once apply a changed file once", async () => {
  const { functions, owner, start } = await release();
  await (await start()).close();
  await traceFile(functions, "token.sql");
  const five = await Promise.all([start(), start(), start(), start(), start()]);
  await Promise.all(five.map((database) => database.close()));
  expect(await applied(owner)).toEqual({ "token.sql": 1 });
});

it("one broken file undoes the others, and the start fails with a line that names it", async () => {
  const { functions, owner, start } = await release();
  await (await start()).close();
  const before = await held(owner);
  const text = await readFile(join(functions, "identity.sql"), "utf8");
  await writeFile(join(functions, "identity.sql"), text.replace("no identity", "nobody"));
  await writeFile(
    join(functions, "token.sql"),
    "CREATE OR REPLACE FUNCTION app.list_tokens() RETURNS void LANG",
  );
  const line = /^The SQL functions of token\.sql cannot be applied: syntax error at or near "LANG"$/;
  await expect(start()).rejects.toThrow(line);
  expect(await held(owner)).toEqual(before);
});

it("a function with another result keeps its callers, from the first moment on", async () => {
  const { embedded, migrations, functions, owner, start } = await release();
  const database = await start();
  const user = await freshUser(database);
  await grantApp(owner, embedded.app.user);
  const file = join(functions, "credential.sql");
  const text = await readFile(file, "utf8");
  const other = text.replace("app.password_hash() RETURNS text", "app.password_hash() RETURNS varchar");
  await writeFile(file, other);
  await expect(migrate(owner, { migrations })).rejects.toThrow(/cannot change return type/);
  await writeFile(file, `DROP FUNCTION IF EXISTS app.password_hash();\n${other}`);
  await migrate(owner, { migrations });
  expect(await user.as((tx) => getPasswordHash(tx))).toBe("not a hash");
  const [open] =
    await owner`select has_function_privilege('public', 'app.password_hash()', 'execute') as may`;
  expect(open?.may).toBe(false);
  await database.close();
});
