import type { Plan } from "@cairn/core/model/plan";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { putCheckIn } from "../src/crud/check-in.ts";
import { insertGoal } from "../src/crud/goal.ts";
import { type Lifecycle, setLifecycle } from "../src/crud/goal-life.ts";
import { countGoals, listGoals } from "../src/crud/goal-list.ts";
import { moveGoal } from "../src/crud/goal-order.ts";
import { putPause } from "../src/crud/pause.ts";
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
const step = (id: string, change: Lifecycle, baseVersion?: number) =>
  user.as((tx) => setLifecycle(tx, user.id, { id, baseVersion }, change, user.trace));

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
