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
  const opened = await openDatabase({ ...options, connection: { embedded: endpoints } });
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
