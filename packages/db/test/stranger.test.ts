import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteArea, listAreas, moveArea, putArea, restoreArea } from "../src/crud/area.ts";
import { insertAudit, listAudit } from "../src/crud/audit.ts";
import { getCheckIn, listCheckIns, putCheckIn, removeCheckIn, restoreCheckIn } from "../src/crud/check-in.ts";
import { insertForecasts, listForecasts } from "../src/crud/forecast.ts";
import { getGoal, getGoalStates, insertGoal, replacePlans, updateGoal } from "../src/crud/goal.ts";
import { setLifecycle } from "../src/crud/goal-life.ts";
import { countGoals, listGoals } from "../src/crud/goal-list.ts";
import { moveGoal } from "../src/crud/goal-order.ts";
import { deleteMilestone, putMilestone } from "../src/crud/milestone.ts";
import { deletePause, listPauses, putPause } from "../src/crud/pause.ts";
import { listSessions } from "../src/crud/session.ts";
import { insertToken, listTokens } from "../src/crud/token.ts";
import { goals } from "../src/schema/goal.ts";
import type { Tx } from "../src/session.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newCheckIn, newGoal, newPlan, newToken, type TestUser } from "../src/testing/data.ts";

let database: TestDatabase;
let owner: TestUser;
let stranger: TestUser;
const goal = newGoal({ measure: { kind: "checklist" } });
const checkIn = newCheckIn(goal.id);
const area = { id: uuidv7(), name: "Body", position: 0 };
const pause = { id: uuidv7(), goalId: goal.id, from: "2026-02-01", to: null };
const item = { id: uuidv7(), goalId: goal.id, title: "One", weight: 1, due: null, doneOn: null, position: 0 };
const tokenId = uuidv7();

beforeAll(async () => {
  database = await testDatabase();
  owner = await freshUser(database);
  stranger = await freshUser(database);
  await owner.as(async (tx) => {
    await putArea(tx, owner.id, area, owner.trace);
    await insertGoal(tx, owner.id, { ...goal, areaId: area.id }, [newPlan()], owner.trace);
    await putCheckIn(tx, owner.id, checkIn, owner.trace);
    await putPause(tx, owner.id, pause, owner.trace);
    await putMilestone(tx, owner.id, item, owner.trace);
    await insertToken(tx, newToken({ id: tokenId, tokenHash: "c".repeat(64) }));
    await insertForecasts(tx, owner.id, [
      { goalId: goal.id, asOf: "2026-03-01", probability: 0.5, due: "2026-12-31", target: 500 },
    ]);
  });
});
afterAll(() => database.close());

