import { uuidv7 } from "uuidv7";
import { describe, expect, test } from "vitest";
import {
  asUser,
  checklist,
  entry,
  expectCode,
  habit,
  metric,
  NOW,
  objective,
  outcome,
  reasonsOf,
  TODAY,
  useDatabase,
} from "../common.ts";

const given = useDatabase();

describe("check-ins (D15)", () => {
  test("before the goal's start are refused with that day", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric({ start: "2026-03-05" }));
    expect(await reasonsOf(api.checkIn.put(entry(goal.id, { day: "2026-03-04" })))).toEqual([
      "day: before_start",
    ]);
  });

  test("on a day that has come nowhere on earth are refused, on one that has come somewhere they wait", async () => {
    const late = Date.parse("2026-03-11T10:00:00.000Z");
    const { api } = await asUser(given.db, { now: () => late });
    const { goal } = await api.goal.create(metric());
    expect(await reasonsOf(api.checkIn.put(entry(goal.id, { day: "2026-03-13" })))).toEqual([
      "day: day_future",
    ]);
    await api.checkIn.put(entry(goal.id, { day: "2026-03-12" }));
    const view = await api.goal.get({ id: goal.id });
    expect(view.figures.current).toBe(0);
  });

  test("need a value where values are measured and none where entries are counted", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    expect(await reasonsOf(api.checkIn.put(entry(goal.id, { value: null })))).toEqual(["value: required"]);
    const stretch = await api.goal.create(habit());
    expect((await api.checkIn.put(entry(stretch.goal.id, { value: 9 }))).checkIn.value).toBeNull();
  });

  test("of a goal without a measure of its own are refused", async () => {
    const { api } = await asUser(given.db);
    for (const create of [objective(), outcome(), checklist()]) {
      const { goal } = await api.goal.create(create);
      await expectCode(api.checkIn.put(entry(goal.id)), "INVALID");
    }
  });

  test("are listed latest first, page by page, each once", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    const days = Array.from(
      { length: 25 },
      (_, index) => `2026-02-${String((index % 20) + 1).padStart(2, "0")}`,
    );
    for (const day of days) await api.checkIn.put(entry(goal.id, { day }));
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof api.checkIn.list>> = await api.checkIn.list({
        goalId: goal.id,
        limit: 7,
        cursor,
      });
      found.push(...page.items.map(({ day }) => day));
      cursor = page.next;
    } while (cursor !== null);
    expect(found).toEqual(days.toSorted().toReversed());
    expect((await api.checkIn.list({ goalId: goal.id, day: "2026-02-03" })).items).toHaveLength(2);
  });
});

