import type { Plan } from "@cairn/core/model/plan";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { putCheckIn } from "../src/crud/check-in.ts";
import { getGoal, getGoalStates, insertGoal, replacePlans, updateGoal } from "../src/crud/goal.ts";
import { type Lifecycle, setLifecycle } from "../src/crud/goal-life.ts";
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

const insert = (goal = newGoal(), plans: Plan[] = [newPlan()]) =>
  user.as((tx) => insertGoal(tx, user.id, goal, plans, user.trace));
const states = (id: string) => user.as((tx) => getGoalStates(tx, user.id, id));
const step = (id: string, change: Lifecycle, baseVersion?: number) =>
  user.as((tx) => setLifecycle(tx, user.id, { id, baseVersion }, change, user.trace));

describe("a goal", () => {
  it.each<[string, Parameters<typeof newGoal>[0], Partial<Plan>[]]>([
    [
      "metric",
      { why: "🪨 for the hills", weight: 2.5 },
      [{ rate: { amount: 9.6, per: "week" } }, { from: "2026-02-01", fromValue: 40.25 }],
    ],
    [
      "habit on weekdays",
      { measure: { kind: "habit", unit: "", step: 1, by: "count" } },
      [
        {
          target: null,
          due: null,
          fromValue: null,
          cadence: { kind: "weekdays", days: [1, 3, 5] },
          requirement: { kind: "at_least", n: 1 },
        },
      ],
    ],
    [
      "habit in blocks",
      { measure: { kind: "habit", unit: "min", step: 5, by: "sum" } },
      [
        {
          target: 20,
          fromValue: null,
          cadence: { kind: "weeks", every: 2 },
          requirement: { kind: "between", min: 30, max: 90 },
        },
      ],
    ],
    [
      "limit",
      { measure: { kind: "habit", unit: "cups", step: 1, by: "mean" } },
      [{ target: null, fromValue: null, cadence: { kind: "month" }, requirement: { kind: "at_most", n: 0 } }],
    ],
    ["checklist", { measure: { kind: "checklist" } }, [{ target: null, fromValue: null }]],
    ["outcome", { measure: { kind: "outcome" } }, [{ target: null, fromValue: null, due: null }]],
    ["objective", { measure: { kind: "objective" } }, []],
    [
      "large",
      {
        measure: {
          kind: "metric",
          unit: "£",
          step: 0.000001,
          start: -1e12,
          aggregation: "last",
          direction: "down",
        },
      },
      [{ target: 1e12 }],
    ],
  ])("comes back as it went in: %s", async (_, changes, plans) => {
    const goal = newGoal(changes);
    const rows = plans.map((plan) => newPlan(plan));
    await insert(goal, rows);
    const [state] = await states(goal.id);
    expect(state.goal).toMatchObject(goal);
    expect(state.plans).toEqual(rows);
    expect(state).toMatchObject({ pauses: [], milestones: [], days: [], children: [] });
    expect(state.goal).toEqual(await user.as((tx) => getGoal(tx, user.id, goal.id)));
    expect(state.goal.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it("created again answers what is stored, later changes and the trash included; with other content it is a conflict", async () => {
    const goal = newGoal();
    const answers = await Promise.all(Array.from({ length: 10 }, () => insert(goal)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await user.as((tx) =>
      updateGoal(tx, user.id, { id: goal.id, baseVersion: 1, title: "Walk" }, user.trace),
    );
    const trashed = await step(goal.id, { step: "remove" });
    expect(await insert(goal)).toEqual(trashed);
    expect((await states(goal.id))[0].plans).toHaveLength(1);
    await expect(insert({ ...goal, title: "Swim" })).rejects.toMatchObject({
      code: "CONFLICT",
      current: trashed,
    });
    await expect(insert(goal, [newPlan({ target: 1 })])).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("changes from the version that was seen, once a mutation", async () => {
    const goal = newGoal();
    await insert(goal);
    const mutationId = uuidv7();
    const edit = {
      id: goal.id,
      baseVersion: 1,
      title: "Walk",
      unit: "mi",
      startValue: 10,
      start: "2026-01-05",
      mutationId,
    };
    const plans = [newPlan({ from: "2026-01-05", fromValue: 10 })];
    const change = (id = mutationId) =>
      user.as((tx) => updateGoal(tx, user.id, { ...edit, mutationId: id }, user.trace, plans));
    const changed = await change();
    expect(changed).toMatchObject({
      title: "Walk",
      start: "2026-01-05",
      version: 2,
      measure: { unit: "mi", start: 10, step: 0.1 },
    });
    expect(await change()).toEqual(changed);
    await expect(change(uuidv7())).rejects.toMatchObject({ code: "CONFLICT", current: changed });
    expect((await states(goal.id))[0].plans).toEqual(plans);
  });

  it("that 16 edit at once has one winner", async () => {
    const goal = newGoal();
    await insert(goal);
    const edits = Array.from({ length: 16 }, (_, index) =>
      user
        .as((tx) =>
          updateGoal(tx, user.id, { id: goal.id, baseVersion: 1, title: `Title ${index}` }, user.trace),
        )
        .then(
          () => "won",
          (error) => error.code,
        ),
    );
    expect((await Promise.all(edits)).sort()).toEqual([...Array(15).fill("CONFLICT"), "won"]);
  });

  it("keeps its version when something is logged", async () => {
    const goal = newGoal();
    await insert(goal);
    await user.as((tx) => putCheckIn(tx, user.id, newCheckIn(goal.id), user.trace));
    expect((await states(goal.id))[0].goal.version).toBe(1);
  });

  it("gets a new plan under its own version", async () => {
    const goal = newGoal();
    await insert(goal);
    const plans = [newPlan(), newPlan({ from: "2026-04-01", target: 300, fromValue: 61.5 })];
    const replan = (base: number) =>
      user.as((tx) => replacePlans(tx, user.id, goal.id, plans, base, user.trace));
    expect((await replan(1)).version).toBe(2);
    await expect(replan(1)).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await states(goal.id))[0].plans).toEqual(plans);
  });
});

describe("the tree", () => {
  it("brings the goal first and all that is below, of one person", async () => {
    const [top, middle, leaf, other] = [
      newGoal({ measure: { kind: "objective" } }),
      newGoal(),
      newGoal(),
      newGoal(),
    ];
    await insert(top, []);
    await insert({ ...middle, parentId: top.id });
    await insert({ ...leaf, parentId: middle.id });
    await insert(other);
    expect((await states(top.id)).map((state) => state.goal.id)).toEqual([top.id, middle.id, leaf.id]);
    expect((await states(leaf.id)).map((state) => state.goal.id)).toEqual([leaf.id]);
  });

  it("has no circle, made alone or by two at once", async () => {
    const [a, b] = [newGoal(), newGoal()];
    await insert(a);
    await insert({ ...b, parentId: a.id });
    const under = (id: string, parentId: string | null) =>
      user.as((tx) => updateGoal(tx, user.id, { id, baseVersion: 1, parentId }, user.trace));
    await expect(under(a.id, b.id)).rejects.toMatchObject({
      code: "INVALID",
      fields: [{ reason: "parent_circle" }],
    });
    await expect(under(a.id, a.id)).rejects.toMatchObject({
      code: "INVALID",
      fields: [{ reason: "parent_circle" }],
    });
    const [c, d] = [newGoal(), newGoal()];
    await insert(c);
    await insert(d);
    const admin = database.sql("admin");
    const waits = async () => {
      for (let blocked = 0; blocked === 0; ) {
        const [row] = await admin<{ count: number }[]>`select count(*)::int as count from pg_locks l
          join pg_database b on b.oid = l.database where not l.granted and b.datname = ${database.endpoints.app.database}`;
        blocked = row?.count ?? 0;
      }
      return "waits";
    };
    let other: Promise<unknown> = Promise.resolve();
    // The second move begins while the first is made and not yet committed.
    await user.as(async (tx) => {
      await updateGoal(tx, user.id, { id: c.id, baseVersion: 1, parentId: d.id }, user.trace);
      other = under(d.id, c.id).catch((error) => error);
      expect(await Promise.race([other, waits()])).toBe("waits");
    });
    expect(await other).toMatchObject({ code: "INVALID", fields: [{ reason: "parent_circle" }] });
  });

  it("is at most five deep, from above and from below", async () => {
    const chain = Array.from({ length: 5 }, () => newGoal());
    for (const [index, goal] of chain.entries())
      await insert({ ...goal, parentId: chain[index - 1]?.id ?? null });
    const deep = { code: "INVALID", fields: [{ reason: "parent_depth" }] };
    await expect(insert(newGoal({ parentId: chain[4]?.id ?? null }))).rejects.toMatchObject(deep);
    const top = newGoal();
    await insert(top);
    const move = { id: chain[0]?.id ?? "", baseVersion: 1, parentId: top.id };
    await expect(user.as((tx) => updateGoal(tx, user.id, move, user.trace))).rejects.toMatchObject(deep);
  });
});
