import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type Endpoint, startEmbedded } from "../embedded.ts";
import { openDatabase } from "../session.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The roles of the test server, on the template that `testDatabase` copies. */
    server: { owner: Endpoint; app: Endpoint; admin: Endpoint };
  }
}

/** vitest's globalSetup: one real PostgreSQL for all workers, migrated once, gone with the run. */
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
  const database = await openDatabase({ connection: { embedded: server } });
  await database.close();
  project.provide("server", { owner, app, admin });
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