describe("the tree of goals", () => {
  test("has no circle, at most five levels and only objectives above others", async () => {
    const { api } = await asUser(given.db);
    const chain = [await api.goal.create(objective())];
    for (let level = 2; level <= 5; level += 1) {
      chain.push(await api.goal.create(objective({ parentId: chain.at(-1)?.goal.id ?? null })));
    }
    const [first, second] = chain;
    const last = chain.at(-1);
    if (!first || !second || !last) throw new Error("no chain");
    expect(await reasonsOf(api.goal.create(metric({ parentId: last.goal.id })))).toEqual([
      "parentId: parent_depth",
    ]);
    const move = { id: first.goal.id, baseVersion: first.goal.version };
    expect(await reasonsOf(api.goal.update({ ...move, parentId: last.goal.id }))).toEqual([
      "parentId: parent_circle",
    ]);
    expect(await reasonsOf(api.goal.update({ ...move, parentId: first.goal.id }))).toEqual([
      "parentId: parent_circle",
    ]);
    const run = await api.goal.create(metric());
    expect(await reasonsOf(api.goal.create(metric({ parentId: run.goal.id })))).toEqual([
      "parentId: parent_kind",
    ]);
    expect(await reasonsOf(api.goal.create(metric({ parentId: uuidv7() })))).toEqual(["parentId: missing"]);
    await api.goal.remove({ id: second.goal.id });
    expect(await reasonsOf(api.goal.create(metric({ parentId: second.goal.id })))).toEqual([
      "parentId: missing",
    ]);
  });

  test("two moves at once never close a circle", async () => {
    const { api } = await asUser(given.db);
    const [a, b] = await Promise.all([api.goal.create(objective()), api.goal.create(objective())]);
    const tries = await Promise.allSettled([
      api.goal.update({ id: a.goal.id, baseVersion: 1, parentId: b.goal.id }),
      api.goal.update({ id: b.goal.id, baseVersion: 1, parentId: a.goal.id }),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("an objective shows what its children have done", async () => {
    const { api } = await asUser(given.db);
    const top = await api.goal.create(objective());
    const run = await api.goal.create(metric({ parentId: top.goal.id }));
    await api.checkIn.put(entry(run.goal.id, { value: 250 }));
    const view = await api.goal.get({ id: top.goal.id });
    expect(view.children).toMatchObject([{ id: run.goal.id, counts: true }]);
    expect(view.figures.bar).toBe(0.5);
  });
});

describe("a goal's life", () => {
  test("closes on a day, keeps its figures of that day, and opens again", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    await api.checkIn.put(entry(goal.id, { day: "2026-03-01", value: 10 }));
    await api.checkIn.put(entry(goal.id, { day: "2026-03-10", value: 20 }));
    const closed = await api.goal.close({
      id: goal.id,
      baseVersion: 1,
      as: "reached",
      on: "2026-03-05",
      note: "enough",
    });
    expect(closed.goal).toMatchObject({ closedAs: "reached", closedOn: "2026-03-05", closedNote: "enough" });
    expect(closed.figures).toMatchObject({ asOf: "2026-03-05", current: 10, status: null });
    const open = await api.goal.reopen({ id: goal.id, baseVersion: closed.goal.version });
    expect(open.goal).toMatchObject({ closedAs: null, closedOn: null });
    expect(open.figures.current).toBe(30);
  });

  test("does not close before its start nor in days to come", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    const close = { id: goal.id, baseVersion: 1, as: "let_go" } as const;
    expect(await reasonsOf(api.goal.close({ ...close, on: "2025-12-31" }))).toEqual(["on: before_start"]);
    expect(await reasonsOf(api.goal.close({ ...close, on: "2026-03-14" }))).toEqual(["on: day_future"]);
    expect((await api.goal.close(close)).goal.closedOn).toBe(TODAY);
  });

  test("stands in exactly one tab, and the tabs are counted", async () => {
    const { api } = await asUser(given.db);
    const ids: Record<string, string> = {};
    for (const tab of ["active", "paused", "reached", "let_go", "archived", "trash"]) {
      ids[tab] = (await api.goal.create(metric({ title: tab }))).goal.id;
    }
    const id = (tab: string) => ids[tab] ?? "";
    await api.pause.put({ id: uuidv7(), goalId: id("paused"), from: "2026-03-01", to: null });
    await api.goal.close({ id: id("reached"), baseVersion: 1, as: "reached" });
    await api.goal.close({ id: id("let_go"), baseVersion: 1, as: "let_go" });
    await api.goal.archive({ id: id("archived") });
    await api.goal.remove({ id: id("trash") });
    for (const tab of ["active", "paused", "reached", "let_go", "archived", "trash"] as const) {
      const { items, counts } = await api.goal.list({ tab });
      expect(items.map(({ goal }) => goal.title)).toEqual([tab]);
      expect(counts).toEqual({ active: 1, paused: 1, reached: 1, let_go: 1, archived: 1, trash: 1 });
    }
    expect((await api.goal.today({})).views.map(({ goal }) => goal.title)).toEqual(["active", "paused"]);
  });

  test("comes out of the trash as it went in", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    await api.checkIn.put(entry(goal.id));
    const view = await api.goal.get({ id: goal.id });
    await api.goal.remove({ id: goal.id });
    const back = await api.goal.restore({ id: goal.id });
    expect(back).toEqual({ ...view, goal: { ...view.goal, version: back.goal.version } });
  });

  test("is put before another, and last", async () => {
    const { api } = await asUser(given.db);
    const ids: string[] = [];
    for (const title of ["a", "b", "c"]) ids.push((await api.goal.create(metric({ title }))).goal.id);
    const [a = "", b = "", c = ""] = ids;
    const order = async () => (await api.goal.list({})).items.map(({ goal }) => goal.title).join("");
    await api.goal.move({ id: c, before: a });
    expect(await order()).toBe("cab");
    await api.goal.move({ id: a, before: null });
    expect(await order()).toBe("cba");
    await api.goal.move({ id: a, before: b });
    expect(await order()).toBe("cab");
  });
});

describe("corrections", () => {
  test("the measure stays; unit, step, start value and start can be corrected", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    await api.checkIn.put(entry(goal.id, { day: "2026-01-02" }));
    const view = await api.goal.update({
      id: goal.id,
      baseVersion: 1,
      unit: "mi",
      step: 1,
      startValue: 100,
      start: "2025-12-20",
    });
    expect(view.goal).toMatchObject({
      start: "2025-12-20",
      measure: { unit: "mi", step: 1, start: 100, aggregation: "sum" },
    });
    expect(view.plans[0]).toMatchObject({ from: "2025-12-20", fromValue: 100 });
    expect(view.figures.current).toBe(105);
  });

  test("what a measure does not have is refused", async () => {
    const { api } = await asUser(given.db);
    const swim = await api.goal.create(outcome());
    await expectCode(api.goal.update({ id: swim.goal.id, baseVersion: 1, unit: "km" }), "INVALID");
    const stretch = await api.goal.create(habit());
    await expectCode(api.goal.update({ id: stretch.goal.id, baseVersion: 1, startValue: 1 }), "INVALID");
    expect(
      await reasonsOf(api.goal.markDone({ id: stretch.goal.id, baseVersion: 1, doneOn: TODAY })),
    ).toHaveLength(1);
  });

  test("an outcome is done on a day, and not", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(outcome());
    const done = await api.goal.markDone({ id: goal.id, baseVersion: 1, doneOn: "2026-03-09" });
    expect(done).toMatchObject({ goal: { doneOn: "2026-03-09" }, figures: { bar: 1, status: "achieved" } });
    const undone = await api.goal.markDone({ id: goal.id, baseVersion: done.goal.version, doneOn: null });
    expect(undone.figures.bar).toBe(0);
  });

  test("a checklist fills by the weight of what is done", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(checklist());
    const first = { id: uuidv7(), goalId: goal.id, title: "Foundations", weight: 3 };
    await api.milestone.put(first);
    await api.milestone.put({ id: uuidv7(), goalId: goal.id, title: "Roof", position: 1 });
    const view = await api.milestone.put({ ...first, baseVersion: 1, doneOn: TODAY });
    expect(view.figures.bar).toBe(0.75);
    const left = await api.milestone.remove({ id: first.id, goalId: goal.id });
    expect(left.milestones.map(({ title }) => title)).toEqual(["Roof"]);
  });
});

