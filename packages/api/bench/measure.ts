import { type Database, openDatabase, type Tx } from "@cairn/db/session";
import type { TestDatabase } from "@cairn/db/testing/common";
import type { TestUser } from "@cairn/db/testing/data";
import { measure as explain } from "@cairn/db/testing/measure";
import { flushCounts, touchedPages } from "@cairn/db/testing/tenth-call";
import { countingWire } from "@cairn/db/testing/wire";
import { appRouter } from "../src/root.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { type Caller, contextOf } from "../test/common.ts";
import { inspected } from "../test/inspected.ts";

export type Measured = {
  /** Pages of tables and indexes of a whole procedure, identity included, on the connection's eleventh call. */
  pages: number;
  roundTrips: number;
  /** Of the answer, as JSON. */
  bytes: number;
  /** Milliseconds, the middle of five calls. */
  ms: number;
  /** Indexes of the plans, and what is read from end to end; not what runs inside functions. */
  plan: string;
};

const createCaller = createCallerFactory(appRouter);

/** Measures a procedure as it is on a connection that has served it ten times. */
export async function measure(
  database: TestDatabase,
  user: TestUser,
  call: (api: Caller) => Promise<unknown>,
): Promise<Measured> {
  const wire = await countingWire(database.endpoints.app);
  const served = await openDatabase({
    connection: { embedded: { ...database.endpoints, app: wire.endpoint } },
    writes: { capacity: 1e6, refillPerMinute: 1e6 },
    max: 1,
    // What takes longer than a request may is a figure too.
    deadline: 120_000,
  });
  let pages = 0;
  const counted = inspected(served, async (tx) => {
    pages = await touchedPages(tx);
  });
  const callerOf = (db: Database) => createCaller({ ...contextOf(database, user.tokenHash), db });
  try {
    for (let count = 1; count < 10; count++) await call(callerOf(served));
    const before = wire.roundTrips();
    const bytes = JSON.stringify(await call(callerOf(served))).length;
    const roundTrips = wire.roundTrips() - before;
    await served.asUser(user.tokenHash, flushCounts);
    await call(callerOf(counted));
    const ms = await timed(() => call(callerOf(served)));
    return { pages, roundTrips, bytes, ms, plan: await planOf(database, user, call) };
  } finally {
    await served.close();
  }
}

async function timed(call: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 5; count++) {
    const started = performance.now();
    await call();
    times.push(performance.now() - started);
  }
  return times.sort((one, other) => one - other)[2] ?? Number.NaN;
}

/** Runs the procedure inside a transaction of which the statements are seen. */
async function planOf(
  database: TestDatabase,
  user: TestUser,
  call: (api: Caller) => Promise<unknown>,
): Promise<string> {
  const actor = await user.as(async (_, who) => who);
  const { indexes, scanned } = await explain(database.endpoints.app, user.id, (tx: Tx) => {
    const db: Database = { ...database, asUser: (_, work) => work(tx, actor) };
    return call(createCaller({ ...contextOf(database, user.tokenHash), db }));
  });
  return [...indexes, ...scanned.map((table) => `all of ${table}`)].join(", ") || "inside functions";
}
