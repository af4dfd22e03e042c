import { readdir } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countArchive, readArchive, writeArchive } from "../src/crud/archive.ts";
import { deleteArea, listAreas, moveArea, putArea, restoreArea } from "../src/crud/area.ts";
import { insertAudit, listAudit } from "../src/crud/audit.ts";
import {
  getCheckIn,
  listCheckIns,
  putCheckIn,
  putCheckIns,
  removeCheckIn,
  restoreCheckIn,
} from "../src/crud/check-in.ts";
import { clearExample, countExample } from "../src/crud/example.ts";
import {
  insertForecasts,
  listForecastGoals,
  listForecasts,
  listForecastsBetween,
} from "../src/crud/forecast.ts";
import {
  getGoal,
  getGoalStates,
  insertGoal,
  listStates,
  listTitles,
  listTree,
  lockLiveGoals,
  replacePlans,
  updateGoal,
} from "../src/crud/goal.ts";
import { setLifecycle } from "../src/crud/goal-life.ts";
import { countGoals, listGoals, listNames } from "../src/crud/goal-list.ts";
import { moveGoal } from "../src/crud/goal-order.ts";
import { makeStandings } from "../src/crud/make-standing.ts";
import { deleteMilestone, findMilestone, putMilestone } from "../src/crud/milestone.ts";
import { deletePause, listPauses, putPause } from "../src/crud/pause.ts";
import { findReview, finishReview, listReviews, putReview } from "../src/crud/review.ts";
import { getKept, listKept, listPlaces } from "../src/crud/standing.ts";
import { listFresh } from "../src/crud/standing-upkeep.ts";
import { getUser, setLeaving, updateUser } from "../src/crud/user.ts";
import type { Tx } from "../src/session.ts";
import {
  body,
  fill,
  forecast,
  gone,
  item,
  kept,
  list,
  mind,
  pause,
  run,
  trashed,
  week,
} from "../src/testing/account.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newGoal, newPlan, type TestUser } from "../src/testing/data.ts";
import { verify } from "../src/verify.ts";

const trace = { actor: "system", requestId: "test" };
const today = "2026-03-10";
const context = { today, weekStart: 1 } as const;
const page = { cursor: null, limit: 100 };

/** Each function of crud that is told a person, at work on what that person has. */
const calls: Record<string, (tx: Tx, me: string) => Promise<unknown>> = {
  readArchive: (tx, me) => readArchive(tx, me, "checkIns", page),
  countArchive: (tx, me) => countArchive(tx, me),
  writeArchive: (tx, me) =>
    writeArchive(tx, me, "forecasts", [{ ...forecast, asOf: today }], { dryRun: false, trace }),
  listAreas: (tx, me) => listAreas(tx, me),
  putArea: (tx, me) => putArea(tx, me, { id: body, name: "Health", baseVersion: 1 }, trace),
  moveArea: (tx, me) => moveArea(tx, me, { id: body, before: null }, trace),
  deleteArea: (tx, me) => deleteArea(tx, me, body, trace),
  restoreArea: (tx, me) => restoreArea(tx, me, gone, trace),
  insertAudit: (tx, me) =>
    insertAudit(tx, me, trace, { action: "x.y", objectKind: "x", objectId: "x", diff: {} }),
  listAudit: async (tx, me) => (await listAudit(tx, me, page)).items.map(({ diff }) => diff),
  putCheckIn: (tx, me) => putCheckIn(tx, me, { ...kept, value: 9, baseVersion: 1 }, trace),
  putCheckIns: (tx, me) => putCheckIns(tx, me, [{ ...kept, value: 9, baseVersion: 1 }], trace),
  removeCheckIn: (tx, me) => removeCheckIn(tx, me, { id: kept.id }, trace),
  restoreCheckIn: (tx, me) => restoreCheckIn(tx, me, { id: trashed.id }, trace),
  getCheckIn: (tx, me) => getCheckIn(tx, me, kept.id),
  listCheckIns: (tx, me) => listCheckIns(tx, me, { ...page, goalId: run.id }),
  countExample: (tx, me) => countExample(tx, me),
  clearExample: (tx, me) => clearExample(tx, me, trace),
  insertForecasts: (tx, me) => insertForecasts(tx, me, [forecast, { ...forecast, asOf: today }]),
  listForecasts: (tx, me) => listForecasts(tx, me, run.id, 10),
  listForecastsBetween: (tx, me) => listForecastsBetween(tx, me, week, today),
  listStates: (tx, me) => listStates(tx, me, [run.id, list.id]),
  listForecastGoals: (tx, me) => listForecastGoals(tx, me, 10),
  insertGoal: (tx, me) => insertGoal(tx, me, newGoal({ id: pause.id }), [newPlan()], trace),
  getGoal: (tx, me) => getGoal(tx, me, run.id),
  lockLiveGoals: (tx, me) => lockLiveGoals(tx, me, [run.id]),
  getGoalStates: (tx, me) => getGoalStates(tx, me, list.id),
  updateGoal: (tx, me) =>
    updateGoal(tx, me, { id: run.id, baseVersion: 1, title: "Walk" }, trace, [newPlan()]),
  replacePlans: (tx, me) => replacePlans(tx, me, run.id, [newPlan({ target: 1 })], 1, trace),
  listTitles: (tx, me) => listTitles(tx, me, [run.id, list.id]).then((titles) => [...titles]),
  listTree: (tx, me) => listTree(tx, me),
  setLifecycle: (tx, me) => setLifecycle(tx, me, { id: run.id }, { step: "remove" }, trace),
  listGoals: (tx, me) => listGoals(tx, me, { ...page, tab: "active", today, sort: "area" }),
  listNames: (tx, me) => listNames(tx, me, { named: "", kind: null, included: null, limit: 10 }),
  countGoals: (tx, me) => countGoals(tx, me, "2026-02-01"),
  listKept: (tx, me) => listKept(tx, me, { ...page, tab: "active", today }, context),
  getKept: (tx, me) => getKept(tx, me, [run.id, list.id], context),
  listPlaces: (tx, me) => listPlaces(tx, me, { tab: "active", today }, context),
  listFresh: (tx, me) => listFresh(tx, me),
  makeStandings: (tx, me) => makeStandings(tx, me, [run.id, list.id], context),
  moveGoal: (tx, me) => moveGoal(tx, me, { id: run.id, before: list.id, areaId: mind }, trace),
  putMilestone: (tx, me) => putMilestone(tx, me, { ...item, doneOn: today, baseVersion: 1 }, trace),
  findMilestone: (tx, me) => findMilestone(tx, me, item.id),
  deleteMilestone: (tx, me) => deleteMilestone(tx, me, item.id, trace),
  listPauses: (tx, me) => listPauses(tx, me),
  putPause: (tx, me) => putPause(tx, me, { ...pause, to: null, baseVersion: 1 }, trace),
  deletePause: (tx, me) => deletePause(tx, me, pause.id, trace),
  findReview: (tx, me) => findReview(tx, me, week),
  listReviews: (tx, me) => listReviews(tx, me, 10),
  putReview: (tx, me) => putReview(tx, me, { weekOf: week, note: "Good", baseVersion: 2 }, trace),
  finishReview: (tx, me) =>
    finishReview(tx, me, week, { finishedOn: today, stones: 0, lines: [], next: [] }, trace),
  getUser: async (tx, me) => (await getUser(tx, me)).name,
  updateUser: async (tx, me) => (await updateUser(tx, me, { name: "Me", baseVersion: 1 }, trace)).name,
  setLeaving: async (tx, me) => (await setLeaving(tx, me, "2026-04-01T00:00:00.000Z", trace)).leavesAt,
  verify: (tx, me) => verify(tx, me),
};

