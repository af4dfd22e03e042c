import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import type { Endpoint } from "../embedded.ts";
import { connect } from "../pool.ts";
import { type Database, type DatabaseOptions, openDatabase } from "../session.ts";

export type TestDatabase = Database & {
  /** Plain clients beside the database's own pools, for what a test must see or break. */
  endpoints: { owner: Endpoint; app: Endpoint; admin: Endpoint };
  sql(role: "owner" | "app" | "admin"): postgres.Sql;
};

type Endpoints = TestDatabase["endpoints"];

/** Two replicas of one database behind a pooler, which are asked in turn. */
async function openReplicas(
  options: Omit<DatabaseOptions, "connection">,
  embedded: Endpoints,
): Promise<Database> {
  const open = () => openDatabase({ ...options, prepare: false, connection: { embedded } });
  const [one, other] = [await open(), await open()];
  let turn = 0;
  const next = () => {
    turn += 1;
    return turn % 2 === 0 ? one : other;
  };
  return {
    asUser: (tokenHash, work, cost) => next().asUser(tokenHash, work, cost),
    withoutUser: (work) => next().withoutUser(work),
    asOwner: (work) => next().asOwner(work),
    ready: () => next().ready(),
    close: async () => {
      await Promise.all([one.close(), other.close()]);
    },
  };
}

/** A migrated database of one's own, copied from the template in some 50 ms. Needs testing/server.ts as globalSetup. */
export async function testDatabase(options: Omit<DatabaseOptions, "connection"> = {}): Promise<TestDatabase> {
  const { owner, app, admin } = inject("server");
  const database = `test_${randomUUID().replaceAll("-", "")}`;
  const sql = connect(admin, { max: 1, statementTimeout: 0 });
  await sql.unsafe(`create database ${database} template ${owner.database} owner ${owner.user}`);
  await sql.end();
  const endpoints = {
    owner: { ...owner, database },
    app: { ...app, database },
    admin: { ...admin, database },
  };
  const pooler = inject("pooler");
  const opened =
    pooler === null
      ? await openDatabase({ ...options, connection: { embedded: endpoints } })
      : await openReplicas(options, { ...endpoints, app: { ...app, database, path: pooler } });
  const clients: postgres.Sql[] = [];
  return {
    ...opened,
    endpoints,
    sql(role) {
      const client = postgres({ ...endpoints[role], max: 4, onnotice: () => {} });
      clients.push(client);
      return client;
    },
    async close() {
      await Promise.all(clients.map((client) => client.end({ timeout: 1 })));
      await opened.close();
    },
  };
}
