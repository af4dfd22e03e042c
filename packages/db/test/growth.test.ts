import { addDays } from "@cairn/core/time/day";
import { expect, it } from "vitest";
import { putCheckIn, removeCheckIn } from "../src/crud/check-in.ts";
import { insertGoal } from "../src/crud/goal.ts";
import { testDatabase } from "../src/testing/common.ts";
import { fillCrowd, fillGoal } from "../src/testing/crowd.ts";
import { freshUser, newCheckIn, newGoal, newPlan } from "../src/testing/data.ts";
import { tenthCall } from "../src/testing/tenth-call.ts";

/** A third of them are the triggers' that raise the goal's revision and number the change. */
const MOST_PAGES = 90;
/** A day may cease to be the last one, or to hold the greatest value: all days are asked for it. */
const MOST_PAGES_OF_REMOVAL = 125;

it("writes into a goal of 20,000 entries touch as few pages as into a new one, on the tenth call too", async () => {
  const database = await testDatabase({ max: 1 });
  try {
    const user = await freshUser(database);
    const [small, large] = [newGoal({ title: "Swim" }), newGoal({ title: "Swim" })];
    await user.as(async (tx) => {
      for (const goal of [small, large]) await insertGoal(tx, user.id, goal, [newPlan()], user.trace);
    });
    // Among many small goals, as everywhere, a plan for all calls takes each goal for a small one.
    await fillCrowd(database.sql("owner"), 50, 60);
    await fillGoal(database.sql("owner"), large.id, 20_000);
    for (const goal of [small, large]) {
      let day = "2027-01-01";
      const logged: string[] = [];
      const checkIn = await tenthCall(user, (tx) => {
        day = addDays(day, 1);
        const entry = newCheckIn(goal.id, { day });
        logged.push(entry.id);
        return putCheckIn(tx, user.id, entry, user.trace);
      });
      const removal = await tenthCall(user, (tx) =>
        removeCheckIn(tx, user.id, { id: logged.pop() ?? "" }, user.trace),
      );
      expect(checkIn).toBeLessThanOrEqual(MOST_PAGES);
      expect(removal).toBeLessThanOrEqual(MOST_PAGES_OF_REMOVAL);
    }
  } finally {
    await database.close();
  }
});