/** Called by those above with the person that they were told; or a function of SQL, which knows by itself who asks. */
const WITHIN = [
  "auditCreate",
  "editGoal",
  "insertPlans",
  "isRepeated",
  "repeatedCreate",
  "wasCreated",
  "wasDone",
];
const BY_SQL = ["rehashPassword", "setPassword"];

let database: TestDatabase;
let people: TestUser[];
let me: TestUser;
const guarded = new Map<string, string>();

/** What a call answers and, where it is asked, what stood of the others before and after; it is undone. */
async function attempt(name: string, others: boolean) {
  const undo = new Error("undone on purpose");
  const seen = { answer: "", before: "", after: "" };
  const work = me.as(async (tx) => {
    if (others) seen.before = await digest(tx);
    const answer = (await calls[name]?.(tx, me.id)) ?? null;
    // Instants are those of the writing, which the other attempt does not share.
    seen.answer = JSON.stringify(answer).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "then");
    if (others) seen.after = await digest(tx);
    throw undo;
  });
  await expect(work).rejects.toBe(undo);
  return seen;
}

const TABLES = [
  "areas",
  "goals",
  "plans",
  "pauses",
  "milestones",
  "check_ins",
  "goal_days",
  "forecasts",
  "standings",
];

async function digest(tx: Tx): Promise<string> {
  const parts = [...TABLES, "reviews", "audit", "users"].map((table) => {
    const key = sql.identifier(table === "users" ? "id" : "user_id");
    return sql`(select md5(string_agg(t::text, ',' order by t::text)) from ${sql.identifier(table)} t where ${key} <> ${me.id})`;
  });
  const [row] = await tx.execute<{ digest: string }>(
    sql`select concat_ws(' ', ${sql.join(parts, sql`, `)}) as digest`,
  );
  return row?.digest ?? "";
}

beforeAll(async () => {
  database = await testDatabase();
  // One before and one after whoever asks, in every order that a query without its owner may answer in.
  people = [await freshUser(database), await freshUser(database), await freshUser(database)];
  for (const [index, person] of people.entries()) {
    await fill(person, `person ${index}`);
    await person.as((tx) => makeStandings(tx, person.id, [run.id], context));
    if (index === 1) me = person;
  }
  for (const name of Object.keys(calls)) guarded.set(name, (await attempt(name, false)).answer);
  const owner = database.sql("owner");
  for (const table of [...TABLES, "reviews", "audit", "users"]) {
    await owner.unsafe(`alter table ${table} disable row level security`);
  }
});
afterAll(() => database.close());

it.each(Object.keys(calls))(
  "%s names the owner itself: without row-level security it answers the same and touches nobody else's",
  async (name) => {
    const { answer, before, after } = await attempt(name, true);
    expect(answer).toBe(guarded.get(name));
    expect(after).toBe(before);
  },
);

it("asks every function of crud that is told a person", async () => {
  const folder = new URL("../src/crud/", import.meta.url);
  const told: string[] = [];
  for (const file of await readdir(folder)) {
    const exported: Record<string, unknown> = await import(new URL(file, folder).href);
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value === "function" && /^[^(]*\(tx, userId\b/.test(value.toString())) told.push(name);
    }
  }
  expect(told.sort()).toEqual(
    [...Object.keys(calls).filter((name) => name !== "verify"), ...WITHIN, ...BY_SQL].sort(),
  );
});
