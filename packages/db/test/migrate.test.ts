import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { uuidv7 } from "uuidv7";
import { describe, expect, it, onTestFinished } from "vitest";
import { MIGRATIONS } from "../src/migrate.ts";
import { appRole } from "../src/roles.ts";
import { openDatabase } from "../src/session.ts";
import { freshUser } from "../src/testing/data.ts";
import { copyRelease, emptyDatabase, keepMigrations, query } from "../src/testing/release.ts";

/** The migrations as an older Cairn had them: without the last one. */
async function olderMigrations(): Promise<string> {
  const { migrations } = await copyRelease();
  await keepMigrations(migrations, -1);
  return migrations;
}

describe("migrations", () => {
  it("run once when five start at once on an empty database, and not again", async () => {
    const embedded = await emptyDatabase();
    const open = () => openDatabase({ connection: { embedded } });
    const five = await Promise.all([open(), open(), open(), open(), open()]);
    await Promise.all(five.map((database) => database.ready()));
    await Promise.all([...five, await open()].map((database) => database.close()));
    const journal = JSON.parse(await readFile(join(MIGRATIONS, "meta", "_journal.json"), "utf8"));
    const [row] = await query(
      embedded.owner,
    )`select count(*)::int as count from drizzle.__drizzle_migrations`;
    expect(row?.count).toBe(journal.entries.length);
  });

  it("of an older database are run after a copy of it, and keep what it holds", async () => {
    const embedded = await emptyDatabase();
    // In plain words: the functions, grants and crud of today know columns that the older schema has not.
    const owner = query(embedded.owner);
    await applyMigrations(drizzle(owner), { migrationsFolder: await olderMigrations() });
    const user = { id: uuidv7(), email: "older@example.test" };
    const tokenHash = "a".repeat(64);
    await owner`insert into users (id, name, email, zone, locale) values (${user.id}, 'Older', ${user.email}, 'UTC', 'en')`;
    await owner`insert into sessions (user_id, id, token_hash, label) values (${user.id}, ${uuidv7()}, ${tokenHash}, 'test')`;
    // The copy wants a database that nobody else is in.
    await owner.end();
    const lines: string[] = [];
    const newer = await openDatabase({ connection: { embedded }, log: (line) => lines.push(line) });
    expect(await newer.asUser(tokenHash, async (_, actor) => actor.user.email)).toBe(user.email);
    await newer.close();
    expect(lines).toEqual([expect.stringMatching(/^copying the database to \S+ before it is migrated$/)]);
    const [copy] = await query(embedded.admin)<{ name: string }[]>`
      select datname as name from pg_database where starts_with(datname, ${`${embedded.owner.database}_before_`})`;
    const [kept] = await query({ ...embedded.admin, database: copy?.name ?? "" })`select email from users`;
    expect(kept?.email).toBe(user.email);
  });

  it("of a newer Cairn are not touched: the older one refuses to start, and is not ready", async () => {
    const embedded = await emptyDatabase();
    const database = await openDatabase({ connection: { embedded } });
    const older = { connection: { embedded }, migrations: await olderMigrations() };
    await expect(openDatabase(older)).rejects.toThrow(/migrated by a newer Cairn/);
    await query(embedded.owner)`delete from drizzle.__drizzle_migrations where id > 1`;
    await expect(database.ready()).rejects.toMatchObject({ code: "UNAVAILABLE" });
    await database.close();
  });
});

describe("roles", () => {
  it("a superuser, an owner or a role that bypasses row-level security is not served", async () => {
    const embedded = await emptyDatabase();
    const refusal = /superuser, bypasses row-level security or owns the tables/;
    for (const app of [embedded.owner, embedded.admin]) {
      await expect(openDatabase({ connection: { embedded: { ...embedded, app } } })).rejects.toThrow(refusal);
    }
    const admin = query(embedded.admin);
    const user = `bypass_${process.pid}`;
    await admin.unsafe(`create role ${user} login bypassrls`);
    onTestFinished(async () => {
      await admin.unsafe(`drop owned by ${user}`);
      await admin.unsafe(`drop role ${user}`);
    });
    const app = { ...embedded.app, user };
    await expect(openDatabase({ connection: { embedded: { ...embedded, app } } })).rejects.toThrow(refusal);
  });

  it("the app's password follows from the secret, and differs by database", () => {
    expect(appRole("cairn", "a")).toEqual(appRole("cairn", "a"));
    expect(appRole("cairn", "a").password).not.toBe(appRole("cairn", "b").password);
    expect(appRole("cairn", "a").user).not.toBe(appRole("other", "a").user);
    expect(appRole("d".repeat(63), "a").user).toHaveLength(63);
  });

  it("maintenance as the owner sees everybody, without being a superuser", async () => {
    const embedded = await emptyDatabase();
    const database = await openDatabase({ connection: { embedded } });
    const users = [await freshUser(database), await freshUser(database)];
    const [row] = await database.asOwner((tx) =>
      tx.execute(sql`select count(*)::int as count,
      bool_or(r.rolsuper) as super from users, pg_roles r where r.rolname = current_user`),
    );
    expect(row).toEqual({ count: users.length, super: false });
    await database.close();
  });
});
