import type { Plan } from "@cairn/core/model/plan";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deleteArea, listAreas, putArea } from "../src/crud/area.ts";
import { listAudit } from "../src/crud/audit.ts";
import { getCheckIn, putCheckIn, removeCheckIn } from "../src/crud/check-in.ts";
import { getGoalStates, insertGoal } from "../src/crud/goal.ts";
import { type Lifecycle, setLifecycle } from "../src/crud/goal-life.ts";
import { takeLimit } from "../src/crud/limit.ts";
import { deleteMilestone, putMilestone } from "../src/crud/milestone.ts";
import { deletePause, putPause } from "../src/crud/pause.ts";
import { purge } from "../src/purge.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newCheckIn, newGoal, newPlan, type TestUser } from "../src/testing/data.ts";

let database: TestDatabase;
let user: TestUser;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  user = await freshUser(database);
});
afterAll(() => database.close());

const today = "2026-03-10";
const insert = (goal = newGoal(), plans: Plan[] = [newPlan()]) =>
  user.as((tx) => insertGoal(tx, user.id, goal, plans, user.trace));
const states = (id: string) => user.as((tx) => getGoalStates(tx, user.id, id));
const step = (id: string, change: Lifecycle, baseVersion?: number) =>
  user.as((tx) => setLifecycle(tx, user.id, { id, baseVersion }, change, user.trace));

