import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Endpoint } from "../embedded.ts";
import type { Tx } from "../session.ts";

export type Measured = {
  /** Statements that were sent and waited for. */
  roundTrips: number;
  /** Pages touched, in memory or not. */
  buffers: number;
  /** Indexes of the plans; not of what runs inside functions. */
  indexes: string[];
  /** Tables that were read from end to end, functions included. */
  scanned: string[];
};

type Plan = {
  Plans?: Plan[];
  "Index Name"?: string;
  "Shared Hit Blocks": number;
  "Shared Read Blocks": number;
};

/** Runs `work` as a person once, and then its very statements again under EXPLAIN; everything is rolled back. */
export async function measure(
  app: Endpoint,
  userId: string,
  work: (tx: Tx) => Promise<unknown>,
): Promise<Measured> {
  let seen: { query: string; parameters: unknown[] }[] | undefined;
  const client = postgres({
    ...app,
    max: 1,
    onnotice: () => {},
    debug: (_, query, parameters) => seen?.push({ query, parameters }),
  });
  const undo = new Error("rolled back on purpose");
  let measured: Measured | undefined;
  try {
    await drizzle(client, { casing: "snake_case" }).transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.user_id', ${userId}, true)`);
      const once = () =>
        tx
          .transaction(async (inner) => {
            await work(inner);
            throw undo;
          })
          .catch((error) => {
            if (error !== undo) throw error;
          });
      // What the first use of a connection reads of the catalog is nobody's cost later.
      await once();
      const before = await scans(tx);
      seen = [];
      await once();
      const statements = seen.filter(({ query }) => !/^(savepoint|rollback|release)/i.test(query));
      seen = undefined;
      const after = await scans(tx);
      const scanned = [...after]
        .filter(([name, count]) => count > (before.get(name) ?? 0))
        .map(([name]) => name);
      let buffers = 0;
      const indexes = new Set<string>();
      for (const { query, parameters } of statements) {
        const explained = await explain(tx, query, parameters);
        buffers += explained["Shared Hit Blocks"] + explained["Shared Read Blocks"];
        collect(explained, indexes);
      }
      measured = {
        roundTrips: statements.length,
        buffers,
        indexes: [...indexes].sort(),
        scanned: scanned.sort(),
      };
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  } finally {
    await client.end();
  }
  if (!measured) throw new Error("nothing was measured");
  return measured;
}

async function scans(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.execute<{ name: string; count: string }>(
    sql`select relname as name, seq_scan as count from pg_stat_xact_user_tables`,
  );
  return new Map(rows.map(({ name, count }) => [name, Number(count)]));
}

async function explain(tx: Tx, query: string, parameters: unknown[]): Promise<Plan> {
  // The statement's own text between its own parameters.
  const parts = query.split(/\$(\d+)/);
  const chunks = parts.map((part, index) =>
    index % 2 ? sql`${parameters[Number(part) - 1]}` : sql.raw(part),
  );
  const [row] = await tx.execute<{ "QUERY PLAN": [{ Plan: Plan }] }>(
    sql`explain (analyze, buffers, format json) ${sql.join(chunks)}`,
  );
  if (!row) throw new Error("EXPLAIN answered without a row");
  return row["QUERY PLAN"][0].Plan;
}

function collect(plan: Plan, indexes: Set<string>) {
  if (plan["Index Name"]) indexes.add(plan["Index Name"]);
  for (const below of plan.Plans ?? []) collect(below, indexes);
}
