import { addDays } from "@cairn/core/time/day";
import { uuidv7 } from "uuidv7";
import { describe, expect, test } from "vitest";
import { asUser, entry, expectCode, metric, reasonsOf, TODAY, useDatabase } from "../common.ts";

const given = useDatabase();

describe("the plan", () => {
  const change = (goalId: string, baseVersion: number) =>
    ({ goalId, baseVersion, mode: "from", from: TODAY, base: "here", plan: { target: 400 } }) as const;

  test("a preview shows what the change then does, and saves nothing", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    await api.checkIn.put(entry(goal.id, { value: 30 }));
    const before = await api.goal.get({ id: goal.id });
    const preview = await api.plan.preview(change(goal.id, 1));
    expect(await api.goal.get({ id: goal.id })).toEqual(before);
    const after = await api.plan.change(change(goal.id, 1));
    expect(after.figures).toEqual(preview.figures);
    expect(after.plans).toEqual(preview.plans);
    expect(after.plans).toHaveLength(2);
    expect(after.plans[1]).toMatchObject({ from: TODAY, target: 400, fromValue: 30 });
  });

  test("a change that is repeated happens once, and one of an old version is a conflict", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    const once = { ...change(goal.id, 1), mutationId: uuidv7() };
    const first = await api.plan.change(once);
    expect(await api.plan.change(once)).toEqual(first);
    await expectCode(api.plan.change({ ...once, mutationId: uuidv7() }), "CONFLICT");
  });

  test("a change is taken back by putting the rows back that were there, and unfit rows are refused", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    await api.checkIn.put(entry(goal.id, { value: 30 }));
    const before = await api.goal.get({ id: goal.id });
    const changed = await api.plan.change(change(goal.id, 1));
    const back = { goalId: goal.id, baseVersion: changed.goal.version, mutationId: uuidv7() };
    expect(await reasonsOf(api.plan.restore({ ...back, plans: changed.plans.slice(1) }))).toEqual([
      "plans: plan_unfit",
    ]);
    const restored = await api.plan.restore({ ...back, plans: before.plans });
    expect(restored.plans).toEqual(before.plans);
    expect(restored.figures).toEqual(before.figures);
  });

  test("a change from today leaves what was shown on earlier days", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    await api.checkIn.put(entry(goal.id, { day: "2026-01-02", value: 5 }));
    const days = ["2026-01-02", addDays(TODAY, -20), addDays(TODAY, -1)];
    const shown = () => Promise.all(days.map((day) => api.goal.today({ day })));
    const figures = (answers: Awaited<ReturnType<typeof shown>>) =>
      answers.map(({ views }) => views.map((view) => view.figures));
    const before = figures(await shown());
    const ways = await api.plan.waysBack({ goalId: goal.id });
    for (const way of [ways?.more, ways?.later, ways?.less]) {
      const { goal: now } = await api.goal.get({ id: goal.id });
      if (!way) throw new Error("a way back is missing");
      await api.plan.change({ goalId: goal.id, baseVersion: now.version, ...way.change });
      expect(figures(await shown())).toEqual(before);
    }
  });

  test("a plan that cannot be is refused at its field", async () => {
    const { api } = await asUser(given.db);
    const fields = await reasonsOf(api.goal.create(metric({ plan: { target: 0, due: "2026-12-31" } })));
    expect(fields.map((field) => field.split(":")[0])).toEqual(["target"]);
  });

  test("there are ways back from below the line, and none from above it", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    await api.checkIn.put(entry(goal.id, { day: "2026-01-02", value: 5 }));
    const ways = await api.plan.waysBack({ goalId: goal.id });
    expect(ways?.more?.change.base).toBe("here");
    await api.checkIn.put(entry(goal.id, { value: 300 }));
    expect(await api.plan.waysBack({ goalId: goal.id })).toBeNull();
  });
});