describe("a goal's life", () => {
  it("goes to the trash and back, archived and back, closed and open, done and not", async () => {
    const goal = newGoal({ measure: { kind: "outcome" } });
    await insert(goal, [newPlan({ target: null, fromValue: null })]);
    const closed = await step(
      goal.id,
      { step: "close", closedAs: "reached", closedOn: today, closedNote: "Yes" },
      1,
    );
    expect(closed).toMatchObject({ closedAs: "reached", closedOn: today, closedNote: "Yes", version: 2 });
    expect(await step(goal.id, { step: "reopen" })).toMatchObject({
      closedAs: null,
      closedOn: null,
      version: 3,
    });
    const archived = await step(goal.id, { step: "archive" });
    expect(await step(goal.id, { step: "archive" })).toEqual(archived);
    await step(goal.id, { step: "unarchive" });
    expect(await step(goal.id, { step: "done", doneOn: today })).toMatchObject({ doneOn: today });
    const removed = await step(goal.id, { step: "remove" });
    expect(await step(goal.id, { step: "remove" })).toEqual(removed);
    await expect(step(goal.id, { step: "archive" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const log = user.as((tx) => putCheckIn(tx, user.id, newCheckIn(goal.id), user.trace));
    await expect(log).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await step(goal.id, { step: "restore" })).toMatchObject({ deletedAt: null, doneOn: today });
    await expect(step(goal.id, { step: "archive" }, 1)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("ends for good after 30 days in the trash, its children stay", async () => {
    const [gone, waiting, child] = [newGoal(), newGoal(), newGoal()];
    await insert(gone);
    await insert(waiting);
    await insert({ ...child, parentId: gone.id });
    const [kept, old] = [newCheckIn(child.id), newCheckIn(child.id)];
    for (const input of [kept, old, newCheckIn(gone.id)]) {
      await user.as((tx) => putCheckIn(tx, user.id, input, user.trace));
    }
    for (const input of [kept, old])
      await user.as((tx) => removeCheckIn(tx, user.id, { id: input.id }, user.trace));
    await step(gone.id, { step: "remove" });
    await step(waiting.id, { step: "remove" });
    await database.sql(
      "owner",
    )`update goals set deleted_at = now() - interval '30 days 1 minute' where id = ${gone.id}`;
    await database.sql(
      "owner",
    )`update check_ins set deleted_at = now() - interval '30 days 1 minute' where id = ${old.id}`;
    const signedOut = await freshUser(database);
    await database.sql(
      "owner",
    )`update sessions set last_seen_at = now() - interval '31 days' where id = ${signedOut.sessionId}`;
    await database.withoutUser((tx) => takeLimit(tx, "old", { capacity: 1, refillPerMinute: 1 }));
    await database.sql("owner")`update limits set refilled_at = now() - interval '3 days' where key = 'old'`;
    expect(await database.asOwner(purge)).toEqual({
      standings: 0,
      accounts: 0,
      goals: 1,
      checkIns: 1,
      sessions: 1,
      limits: 1,
    });
    expect(await database.asOwner(purge)).toEqual({
      standings: 0,
      accounts: 0,
      goals: 0,
      checkIns: 0,
      sessions: 0,
      limits: 0,
    });
    await expect(states(gone.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await states(waiting.id))[0].goal.deletedAt).not.toBeNull();
    expect((await states(child.id))[0].goal.parentId).toBeNull();
    expect((await user.as((tx) => getCheckIn(tx, user.id, kept.id))).id).toBe(kept.id);
  });
});

describe("what belongs to goals", () => {
  it("an area is made, renamed and removed; its goals stay", async () => {
    const area = { id: uuidv7(), name: "Body", position: 0 };
    const put = (changes: object = {}) =>
      user.as((tx) => putArea(tx, user.id, { ...area, ...changes }, user.trace));
    const made = await put();
    expect(await put()).toEqual(made);
    const goal = newGoal({ areaId: area.id });
    await insert(goal);
    const mutationId = uuidv7();
    const renamed = await put({ name: "Health", baseVersion: 1, mutationId });
    expect(await put({ name: "Health", baseVersion: 1, mutationId })).toEqual(renamed);
    await expect(put({ name: "Mind", baseVersion: 1 })).rejects.toMatchObject({
      code: "CONFLICT",
      current: renamed,
    });
    await user.as((tx) => deleteArea(tx, user.id, area.id, user.trace));
    expect(await user.as((tx) => listAreas(tx, user.id))).toEqual([]);
    expect((await states(goal.id))[0].goal.areaId).toBeNull();
  });

  it("a pause and an item of a checklist are made, changed, removed and made again under their id", async () => {
    const goal = newGoal({ measure: { kind: "checklist" } });
    await insert(goal, [newPlan({ target: null, fromValue: null })]);
    const pause = { id: uuidv7(), goalId: goal.id, from: "2026-02-01", to: null };
    const item = {
      id: uuidv7(),
      goalId: goal.id,
      title: "One",
      weight: 1.5,
      due: "2026-05-01",
      doneOn: null,
      position: 3,
    };
    await user.as((tx) => putPause(tx, user.id, pause, user.trace));
    await user.as((tx) => putMilestone(tx, user.id, item, user.trace));
    await user.as((tx) => putPause(tx, user.id, { ...pause, to: "2026-02-03", baseVersion: 1 }, user.trace));
    await user.as((tx) => putMilestone(tx, user.id, { ...item, doneOn: today, baseVersion: 1 }, user.trace));
    const everything = { id: uuidv7(), goalId: null, from: "2026-01-01", to: "2026-01-02" };
    await user.as((tx) => putPause(tx, user.id, everything, user.trace));
    const [state] = await states(goal.id);
    expect(state.pauses).toEqual([
      { ...everything, version: 1 },
      { ...pause, to: "2026-02-03", version: 2 },
    ]);
    expect(state.milestones).toEqual([{ ...item, doneOn: today, version: 2 }]);
    await user.as((tx) => deletePause(tx, user.id, pause.id, user.trace));
    await user.as((tx) => deleteMilestone(tx, user.id, item.id, user.trace));
    expect((await states(goal.id))[0].milestones).toEqual([]);
    await user.as((tx) => putMilestone(tx, user.id, { ...item, doneOn: today }, user.trace));
    await user.as((tx) => putPause(tx, user.id, pause, user.trace));
    expect((await states(goal.id))[0].milestones).toEqual([{ ...item, doneOn: today, version: 1 }]);
    const { items } = await user.as((tx) => listAudit(tx, user.id, { cursor: null, limit: 100 }));
    expect(items).toHaveLength(10);
  });
});
