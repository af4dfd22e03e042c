import { type Database, openDatabase } from "@cairn/db/session";
import { countingWire } from "@cairn/db/testing/wire";
import { expect, it } from "vitest";
import { appRouter } from "../../src/root.ts";
import { createCallerFactory } from "../../src/trpc.ts";
import { asUser, contextOf, metric, useDatabase } from "../common.ts";

const given = useDatabase();
const createCaller = createCallerFactory(appRouter);

it("a fresh list takes three round trips: begin and identity, the goals together with the counts of the tabs, commit", async () => {
  const { user, api } = await asUser(given.db);
  for (const title of ["Run", "Swim", "Row"]) await api.goal.create(metric({ title }));
  const wire = await countingWire(given.db.endpoints.app);
  const db: Database = await openDatabase({
    connection: { embedded: { ...given.db.endpoints, app: wire.endpoint } },
    max: 1,
  });
  try {
    const caller = createCaller({ ...contextOf(given.db, user.tokenHash), db });
    for (let call = 1; call < 10; call++) await caller.goal.list({ limit: 20 });
    const before = wire.roundTrips();
    await caller.goal.list({ limit: 20 });
    expect(wire.roundTrips() - before).toBe(3);
  } finally {
    await db.close();
  }
});
