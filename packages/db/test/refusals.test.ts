import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
import { moveArea, putArea, restoreArea } from "../src/crud/area.ts";
import { listAudit } from "../src/crud/audit.ts";
import { listCheckIns } from "../src/crud/check-in.ts";
import { insertForecasts, listForecastGoals } from "../src/crud/forecast.ts";
import { insertGoal, listTitles, updateGoal } from "../src/crud/goal.ts";
import { setLifecycle } from "../src/crud/goal-life.ts";
import { moveGoal } from "../src/crud/goal-order.ts";
import { putMilestone } from "../src/crud/milestone.ts";
import { putPause } from "../src/crud/pause.ts";
import { findReview, finishReview, putReview } from "../src/crud/review.ts";
import { getUser, setLeaving, updateUser } from "../src/crud/user.ts";
import type { Tx } from "../src/session.ts";
import { body, fill, gone, item, list, mind, pause, run, week } from "../src/testing/account.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newGoal, type TestUser } from "../src/testing/data.ts";

let database: TestDatabase;
let user: TestUser;
let empty: TestUser;
beforeAll(async () => {
  database = await testDatabase();
  [user, empty] = [await freshUser(database), await freshUser(database)];
  await fill(user, "by the sea");
});
afterAll(() => database.close());

const trace = { actor: "system", requestId: "test" };
const notFound = { code: "NOT_FOUND" };
const conflict = { code: "CONFLICT" };
const as = <T>(work: (tx: Tx, id: string) => Promise<T>) => user.as((tx) => work(tx, user.id));

it("another area's name is refused, in letters of either case; a place is kept and a new one is last", async () => {
  const taken = as((tx, me) => putArea(tx, me, { id: uuidv7(), name: "MIND" }, trace));
  await expect(taken).rejects.toMatchObject({ fields: [{ field: "name", reason: "area_taken" }] });
  const made = await as((tx, me) => putArea(tx, me, { id: uuidv7(), name: "Work" }, trace));
  expect(made.position).toBe(2);
  const renamed = { id: body, name: "Health", baseVersion: 1 };
  expect(await as((tx, me) => putArea(tx, me, renamed, trace))).toMatchObject({ position: 0, version: 2 });
});

it("an area that is there is restored as it is; one that never was is not there, nor a place beside it", async () => {
  expect(await as((tx, me) => restoreArea(tx, me, mind, trace))).toMatchObject({ id: mind, name: "Mind" });
  expect(await as((tx, me) => restoreArea(tx, me, gone, trace))).toMatchObject({ id: gone, name: "Gone" });
  await expect(as((tx, me) => restoreArea(tx, me, uuidv7(), trace))).rejects.toMatchObject(notFound);
  const beside = { id: mind, before: uuidv7() };
  await expect(as((tx, me) => moveArea(tx, me, beside, trace))).rejects.toMatchObject(notFound);
  const unknown = { id: uuidv7(), before: null };
  await expect(as((tx, me) => moveArea(tx, me, unknown, trace))).rejects.toMatchObject(notFound);
  const moved = await as((tx, me) => moveArea(tx, me, { id: gone, before: body }, trace));
  expect(moved.map(({ id }) => id).slice(0, 2)).toEqual([gone, body]);
});

it("what belongs to a goal is not found in another, and a create of other content is a conflict", async () => {
  const elsewhere = { ...pause, goalId: run.id, baseVersion: 1 };
  await expect(as((tx, me) => putPause(tx, me, elsewhere, trace))).rejects.toMatchObject(notFound);
  const moved = { ...item, goalId: run.id, baseVersion: 1 };
  await expect(as((tx, me) => putMilestone(tx, me, moved, trace))).rejects.toMatchObject(notFound);
  const other = { ...pause, to: "2026-02-09" };
  await expect(as((tx, me) => putPause(tx, me, other, trace))).rejects.toMatchObject(conflict);
  expect(await as((tx, me) => putPause(tx, me, pause, trace))).toMatchObject({ to: pause.to, version: 1 });
});

