import type { DayReading } from "@cairn/core/model/goal";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { putCheckIn, putCheckIns, removeCheckIn, restoreCheckIn } from "../src/crud/check-in.ts";
import { insertGoal, replacePlans, updateGoal } from "../src/crud/goal.ts";
import { type Lifecycle, setLifecycle } from "../src/crud/goal-life.ts";
import { moveGoal } from "../src/crud/goal-order.ts";
import { deleteMilestone, putMilestone } from "../src/crud/milestone.ts";
import { deletePause, putPause } from "../src/crud/pause.ts";
import { getUser, updateUser } from "../src/crud/user.ts";
import type { Tx } from "../src/session.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newCheckIn, newGoal, newPlan, type TestUser } from "../src/testing/data.ts";

/** Which revisions a write raises: of the goal, of its days, of the person; and those of another goal, which stay. */
let database: TestDatabase;
let user: TestUser;
const goal = newGoal({
  measure: { kind: "metric", unit: "kg", step: 0.1, start: 0, aggregation: "last", direction: "up" },
});
const other = newGoal({ title: "Other" });
const entry = newCheckIn(goal.id);
const item = { id: uuidv7(), goalId: goal.id, title: "One", weight: 1, due: null, doneOn: null, position: 0 };
const pause = { id: uuidv7(), goalId: goal.id, from: "2026-02-01", to: null };

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  user = await freshUser(database);
  await user.as(async (tx) => {
    for (const each of [goal, other]) await insertGoal(tx, user.id, each, [newPlan()], user.trace);
    await putCheckIn(tx, user.id, entry, user.trace);
    await putMilestone(tx, user.id, item, user.trace);
    await putPause(tx, user.id, pause, user.trace);
  });
});
afterAll(() => database.close());

async function revisions() {
  const rows = await database.sql("owner")<{ id: string; own: string; days: string; person: string }[]>`
    select g.id, g.revision as own, g.days_revision as days, u.figures_revision as person
    from goals g join users u on u.id = g.user_id where g.user_id = ${user.id}`;
  const of = (id: string) => rows.find((row) => row.id === id);
  return {
    goal: Number(of(goal.id)?.own),
    days: Number(of(goal.id)?.days),
    person: Number(of(goal.id)?.person),
    other: Number(of(other.id)?.own) + Number(of(other.id)?.days),
  };
}

const step = (change: Lifecycle) => (tx: Tx) =>
  setLifecycle(tx, user.id, { id: goal.id }, change, user.trace);
const settings =
  (patch: { zone?: string; weekStart?: 7; dayStart?: number; name?: string }) => async (tx: Tx) =>
    updateUser(tx, user.id, { ...patch, baseVersion: (await getUser(tx, user.id)).version }, user.trace);
const edit =
  (patch: {
    title?: string;
    why?: string;
    start?: string;
    weight?: number;
    step?: number;
    ofDay?: DayReading;
    colour?: "plum";
  }) =>
  (tx: Tx) =>
    updateGoal(tx, user.id, { id: goal.id, baseVersion: 1, ...patch }, user.trace);
const closed: Lifecycle = { step: "close", closedAs: "reached", closedOn: "2026-03-02", closedNote: "" };

type Raised = Partial<Awaited<ReturnType<typeof revisions>>>;
const writes: [string, (tx: Tx) => Promise<unknown>, Raised][] = [
  ["an entry", (tx) => putCheckIn(tx, user.id, newCheckIn(goal.id), user.trace), { goal: 1, days: 1 }],
  [
    "an entry moved to another day",
    (tx) => putCheckIn(tx, user.id, { ...entry, day: "2026-02-01", baseVersion: 1 }, user.trace),
    { goal: 2, days: 2 },
  ],
  [
    "a rest day",
    (tx) =>
      putCheckIn(
        tx,
        user.id,
        newCheckIn(goal.id, { day: "2026-03-02", kind: "skip", value: null }),
        user.trace,
      ),
    { goal: 1, days: 1 },
  ],
  [
    "many entries at once",
    (tx) =>
      putCheckIns(
        tx,
        user.id,
        ["2026-01-05", "2026-01-06", "2026-01-07"].map((day) => newCheckIn(goal.id, { day })),
        user.trace,
      ),
    { goal: 1, days: 1 },
  ],
  [
    "an entry removed",
    (tx) => removeCheckIn(tx, user.id, { id: entry.id }, user.trace),
    { goal: 1, days: 1 },
  ],
  [
    "an entry removed and restored",
    async (tx) => {
      await removeCheckIn(tx, user.id, { id: entry.id }, user.trace);
      await restoreCheckIn(tx, user.id, { id: entry.id }, user.trace);
    },
    { goal: 2, days: 2 },
  ],
  [
    "another plan",
    (tx) => replacePlans(tx, user.id, goal.id, [newPlan({ target: 1 })], 1, user.trace),
    { goal: 2 },
  ],
  [
    "a milestone done",
    (tx) => putMilestone(tx, user.id, { ...item, doneOn: "2026-03-01", baseVersion: 1 }, user.trace),
    { goal: 1 },
  ],
  ["a milestone gone", (tx) => deleteMilestone(tx, user.id, item.id, user.trace), { goal: 1 }],
  [
    "a pause ended",
    (tx) => putPause(tx, user.id, { ...pause, to: "2026-02-02", baseVersion: 1 }, user.trace),
    { goal: 1 },
  ],
  ["a pause gone", (tx) => deletePause(tx, user.id, pause.id, user.trace), { goal: 1 }],
  [
    "a pause of everything",
    (tx) => putPause(tx, user.id, { ...pause, id: uuidv7(), goalId: null }, user.trace),
    { person: 1 },
  ],
  ["another start", edit({ start: "2025-12-01" }), { goal: 1 }],
  ["another step", edit({ step: 5 }), { goal: 1 }],
  ["another reading of a day", edit({ ofDay: "mean" }), { goal: 1 }],
  ["a closed goal", step(closed), { goal: 1 }],
  [
    "another title, reason, weight and colour",
    edit({ title: "Else", why: "Else", weight: 2, colour: "plum" }),
    {},
  ],
  ["an archived goal", step({ step: "archive" }), {}],
  ["a trashed goal", step({ step: "remove" }), {}],
  ["another place", (tx) => moveGoal(tx, user.id, { id: goal.id, before: null }, user.trace), {}],
  ["another zone", settings({ zone: "Pacific/Niue" }), { person: 1 }],
  ["another start of the week", settings({ weekStart: 7 }), { person: 1 }],
  ["another start of the day", settings({ dayStart: 0 }), { person: 1 }],
  ["another name", settings({ name: "Else" }), {}],
];

it.each(writes)("%s raises what figures are made from, and nothing else", async (_, work, raised) => {
  const before = await revisions();
  await user.as(work);
  const after = await revisions();
  const all = { goal: 0, days: 0, person: 0, other: 0, ...raised };
  expect({
    goal: after.goal - before.goal,
    days: after.days - before.days,
    person: after.person - before.person,
    other: after.other - before.other,
  }).toEqual(all);
});

it("a row that changes its goal raises both, whoever moves it", async () => {
  const before = await revisions();
  await database.sql(
    "owner",
  )`update milestones set goal_id = ${other.id} where user_id = ${user.id} and id = ${item.id}`;
  const after = await revisions();
  expect([after.goal - before.goal, after.other - before.other]).toEqual([1, 1]);
});
