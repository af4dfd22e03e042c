import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAudit } from "../src/crud/audit.ts";
import { listCheckIns, putCheckIn, removeCheckIn } from "../src/crud/check-in.ts";
import { getGoalStates, insertGoal } from "../src/crud/goal.ts";
import { countGoals, listGoals } from "../src/crud/goal-list.ts";
import { makeStandings } from "../src/crud/make-standing.ts";
import { listKept, listPlaces } from "../src/crud/standing.ts";
import type { Tx } from "../src/session.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { fillCrowd, fillStandings } from "../src/testing/crowd.ts";
import { freshUser, newCheckIn, newGoal, newPlan, type TestUser } from "../src/testing/data.ts";
import { measure } from "../src/testing/measure.ts";

let database: TestDatabase;
let user: TestUser;
const goals = Array.from({ length: 20 }, () => newGoal());
const goal = goals[0] ?? newGoal();
const checkIn = newCheckIn(goal.id);
const today = "2026-03-10";
const context = { today, weekStart: 1 } as const;
beforeAll(async () => {
  database = await testDatabase();
  user = await freshUser(database);
  await user.as(async (tx) => {
    for (const each of goals) await insertGoal(tx, user.id, each, [newPlan()], user.trace);
    await putCheckIn(tx, user.id, checkIn, user.trace);
  });
  await fillCrowd(database.sql("owner"), 400, 20);
  const ids = goals.map(({ id }) => id);
  await user.as((tx) => makeStandings(tx, user.id, ids, context));
  await fillStandings(database.sql("owner"));
});
afterAll(() => database.close());

describe("among 400 other people, no table is read from end to end and one round trip is enough", () => {
  const hot: Record<string, { work: (tx: Tx) => Promise<unknown>; uses: string[]; buffers: number }> = {
    "the list of goals": {
      work: (tx) => listGoals(tx, user.id, { tab: "active", today: "2026-03-10", cursor: null, limit: 20 }),
      uses: [
        "goals_position",
        "goals_children",
        "goal_days_user_id_goal_id_day_pk",
        "pauses_of_goal",
        "plans_user_id_goal_id_from_day_pk",
      ],
      buffers: 200,
    },
    "the list of goals from what is kept": {
      work: (tx) => listKept(tx, user.id, { tab: "active", today, cursor: null, limit: 20 }, context),
      uses: ["goals_position", "goals_user_id_id_pk", "standings_user_id_goal_id_maker_as_of_pk"],
      buffers: 25,
    },
    "what runs, from what is kept": {
      work: (tx) =>
        listKept(
          tx,
          user.id,
          { tab: "running", sort: "paused_last", today, cursor: null, limit: 1000 },
          context,
        ),
      uses: ["standings_user_id_goal_id_maker_as_of_pk"],
      buffers: 25,
    },
    "the places of goals by line": {
      work: (tx) => listPlaces(tx, user.id, { tab: "active", today }, context),
      uses: ["goals_position", "standings_user_id_goal_id_maker_as_of_pk"],
      buffers: 25,
    },
    "the counts of the tabs": {
      work: (tx) => countGoals(tx, user.id, "2026-03-10"),
      uses: ["pauses_of_goal"],
      buffers: 120,
    },
    "one goal": {
      work: (tx) => getGoalStates(tx, user.id, goal.id),
      uses: ["goals_children", "goal_days_user_id_goal_id_day_pk"],
      buffers: 45,
    },
    "the log": {
      work: (tx) => listCheckIns(tx, user.id, { goalId: goal.id, cursor: null, limit: 50 }),
      uses: ["check_ins_by_day"],
      buffers: 60,
    },
    "the audit": {
      work: (tx) => listAudit(tx, user.id, { cursor: null, limit: 50 }),
      uses: ["audit_user_id_id_pk"],
      buffers: 40,
    },
    "a check-in": {
      work: (tx) => putCheckIn(tx, user.id, newCheckIn(goal.id, { day: "2026-03-09" }), user.trace),
      uses: [],
      buffers: 150,
    },
    "an edit": {
      // It leaves one day for another: both are counted, and answered.
      work: (tx) => putCheckIn(tx, user.id, { ...checkIn, day: "2026-02-07", baseVersion: 1 }, user.trace),
      uses: [],
      buffers: 170,
    },
    "a removal": {
      work: (tx) => removeCheckIn(tx, user.id, { id: checkIn.id }, user.trace),
      uses: [],
      buffers: 150,
    },
  };
  it.each(Object.keys(hot))("%s", async (name) => {
    const { work, uses, buffers } = hot[name] ?? { work: async () => {}, uses: [], buffers: 0 };
    const measured = await measure(database.endpoints.app, user.id, work);
    expect(measured.roundTrips).toBe(1);
    expect(measured.scanned).toEqual([]);
    expect(measured.indexes).toEqual(expect.arrayContaining(uses));
    expect(measured.buffers).toBeLessThanOrEqual(buffers);
  });
});