test("a paused goal stays among the goals of a day, as resting", async () => {
  const { api } = await asUser(given.db);
  const { goal } = await api.goal.create(metric());
  await api.pause.put({ id: uuidv7(), goalId: null, from: TODAY, to: null });
  const { views } = await api.goal.today({});
  expect(views.map((view) => [view.goal.id, view.figures.status])).toEqual([[goal.id, "paused"]]);
});

describe("the person's day", () => {
  test("is today until their day starts, wherever the server runs", async () => {
    const { api } = await asUser(given.db, { now: () => Date.parse("2026-03-11T18:30:00.000Z") });
    const { goal } = await api.goal.create(metric());
    expect((await api.goal.get({ id: goal.id })).figures.asOf).toBe("2026-03-11");
    // 00:15 in Kathmandu (UTC+5:45): still yesterday's evening for a day that starts at 03:00.
    await api.user.update({ baseVersion: 1, zone: "Asia/Kathmandu" });
    expect((await api.goal.today({})).today).toBe("2026-03-11");
    await api.user.update({ baseVersion: 2, dayStart: 0 });
    expect((await api.goal.today({})).today).toBe("2026-03-12");
  });

  test("a past day can be looked at, a day to come cannot", async () => {
    const { api } = await asUser(given.db, { now: () => NOW });
    const { goal } = await api.goal.create(metric());
    await api.checkIn.put(entry(goal.id, { day: "2026-03-10", value: 5 }));
    const { today, views } = await api.goal.today({ day: "2026-03-09" });
    expect(today).toBe(TODAY);
    expect(views[0]?.figures).toMatchObject({ asOf: "2026-03-09", current: 0 });
    expect(await reasonsOf(api.goal.today({ day: "2026-03-12" }))).toEqual(["day: day_future"]);
  });
});

describe("a year", () => {
  test("counts all goals but those in the trash, whatever became of them", async () => {
    const { api } = await asUser(given.db, { now: () => NOW });
    const ids = [];
    for (const value of [5, 6, 7]) {
      const { goal } = await api.goal.create(metric());
      await api.checkIn.put(entry(goal.id, { day: "2026-03-10", value }));
      ids.push(goal.id);
    }
    const [closed = "", trashed = ""] = ids;
    await api.goal.close({ id: closed, baseVersion: 1, as: "let_go" });
    await api.goal.remove({ id: trashed });
    const year = await api.review.year({ year: 2026 });
    expect(year).toMatchObject({ stones: 2, days: 1 });
    expect(
      year.goals.map(({ total }) => total).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    ).toEqual([
      { kind: "sum", amount: 5 },
      { kind: "sum", amount: 7 },
    ]);
    expect(await api.review.year({ year: 2025 })).toMatchObject({ stones: 0, goals: [], best: null });
    expect(await reasonsOf(api.review.year({ year: 2027 }))).toEqual(["year: day_future"]);
  });
});
