import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Contents, checkBackup, readBackup } from "../src/backup/read.ts";
import { restoreBackup } from "../src/backup/restore.ts";
import { copyOut, listTables } from "../src/backup/tables.ts";
import { writeBackup } from "../src/backup/write.ts";
import { listGoals } from "../src/crud/goal-list.ts";
import { insertToken } from "../src/crud/token.ts";
import type { Endpoint } from "../src/embedded.ts";
import { knownUntil, listSchemas, MIGRATIONS, migrateUntil } from "../src/migrate.ts";
import { openDatabase } from "../src/session.ts";
import { fill } from "../src/testing/account.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, type TestUser } from "../src/testing/data.ts";
import { emptyDatabase, query } from "../src/testing/release.ts";
import { undoUpgrade } from "../src/undo-upgrade.ts";
import { verifyEverybody } from "../src/verify-everybody.ts";

const quiet = () => {};
const progress = { progress: quiet };

const script = { id: randomUUID(), name: "Script", scope: "log", expiresAt: null } as const;

let database: TestDatabase;
let people: TestUser[];
let payload: Buffer;
beforeAll(async () => {
  database = await testDatabase();
  people = [await freshUser(database), await freshUser(database)];
  // Everything that COPY has to write in another way than it is.
  for (const [place, person] of people.entries())
    await fill(person, `\\ ${place}\ttab\nline\r\\.\n\\N "é" 🪨`);
  const [person] = people;
  await person?.as((tx) => insertToken(tx, { ...script, tokenHash: "d".repeat(64) }));
  payload = await backupOf(database.endpoints.owner);
});
afterAll(() => database.close());

async function backupOf(owner: Endpoint): Promise<Buffer> {
  return buffer(writeBackup(owner, quiet));
}

/** A stream of chunks of some bytes. */
function pieces(whole: Buffer, size = 64_000): () => AsyncIterable<Buffer> {
  const count = Math.ceil(whole.length / size);
  return () =>
    Readable.from(Array.from({ length: count }, (_, at) => whole.subarray(at * size, (at + 1) * size)));
}

async function restore(owner: Endpoint, file: Buffer, size = 64_000): Promise<Contents> {
  const checked = await checkBackup(pieces(file, size));
  await restoreBackup(owner, checked, progress);
  return checked.contents;
}

/** Each table's rows as text. */
async function rowsOf(owner: Endpoint): Promise<Record<string, string>> {
  const sql = query(owner);
  const rows: Record<string, string> = {};
  for (const table of await listTables(sql)) {
    rows[table.name] = (await buffer(await copyOut(sql, table))).toString();
  }
  return rows;
}