describe("somebody else's id", () => {
  const notFound = { code: "NOT_FOUND" };
  const trace = { actor: "system", requestId: "test" };
  // With the stranger's own user id, and with the owner's, as a query with a wrong WHERE would have it.
  const asWhom = () => [stranger.id, owner.id];
  const refused: Record<string, (tx: Tx, id: string) => Promise<unknown>> = {
    getGoal: (tx, id) => getGoal(tx, id, goal.id),
    getGoalStates: (tx, id) => getGoalStates(tx, id, goal.id),
    updateGoal: (tx, id) => updateGoal(tx, id, { id: goal.id, baseVersion: 1, title: "Mine" }, trace),
    replacePlans: (tx, id) => replacePlans(tx, id, goal.id, [newPlan()], 1, trace),
    setLifecycle: (tx, id) => setLifecycle(tx, id, { id: goal.id }, { step: "remove" }, trace),
    moveGoal: (tx, id) => moveGoal(tx, id, { id: goal.id, before: null }, trace),
    putCheckIn: (tx, id) => putCheckIn(tx, id, newCheckIn(goal.id), trace),
    editCheckIn: (tx, id) => putCheckIn(tx, id, { ...checkIn, value: 9, baseVersion: 1 }, trace),
    getCheckIn: (tx, id) => getCheckIn(tx, id, checkIn.id),
    removeCheckIn: (tx, id) => removeCheckIn(tx, id, { id: checkIn.id }, trace),
    restoreCheckIn: (tx, id) => restoreCheckIn(tx, id, { id: checkIn.id }, trace),
    editArea: (tx, id) => putArea(tx, id, { ...area, baseVersion: 1 }, trace),
    deleteArea: (tx, id) => deleteArea(tx, id, area.id, trace),
    moveArea: (tx, id) => moveArea(tx, id, { id: area.id, before: null }, trace),
    restoreArea: (tx, id) => restoreArea(tx, id, area.id, trace),
    editPause: (tx, id) => putPause(tx, id, { ...pause, baseVersion: 1 }, trace),
    deletePause: (tx, id) => deletePause(tx, id, pause.id, trace),
    editMilestone: (tx, id) => putMilestone(tx, id, { ...item, baseVersion: 1 }, trace),
    deleteMilestone: (tx, id) => deleteMilestone(tx, id, item.id, trace),
  };
  it.each(Object.keys(refused))("is not found by %s, as a missing one", async (name) => {
    for (const id of asWhom()) {
      await expect(stranger.as((tx) => refused[name]?.(tx, id) ?? Promise.resolve())).rejects.toMatchObject(
        notFound,
      );
    }
  });

  it("is no parent, area or goal of something of one's own", async () => {
    const own = newGoal();
    const attempts: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => insertGoal(tx, stranger.id, newGoal({ parentId: goal.id }), [], trace),
      (tx) => insertGoal(tx, stranger.id, newGoal({ areaId: area.id }), [], trace),
      (tx) => putPause(tx, stranger.id, { ...pause, id: uuidv7() }, trace),
      (tx) => putMilestone(tx, stranger.id, { ...item, id: uuidv7() }, trace),
    ];
    for (const attempt of attempts) await expect(stranger.as(attempt)).rejects.toMatchObject(notFound);
    await stranger.as((tx) => insertGoal(tx, stranger.id, own, [], trace));
    const adopt = { id: own.id, baseVersion: 1, parentId: goal.id };
    await expect(stranger.as((tx) => updateGoal(tx, stranger.id, adopt, trace))).rejects.toMatchObject(
      notFound,
    );
  });

  it("is in no list, even where a query forgets its WHERE", async () => {
    const other = await freshUser(database);
    const seen = await other.as(async (tx) => [
      await tx.select().from(goals),
      (await listGoals(tx, owner.id, { tab: "paused", today: "2026-03-01", cursor: null, limit: 10 })).states,
      Object.values(await countGoals(tx, owner.id, "2026-03-01")).filter((count) => count > 0),
      (await listCheckIns(tx, owner.id, { goalId: goal.id, cursor: null, limit: 10 })).items,
      await listAreas(tx, owner.id),
      await listPauses(tx, owner.id),
      (await listAudit(tx, owner.id, { cursor: null, limit: 10 })).items,
      await listForecasts(tx, owner.id, goal.id, 10),
      await listTokens(tx),
      (await listSessions(tx, other.sessionId)).filter(({ current }) => !current),
    ]);
    expect(seen.flat()).toEqual([]);
  });

  it("cannot be written in another's name", async () => {
    const attempts: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => insertGoal(tx, owner.id, newGoal(), [], trace),
      (tx) => putArea(tx, owner.id, { ...area, id: uuidv7() }, trace),
      (tx) => insertAudit(tx, owner.id, trace, { action: "x.y", objectKind: "x", objectId: "x", diff: {} }),
    ];
    for (const attempt of attempts)
      await expect(stranger.as(attempt)).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  it("the same id may be another person's own, and neither sees the other's", async () => {
    await stranger.as((tx) =>
      insertGoal(tx, stranger.id, newGoal({ id: goal.id, title: "Mine" }), [], trace),
    );
    expect((await owner.as((tx) => getGoal(tx, owner.id, goal.id))).title).toBe(goal.title);
    expect((await stranger.as((tx) => getGoal(tx, stranger.id, goal.id))).title).toBe("Mine");
  });
});
