import type { Plan } from "@cairn/core/model/plan";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deleteArea, listAreas, putArea } from "../src/crud/area.ts";
import { listAudit } from "../src/crud/audit.ts";
import { getCheckIn, putCheckIn, removeCheckIn } from "../src/crud/check-in.ts";
import { getGoal, getGoalStates, insertGoal, replacePlans, updateGoal } from "../src/crud/goal.ts";
import { type Lifecycle, setLifecycle } from "../src/crud/goal-life.ts";
import { countGoals, listGoals } from "../src/crud/goal-list.ts";
import { moveGoal } from "../src/crud/goal-order.ts";
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
      accounts: 0,
      goals: 1,
      checkIns: 1,
      sessions: 1,
      limits: 1,
    });
    expect(await database.asOwner(purge)).toEqual({
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

describe("lists", () => {
  const page = (changes: Partial<Parameters<typeof listGoals>[2]> = {}) =>
    user.as((tx) => listGoals(tx, user.id, { tab: "active", today, cursor: null, limit: 10, ...changes }));

  it("hold every goal in exactly one tab, and are counted alike", async () => {
    const ids: Record<string, string> = {};
    for (const name of ["active", "paused", "over", "reached", "let_go", "archived", "trash"]) {
      const goal = newGoal({ title: name });
      ids[name] = goal.id;
      await insert(goal);
    }
    const pause = (goalId: string | undefined, from: string, to: string | null) =>
      user.as((tx) => putPause(tx, user.id, { id: uuidv7(), goalId: goalId ?? null, from, to }, user.trace));
    await pause(ids.paused, today, null);
    await pause(ids.over, "2026-03-01", "2026-03-09");
    for (const closedAs of ["reached", "let_go"] as const) {
      await step(ids[closedAs] ?? "", { step: "close", closedAs, closedOn: today, closedNote: "" });
    }
    await step(ids.archived ?? "", { step: "archive" });
    await step(ids.trash ?? "", { step: "remove" });
    const tabs = ["active", "paused", "reached", "let_go", "archived", "trash"] as const;
    for (const tab of tabs) {
      const { states: found, ids: listed } = await page({ tab });
      expect(listed).toEqual(tab === "active" ? [ids.active, ids.over] : [ids[tab]]);
      expect(found.map((state) => state.goal.id).sort()).toEqual([...listed].sort());
    }
    const counts = { active: 2, paused: 1, reached: 1, let_go: 1, archived: 1, trash: 1 };
    expect(await user.as((tx) => countGoals(tx, user.id, today))).toEqual(counts);
    await pause(undefined, today, today);
    expect(await user.as((tx) => countGoals(tx, user.id, today))).toEqual({
      ...counts,
      active: 0,
      paused: 3,
    });
  });

  it.each(["position", "title", "recent"] as const)(
    "come by %s in pages without a gap or a repeat",
    async (sort) => {
      const titles = ["b", "a", "C", "c", "d", "a", "e"];
      for (const [index, title] of titles.entries()) {
        const goal = newGoal({ title });
        await insert(goal);
        if (index % 2) {
          const day = `2026-02-0${index}`;
          await user.as((tx) => putCheckIn(tx, user.id, newCheckIn(goal.id, { day }), user.trace));
        }
      }
      const whole = await page({ sort, limit: 100 });
      expect(whole.next).toBeNull();
      const seen: string[] = [];
      for (let cursor: string | null = null, first = true; first || cursor; first = false) {
        const part: Awaited<ReturnType<typeof page>> = await page({ sort, limit: 2, cursor });
        seen.push(...part.ids);
        cursor = part.next;
      }
      expect(seen).toEqual(whole.ids);
      const byId = new Map(whole.states.map((state) => [state.goal.id, state]));
      const shown = seen.map((id) => byId.get(id));
      if (sort === "position") expect(shown.map((state) => state?.goal.title)).toEqual(titles);
      if (sort === "title")
        expect(shown.map((state) => state?.goal.title.toLowerCase())).toEqual([
          "a",
          "a",
          "b",
          "c",
          "c",
          "d",
          "e",
        ]);
      if (sort === "recent")
        expect(shown.map((state) => state?.days[0]?.day).slice(0, 3)).toEqual([
          "2026-02-05",
          "2026-02-03",
          "2026-02-01",
        ]);
    },
  );

  it("bring what is below a listed objective, listed or not", async () => {
    const [top, child] = [newGoal({ measure: { kind: "objective" } }), newGoal()];
    await insert(top, []);
    await insert({ ...child, parentId: top.id });
    await step(child.id, { step: "archive" });
    const list = await page();
    expect(list.ids).toEqual([top.id]);
    expect(list.states.map((state) => state.goal.id).sort()).toEqual([top.id, child.id].sort());
  });

  it("refuse a cursor that they did not make", async () => {
    for (const cursor of ["x", "bnVsbA", Buffer.from('["x","y"]').toString("base64url"), "\u0000"]) {
      await expect(page({ cursor })).rejects.toMatchObject({ code: "INVALID" });
    }
  });

  it("keep the person's order through moves, also where no number fits between two", async () => {
    const goals = [newGoal(), newGoal(), newGoal()];
    for (const goal of goals) await insert(goal);
    const [a = "", b = "", c = ""] = goals.map(({ id }) => id);
    const move = (id: string, before: string | null) =>
      user.as((tx) => moveGoal(tx, user.id, { id, before }, user.trace));
    await move(c, a);
    expect((await page()).ids).toEqual([c, a, b]);
    await move(c, null);
    expect((await page()).ids).toEqual([a, b, c]);
    const sql = database.sql("owner");
    await sql`update goals set position = 1 where id in ${sql([a, b])}`;
    const [first = "", second = ""] = [a, b].sort();
    await move(c, second);
    expect((await page()).ids).toEqual([first, c, second]);
    await expect(move(a, uuidv7())).rejects.toMatchObject({ code: "NOT_FOUND" });
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