describe("a backup", () => {
  it("restored into an empty database has every row again, and Cairn runs on it", async () => {
    const embedded = await emptyDatabase();
    // Cut where it hurts: in the middle of lines and of COPY's end.
    const contents = await restore(embedded.owner, payload, 7);
    const { tokens: hadTokens, ...had } = await rowsOf(database.endpoints.owner);
    const { tokens, ...has } = await rowsOf(embedded.owner);
    expect(has).toEqual(had);
    expect(contents.manifest.find(({ table }) => table === "check_ins")?.rows).toBe(4);
    expect(Object.values(had).every((rows) => rows !== "")).toBe(true);
    // The token is there by name; it has ended, and its secret opens nothing.
    expect(hadTokens).toContain("d".repeat(64));
    expect(tokens).not.toContain("d".repeat(64));
    const sql = query(embedded.owner);
    expect(await sql`select name, expires_at <= now() as over from tokens`).toEqual([
      { name: "Script", over: true },
    ]);
    expect(await sql`select * from sessions`).toEqual([]);
    expect(
      await sql`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and not (relrowsecurity and relforcerowsecurity)`,
    ).toEqual([]);
    expect(await sql`select tgname from pg_trigger where tgenabled <> 'O'`).toEqual([]);
    expect(await verifyEverybody(embedded.owner, progress)).toEqual({ people: 2, differences: [] });
    const opened = await openDatabase({ connection: { embedded } });
    const goals = await opened.asOwner((tx) =>
      listGoals(tx, people[0]?.id ?? "", { tab: "active", today: "2026-03-02", cursor: null, limit: 10 }),
    );
    expect(goals.states).toHaveLength(2);
    await opened.close();
  });

  it("holds the state of one moment, whatever is written meanwhile", async () => {
    const busy = await testDatabase();
    await fill(await freshUser(busy), "before");
    const written = writeBackup(busy.endpoints.owner, quiet);
    const first = await written.next();
    await fill(await freshUser(busy), "meanwhile");
    const rest = await buffer(written);
    const whole = Buffer.isBuffer(first.value) ? Buffer.concat([first.value, rest]) : rest;
    const { manifest } = (await checkBackup(pieces(whole))).contents;
    expect(manifest.find(({ table }) => table === "users")?.rows).toBe(1);
    expect(whole.includes("meanwhile")).toBe(false);
    await busy.close();
  });

  it("of more rows than its buffers hold comes to its end", async () => {
    const busy = await testDatabase();
    const person = await freshUser(busy);
    await busy.sql(
      "owner",
    )`insert into audit (user_id, id, actor, action, object_kind, object_id, diff, request_id)
      select ${person.id}, gen_random_uuid(), 'system', 'test', 'test', n::text, jsonb_build_object('words', repeat('word ', 40)), ''
      from generate_series(1, 20000) n`;
    const { contents } = await checkBackup(() => writeBackup(busy.endpoints.owner, quiet));
    expect(contents.manifest.find(({ table }) => table === "audit")?.rows).toBe(20_000);
    await busy.close();
  });

  it("of an older schema goes in as it was, and is migrated on", async () => {
    const [older, embedded] = [await emptyDatabase(), await emptyDatabase()];
    const [oldest = 0] = await listSchemas();
    const sql = query(older.owner);
    await migrateUntil(sql, oldest + 1);
    await sql`insert into users (id, name, email, zone, locale) values (${randomUUID()}, 'Old', 'old@example.test', 'UTC', 'en')`;
    const contents = await restore(embedded.owner, await backupOf(older.owner));
    expect(contents.schema).toBe(oldest);
    const opened = await openDatabase({ connection: { embedded } });
    await opened.ready();
    await opened.close();
    expect(await query(embedded.owner)`select name, single_keys from users`).toEqual([
      { name: "Old", single_keys: true },
    ]);
  });

  it("goes into a database that nobody has used yet, and into no other", async () => {
    const fresh = await emptyDatabase();
    await (await openDatabase({ connection: { embedded: fresh } })).close();
    await restore(fresh.owner, payload);
    const before = await rowsOf(fresh.owner);
    await expect(restore(fresh.owner, payload)).rejects.toThrow(/not empty/);
    expect(await rowsOf(fresh.owner)).toEqual(before);

    const foreign = await emptyDatabase();
    await query(foreign.owner)`create table theirs (id int primary key)`;
    await expect(restore(foreign.owner, payload)).rejects.toThrow(/not Cairn's/);
  });

  it("is not restored under a Cairn that runs", async () => {
    const embedded = await emptyDatabase();
    const running = await openDatabase({ connection: { embedded } });
    await running.ready();
    await expect(restore(embedded.owner, payload)).rejects.toThrow(/running/);
    await running.close();
  });
});

/** The payload with its first line, or another text of it, changed. */
function changed(from: string | RegExp, to: string): Buffer {
  return Buffer.from(payload.toString("latin1").replace(from, to), "latin1");
}

describe("what is refused", () => {
  const schema = /"schema":\d+/;
  let owner: Endpoint;
  beforeAll(async () => {
    ({ owner } = await emptyDatabase());
  });
  it.each([
    ["a newer schema", () => changed(schema, '"schema":9999999999999'), /newer Cairn/],
    ["a schema of no release", () => changed(schema, '"schema":1'), /no release/],
    ["a newer format", () => changed('"version":1', '"version":2'), /newer Cairn/],
    ["something else", () => Buffer.from("PGDMP and so on\n"), /no backup of Cairn/],
    ["something else that is JSON", () => Buffer.from('{"goals":[]}\n'), /no backup of Cairn/],
    ["something endless", () => Buffer.alloc(200_000, "a"), /no backup of Cairn/],
    ["a row that was changed", () => changed("Test", "Tess"), /not those of its manifest/],
    ["an end that is missing", () => payload.subarray(0, -3), /ends too early/],
    ["rows that are cut off", () => payload.subarray(0, payload.length / 2), /ends too early/],
    ["more than an end", () => Buffer.concat([payload, payload]), /goes on after its end/],
    ["a line that is none", () => changed(/\n\{"table":"areas"/, '\n{"tables":"areas"'), /damaged/],
  ])("%s, and nothing is touched", async (_what, file, reason) => {
    await expect(restore(owner, file())).rejects.toThrow(reason);
    expect(await listTables(query(owner))).toEqual([]);
  });

  it("a backup of no Cairn", async () => {
    await expect(backupOf(owner)).rejects.toThrow(/no Cairn/);
  });

  it.each([
    ["rows that break a key", "goals", /check_ins_goal|violates/],
    ["a table of another shape", "columns", /not the one of its schema/],
    ["a table too few", "reviews", /did not come back/],
  ])("%s, and no row stays", async (_what, fault, reason) => {
    const { owner } = await emptyDatabase();
    const file = await refitted(fault);
    await expect(restore(owner, file)).rejects.toThrow(reason);
    const rows = await rowsOf(owner);
    expect(Object.values(rows).join("")).toBe("");
    // It is as empty as before: the right file goes in.
    await restore(owner, payload);
  });
});

/** A payload that is whole by its own manifest, and wrong: without the rows of a table, or with another column. */
async function refitted(fault: string): Promise<Buffer> {
  const parts: Buffer[] = [payload.subarray(0, payload.indexOf("\n") + 1)];
  const contents = await readBackup(pieces(payload)(), async (head, rows) => {
    const kept = await buffer(rows);
    if (fault === "reviews" && head.table === fault) return;
    const columns = fault === "columns" && head.table === "users" ? ["name"] : head.columns;
    parts.push(Buffer.from(`${JSON.stringify({ ...head, columns })}\n`));
    if (head.table !== fault) parts.push(kept);
    parts.push(Buffer.from("\\.\n"));
  });
  const nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  const manifest = contents.manifest
    .filter(({ table }) => fault !== "reviews" || table !== fault)
    .map((sum) => (sum.table === fault ? { ...sum, rows: 0, sha256: nothing } : sum));
  return Buffer.concat([...parts, Buffer.from(`${JSON.stringify({ manifest })}\n`)]);
}

it("every table is either in a backup or known to be left out", async () => {
  const sql = query(database.endpoints.owner);
  const all = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`;
  const held = new Set((await listTables(sql)).map(({ name }) => name));
  expect(all.map(({ name }) => name).filter((name) => !held.has(name))).toEqual([
    "limits",
    "sessions",
    "standings",
  ]);
  // What a number counts up from is in no table.
  expect(
    await sql`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'`,
  ).toEqual([]);
});

it("verifying everybody names whose figure is wrong", async () => {
  const { owner } = await emptyDatabase();
  await restore(owner, payload);
  const [person] = people;
  await query(
    owner,
  )`update goals set entries = 7 where user_id = ${person?.id ?? ""} and measure_kind = 'metric'`;
  const { differences } = await verifyEverybody(owner, progress);
  expect(differences).toMatchObject([{ userId: person?.id, field: "entries", stored: "7", counted: "1" }]);
});

it("the copy from before an upgrade comes back by one step, and can be upgraded again", async () => {
  // Who renames a database stands in another.
  const embedded = { ...(await emptyDatabase()), admin: inject("server").admin };
  await expect(undoUpgrade(embedded)).rejects.toThrow(/no copy/);
  const old = query(embedded.owner);
  const [oldest = 0] = await listSchemas();
  await migrateUntil(old, oldest);
  await old`insert into users (id, name, email, zone, locale) values (${randomUUID()}, 'Old', 'old@example.test', 'UTC', 'en')`;
  await old.end();
  const upgrade = () => openDatabase({ connection: { embedded } }).then((opened) => opened.close());
  await upgrade();
  const upgraded = query(embedded.owner);
  await upgraded`update users set name = 'New'`;
  await upgraded.end();
  const undone = await undoUpgrade(embedded);
  expect(undone.kept).toBe(`${embedded.owner.database}_undone`);
  const back = query(embedded.owner);
  expect(
    await back`select name, (select max(created_at) from drizzle.__drizzle_migrations) as last from users`,
  ).toEqual([{ name: "Old", last: String(oldest) }]);
  await back.end();
  await upgrade();
  const [row] = await query(embedded.owner)`select max(created_at) as last from drizzle.__drizzle_migrations`;
  expect(Number(row?.last)).toBe(await knownUntil(MIGRATIONS));
});
