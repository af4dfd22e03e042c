import { it } from "vitest";
import { listCheckIns, putCheckIn } from "../src/crud/check-in.ts";
import { getGoalStates, insertGoal } from "../src/crud/goal.ts";
import { listGoals } from "../src/crud/goal-list.ts";
import type { Tx } from "../src/session.ts";
import { testDatabase } from "../src/testing/common.ts";
import { fillCrowd, fillGoal } from "../src/testing/crowd.ts";
import { freshUser, newCheckIn, newGoal, newPlan } from "../src/testing/data.ts";
import { measure } from "../src/testing/measure.ts";

/** Pages touched and round trips of the hot procedures while one goal grows; both repeat exactly from run to run. */
it("prints buffers and round trips", async () => {
  const database = await testDatabase();
  const user = await freshUser(database);
  const goals = Array.from({ length: 20 }, () => newGoal({ title: "Swim" }));
  const [goal = newGoal()] = goals;
  await user.as(async (tx) => {
    for (const each of goals) await insertGoal(tx, user.id, each, [newPlan()], user.trace);
  });
  const owner = database.sql("owner");
  await fillCrowd(owner, 100, 60);
  const work: Record<string, (tx: Tx) => Promise<unknown>> = {
    "list of 20": (tx) =>
      listGoals(tx, user.id, { tab: "active", today: "2026-03-10", cursor: null, limit: 20 }),
    detail: (tx) => getGoalStates(tx, user.id, goal.id),
    log: (tx) => listCheckIns(tx, user.id, { goalId: goal.id, cursor: null, limit: 50 }),
    "check-in": (tx) => putCheckIn(tx, user.id, newCheckIn(goal.id, { day: "2026-06-01" }), user.trace),
  };
  const rows: Record<string, string | number>[] = [];
  let stored = 0;
  for (const size of [100, 1_000, 10_000, 100_000]) {
    await fillGoal(owner, goal.id, size - stored);
    stored = size;
    for (const [name, each] of Object.entries(work)) {
      const { buffers, roundTrips } = await measure(database.endpoints.app, user.id, each);
      rows.push({ "check-ins in the goal": size, operation: name, buffers, "round trips": roundTrips });
    }
  }
  // biome-ignore lint/suspicious/noConsole: a table on the terminal is what this script is for
  console.table(rows);
  await database.close();
}, 600_000);
