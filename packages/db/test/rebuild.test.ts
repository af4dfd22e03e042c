import { expect, it } from "vitest";
import { putCheckIn } from "../src/crud/check-in.ts";
import { insertGoal } from "../src/crud/goal.ts";
import { makeStandings } from "../src/crud/make-standing.ts";
import { listFresh } from "../src/crud/standing-upkeep.ts";
import { rebuildStandings } from "../src/rebuild-standings.ts";
import { testDatabase } from "../src/testing/common.ts";
import { freshUser, newCheckIn, newGoal, newPlan } from "../src/testing/data.ts";
import { verify } from "../src/verify.ts";

const TODAY = "2026-03-10";

it("makes what is kept again, whatever it has become, and touches no other day's log", async () => {
  const database = await testDatabase();
  try {
    const user = await freshUser(database);
    const goal = newGoal();
    await user.as(async (tx) => {
      await insertGoal(tx, user.id, goal, [newPlan()], user.trace);
      await putCheckIn(tx, user.id, newCheckIn(goal.id), user.trace);
      await makeStandings(tx, user.id, [goal.id], { today: TODAY, weekStart: 1 });
    });
    const kept = () => user.as((tx) => listFresh(tx, user.id));
    const before = await kept();
    await database.sql("owner")`update standings set standing = '{}' where user_id = ${user.id}`;
    expect(await user.as((tx) => verify(tx, user.id))).toHaveLength(1);
    const walk = { now: Date.parse(`${TODAY}T12:00:00Z`), progress: () => {} };
    expect(await rebuildStandings(database.endpoints.owner, walk)).toEqual({ people: 1, standings: 1 });
    expect(await kept()).toEqual(before);
    expect(await user.as((tx) => verify(tx, user.id))).toEqual([]);
  } finally {
    await database.close();
  }
});
