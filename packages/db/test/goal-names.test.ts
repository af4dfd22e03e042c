import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertGoal } from "../src/crud/goal.ts";
import { setLifecycle } from "../src/crud/goal-life.ts";
import { listNames } from "../src/crud/goal-list.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newGoal, newPlan, type TestUser } from "../src/testing/data.ts";

let database: TestDatabase;
let user: TestUser;
const run = newGoal({ title: "Run" });
const health = newGoal({ title: "A healthy year", measure: { kind: "objective" } });
const chores = newGoal({ title: "errands to run", measure: { kind: "checklist" } });
const over = newGoal({ title: "Run a marathon" });
const gone = newGoal({ title: "Run away" });

beforeAll(async () => {
  database = await testDatabase();
  user = await freshUser(database);
  await user.as(async (tx) => {
    for (const goal of [run, health, chores, over, gone])
      await insertGoal(tx, user.id, goal, [newPlan()], user.trace);
    const closed = { step: "close", closedAs: "reached", closedOn: "2026-03-10", closedNote: "" } as const;
    await setLifecycle(tx, user.id, { id: over.id }, closed, user.trace);
    await setLifecycle(tx, user.id, { id: gone.id }, { step: "remove" }, user.trace);
  });
});
afterAll(() => database.close());

const names = async (asked: Partial<Parameters<typeof listNames>[2]>) => {
  const all = { named: "", kind: null, included: null, limit: 10, ...asked };
  const { names: found, more } = await user.as((tx) => listNames(tx, user.id, all));
  return { titles: found.map(({ title }) => title), more };
};

describe("the names of goals that are not over", () => {
  it("are in the order of their titles, whatever the capitals", async () => {
    expect(await names({})).toEqual({ titles: [health.title, chores.title, run.title], more: false });
  });

  it("can be those with a text in the title, or of one kind", async () => {
    expect((await names({ named: "RUN" })).titles).toEqual([chores.title, run.title]);
    expect((await names({ kind: "objective" })).titles).toEqual([health.title]);
    expect((await names({ kind: "objective", named: "run" })).titles).toEqual([]);
  });

  it("begin with the one that was chosen before, also when it is over, and never one in the trash", async () => {
    expect((await names({ included: over.id, named: "errands" })).titles).toEqual([over.title, chores.title]);
    expect((await names({ included: gone.id, named: "errands" })).titles).toEqual([chores.title]);
  });

  it("say when there are more", async () => {
    expect(await names({ limit: 2 })).toEqual({ titles: [health.title, chores.title], more: true });
    expect((await names({ limit: 3 })).more).toBe(false);
  });
});
