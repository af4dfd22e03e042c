import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listCheckIns, putCheckIn } from "../src/crud/check-in.ts";
import { getGoal, insertGoal } from "../src/crud/goal.ts";
import { openDatabase, type Tx } from "../src/session.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newCheckIn, newGoal, newPlan, type TestUser } from "../src/testing/data.ts";
import { countingWire } from "../src/testing/wire.ts";

let database: TestDatabase;
let user: TestUser;
const goal = newGoal();
beforeAll(async () => {
  database = await testDatabase();
  user = await freshUser(database);
  await user.as((tx) => insertGoal(tx, user.id, goal, [newPlan()], user.trace));
});
afterAll(() => database.close());

const work: Record<string, (tx: Tx) => Promise<unknown>> = {
  "reading a goal": (tx) => getGoal(tx, user.id, goal.id),
  "reading a log": (tx) => listCheckIns(tx, user.id, { goalId: goal.id, cursor: null, limit: 50 }),
  "a check-in": (tx) => putCheckIn(tx, user.id, newCheckIn(goal.id), user.trace),
};

/** Round trips of the tenth call on one connection. */
async function roundTrips(prepare: boolean, each: (tx: Tx) => Promise<unknown>): Promise<number> {
  const wire = await countingWire(database.endpoints.app);
  const embedded = { ...database.endpoints, app: wire.endpoint };
  const served = await openDatabase({ connection: { embedded }, max: 1, prepare });
  try {
    for (let call = 1; call < 10; call++) await served.asUser(user.tokenHash, each);
    const before = wire.roundTrips();
    await served.asUser(user.tokenHash, each);
    return wire.roundTrips() - before;
  } finally {
    await served.close();
  }
}

describe("one statement as a person takes three round trips: begin and identity together, itself, commit", () => {
  it.each(Object.entries(work))("%s", async (_, each) => {
    expect(await roundTrips(true, each)).toBe(3);
  });
});

it("without prepared statements each with parameters is described first, and the answers are the same", async () => {
  expect(await roundTrips(false, work["reading a goal"] ?? (async () => {}))).toBe(5);
});