it("a goal is measured as it was made, and moves beside goals that are there", async () => {
  const unit = { id: list.id, baseVersion: 1, unit: "km" };
  await expect(as((tx, me) => updateGoal(tx, me, unit, trace))).rejects.toMatchObject({
    fields: [{ field: "unit", reason: "not_measured" }],
  });
  const done = as((tx, me) => setLifecycle(tx, me, { id: run.id }, { step: "done", doneOn: week }, trace));
  await expect(done).rejects.toMatchObject({ fields: [{ field: "doneOn", reason: "not_outcome" }] });
  const nothing = await as((tx, me) => moveGoal(tx, me, { id: run.id }, trace));
  expect(nothing).toMatchObject({ id: run.id, version: 1 });
  const last = await as((tx, me) => moveGoal(tx, me, { id: list.id, after: run.id }, trace));
  expect(last.position).toBeGreaterThan(nothing.position);
  const third = newGoal();
  await as((tx, me) => insertGoal(tx, me, third, [], trace));
  const between = await as((tx, me) => moveGoal(tx, me, { id: third.id, after: run.id }, trace));
  expect(between.position).toBeLessThan(last.position);
  const unknown = { id: uuidv7(), before: null };
  await expect(as((tx, me) => moveGoal(tx, me, unknown, trace))).rejects.toMatchObject(notFound);
});

it("a review is written from the version that was seen, and finished once", async () => {
  const put = (note: string, baseVersion?: number) =>
    as((tx, me) => putReview(tx, me, { weekOf: week, note, baseVersion }, trace));
  const stored = await as((tx, me) => findReview(tx, me, week));
  expect(stored).toMatchObject({ note: "by the sea", version: 2, snapshot: null });
  expect(await put("by the sea")).toEqual(stored);
  await expect(put("on the hill")).rejects.toMatchObject({ ...conflict, current: stored });
  await expect(put("on the hill", 1)).rejects.toMatchObject(conflict);
  expect(await put("on the hill", 2)).toMatchObject({ note: "on the hill", version: 3 });
  const finish = (stones: number) =>
    as((tx, me) => finishReview(tx, me, week, { finishedOn: week, stones, lines: [], next: [] }, trace));
  const finished = await finish(1);
  expect(await finish(2)).toEqual(finished);
  expect(await as((tx, me) => findReview(tx, me, "2026-03-09"))).toBeNull();
});

it("a cursor that no page made is refused", async () => {
  const page = { goalId: run.id, cursor: "yesterday_1", limit: 10 };
  await expect(as((tx, me) => listCheckIns(tx, me, page))).rejects.toMatchObject({
    fields: [{ field: "cursor" }],
  });
  const ofDay = { goalId: run.id, cursor: null, limit: 10, day: "2026-03-02" };
  expect(await as((tx, me) => listCheckIns(tx, me, ofDay))).toEqual({ items: [], next: null });
});

it("who has nothing has no titles, forecasts and deeds, and nobody else is found", async () => {
  const answers = await empty.as(async (tx) => [
    ...(await listTitles(tx, empty.id, [])),
    ...(await listForecastGoals(tx, empty.id, 10)).states,
    await insertForecasts(tx, empty.id, []),
    (await listAudit(tx, empty.id, { cursor: null, limit: 0 })).next,
  ]);
  expect(answers).toEqual([0, null]);
  const asked = [
    () => empty.as((tx) => getUser(tx, user.id)),
    () => empty.as((tx) => updateUser(tx, user.id, { baseVersion: 1, name: "Mine" }, trace)),
    () => empty.as((tx) => setLeaving(tx, user.id, null, trace)),
  ];
  for (const refusal of asked) await expect(refusal()).rejects.toMatchObject(notFound);
});

it("a person who leaves may stay", async () => {
  const leavesAt = "2026-04-01T00:00:00.000Z";
  expect(await as((tx, me) => setLeaving(tx, me, leavesAt, trace))).toMatchObject({ leavesAt });
  expect(await as((tx, me) => setLeaving(tx, me, null, trace))).toMatchObject({ leavesAt: null });
  const { items } = await as((tx, me) => listAudit(tx, me, { cursor: null, limit: 2 }));
  expect(items.map(({ action }) => action)).toEqual(["user.stay", "user.leave"]);
});
