import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import postgres from "postgres";
import { inject, onTestFinished } from "vitest";
import type { Endpoint } from "../embedded.ts";
import { MIGRATIONS } from "../migrate.ts";

type Endpoints = { owner: Endpoint; app: Endpoint; admin: Endpoint };

let count = 0;
/** Makes an empty database on the test server. */
export async function emptyDatabase(): Promise<Endpoints> {
  const { owner, app, admin } = inject("server");
  count += 1;
  const database = `empty_${process.pid}_${count}`;
  const client = postgres({ ...admin, max: 1, onnotice: () => {} });
  await client.unsafe(`create database ${database} owner ${owner.user}`);
  await client.end();
  return { owner: { ...owner, database }, app: { ...app, database }, admin: { ...admin, database } };
}

/** Opens one plain connection for the rest of the test. */
export function query(endpoint: Endpoint): postgres.Sql {
  const client = postgres({ ...endpoint, max: 1, onnotice: () => {} });
  onTestFinished(() => client.end());
  return client;
}

/** Copies what a release ships of SQL, for a test to change: `migrations` and, beside it, the folder `sql` of the functions. */
export async function copyRelease(): Promise<{ migrations: string; functions: string }> {
  const folder = await mkdtemp(join(tmpdir(), "cairn-test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [migrations, functions] = [join(folder, "migrations"), join(folder, "sql")];
  await cp(MIGRATIONS, migrations, { recursive: true });
  await cp(join(dirname(MIGRATIONS), "sql"), functions, { recursive: true });
  return { migrations, functions };
}

/** Takes from a copied release all migrations but the first `kept` (negative: all but the last ones). */
export async function keepMigrations(migrations: string, kept: number): Promise<void> {
  const file = join(migrations, "meta", "_journal.json");
  const journal: { entries: unknown[] } = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, kept) }));
}
