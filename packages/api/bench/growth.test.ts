import { insertGoal } from "@cairn/db/crud/goal";
import { type TestDatabase, testDatabase } from "@cairn/db/testing/common";
import { fillCrowd } from "@cairn/db/testing/crowd";
import { freshUser, newGoal, newPlan, type TestUser } from "@cairn/db/testing/data";
import { afterEach, beforeEach, it } from "vitest";
import { type Caller, entry, TODAY } from "../test/common.ts";
import { fillDays, fillEntries } from "./fill.ts";
import { type Measured, measure } from "./measure.ts";
import { seriesTable } from "./table.ts";

/** `npm run bench:growth` sets it. */
const MOST = Number(process.env.CAIRN_GROWTH_ENTRIES ?? 10_000_000);
const upTo = (sizes: number[], most: number) => sizes.filter((size) => size <= most);

let database: TestDatabase;
let user: TestUser;
beforeEach(async () => {
  database = await testDatabase({ writes: { capacity: 1e6, refillPerMinute: 1e6 } });
  // Among many small goals, as everywhere, a plan for all calls takes each goal for a small one.
  await fillCrowd(database.sql("owner"), 100, 60);
  user = await freshUser(database);
});
afterEach(() => database.close());

/** Makes goals of this person. @returns their ids */
async function addGoals(count: number): Promise<string[]> {
  const goals = Array.from({ length: count }, (_, index) =>
    newGoal({ title: `Goal ${index}`, start: "2006-01-01" }),
  );
  await user.as(async (tx) => {
    for (const goal of goals)
      await insertGoal(tx, user.id, goal, [newPlan({ from: "2006-01-01", target: 1e6 })], user.trace);
  });
  return goals.map(({ id }) => id);
}

/** The procedures that people wait for. */
function hot(goalId: string): Record<string, (api: Caller) => Promise<unknown>> {
  return {
    "goal.list": (api) => api.goal.list({ limit: 20 }),
    "goal.today": (api) => api.goal.today(),
    "checkIn.put": (api) => api.checkIn.put(entry(goalId, { day: TODAY })),
    "checkIn.list": (api) => api.checkIn.list({ goalId, limit: 50 }),
    "goal.get": (api) => api.goal.get({ id: goalId }),
  };
}

async function series(name: string, sizes: number[], goalId: string, grow: (size: number) => Promise<void>) {
  const measured = new Map<string, Measured[]>();
  for (const size of sizes) {
    await grow(size);
    for (const [procedure, call] of Object.entries(hot(goalId))) {
      const found = await measure(database, user, call);
      measured.set(procedure, [...(measured.get(procedure) ?? []), found]);
    }
  }
  process.stdout.write(`${seriesTable({ name, sizes, measured })}\n`);
}

it("grows by entries of one goal", async () => {
  const [first = ""] = await addGoals(20);
  let stored = 0;
  await series(
    "Check-ins in one goal of twenty, on a thousand days",
    upTo([10_000, 100_000, 1_000_000, 10_000_000], MOST),
    first,
    async (size) => {
      await fillEntries(database.sql("admin"), first, stored, size);
      stored = size;
    },
  );
});

it("grows by years of days", async () => {
  const ids = await addGoals(20);
  await series("Years of an entry a day, in each of twenty goals", [1, 2, 5, 10, 20], ids[0] ?? "", (years) =>
    fillDays(database.sql("admin"), ids, years * 365),
  );
});

it("grows by goals", async () => {
  const ids = await addGoals(20);
  await series(
    "Goals of a person, with sixty days each",
    [20, 100, 300, 1000],
    ids[0] ?? "",
    async (count) => {
      ids.push(...(await addGoals(count - ids.length)));
      await fillDays(database.sql("admin"), ids, 60);
    },
  );
});
