import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { type Endpoint, startEmbedded } from "../embedded.ts";
import { openDatabase } from "../session.ts";
import { partition } from "./partition.ts";
import { startPooler } from "./pooler.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The roles of the test server, on the template that `testDatabase` copies. */
    server: { owner: Endpoint; app: Endpoint; admin: Endpoint };
    /** The socket of the pooler between the app and that server; null where there is none. */
    pooler: string | null;
  }
}

/**
 * vitest's globalSetup: one real PostgreSQL for all workers, migrated once, gone with the run. `npm run test:scale` asks for its
 * tables cut into parts, or for a pooler before it.
 */
export default async function setup(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), "cairn-test-"));
  const settings = {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: "200",
  };
  const server = await startEmbedded({ dataDir, settings });
  const { owner, app, admin } = server;
  const migrate = async () => (await openDatabase({ connection: { embedded: server } })).close();
  await migrate();
  const asked = process.env.CAIRN_TEST_SCALE;
  if (asked === "parts") {
    await using(owner, partition);
    // After five calls one plan might serve all that follow, and it would open every part (docs/scaling.md).
    await using(admin, (sql) => sql.unsafe(`alter role ${app.user} set plan_cache_mode = force_custom_plan`));
    await migrate();
  }
  const pooler = asked === "pooler" ? await using(admin, (sql) => startPooler(sql, app)) : null;
  project.provide("server", { owner, app, admin });
  project.provide("pooler", pooler?.path ?? null);
  return async () => {
    await pooler?.stop();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

async function using<T>(endpoint: Endpoint, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres({ ...endpoint, max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
