import type { CheckIn } from "@cairn/core/model/check-in";
import { beforeEach, expect, test, vi } from "vitest";
import { applyOutboxToDays, applyOutboxToGoals, applyOutboxToSummary } from "./apply.ts";
import type { PendingChange } from "./pending-change.ts";
import { entriesWithPending, outbox } from "./store.ts";

const kept = new Map<string, string>();
vi.stubGlobal("localStorage", {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
});

const ID = "0198a8f0-0000-7000-8000-000000000001";
const GOAL = "0198a8f0-0000-7000-8000-00000000000a";

function entry(id: string): CheckIn {
  const when = { day: "2026-09-16", at: "2026-09-16T08:00:00.000Z", zone: "Europe/Berlin" };
  return { ...when, id, goalId: GOAL, kind: "entry", value: 5, note: "", version: 1, deletedAt: null };
}

function putting(id: string): PendingChange {
  const { version: _, deletedAt: __, ...input } = entry(id);
  return { key: `put ${id}`, op: "put", goalId: GOAL, before: null, after: entry(id), sameDay: [], input };
}

function removing(id: string): PendingChange {
  const change = { goalId: GOAL, before: entry(id), after: null, sameDay: [] };
  return { ...change, key: `remove ${id}`, op: "remove", input: { id } };
}

beforeEach(() => {
  kept.clear();
  outbox.open(crypto.randomUUID());
});

test("what waits is there again after a reload, in its order", () => {
  outbox.open("ada");
  outbox.add(putting(ID));
  outbox.add(removing(ID));
  outbox.open("somebody else");
  expect(outbox.get()).toEqual([]);
  outbox.open("ada");
  expect(outbox.get()).toEqual([putting(ID), removing(ID)]);
});

test("what is added before it is known whose it is follows what an earlier page left behind, and is kept", async () => {
  outbox.open("ada");
  outbox.add(putting(ID));
  vi.resetModules();
  const { outbox: another } = await import("./store.ts");
  another.add(removing(ID));
  another.open("ada");
  expect(another.get()).toEqual([putting(ID), removing(ID)]);
  another.reread();
  expect(another.get()).toEqual([putting(ID), removing(ID)]);
});

test("what got through leaves nothing behind", () => {
  outbox.open("ada");
  outbox.add(putting(ID));
  outbox.drop(`put ${ID}`);
  expect(outbox.get()).toEqual([]);
  expect(kept.size).toBe(0);
});

test("what another version or another hand wrote is not taken for entries", () => {
  for (const text of ["{", "null", '[{"op":"put"}]']) {
    kept.set("cairn.waiting.ada", text);
    outbox.open("ada");
    expect(outbox.get()).toEqual([]);
    outbox.open("nobody");
  }
});

test("without storage it waits in the tab", () => {
  outbox.open("ada");
  const full = vi.spyOn(localStorage, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  outbox.add(putting(ID));
  expect(outbox.get()).toHaveLength(1);
  full.mockRestore();
});

test("a log shows what waits: an entry once, and none that is taken back", () => {
  const other = "0198a8f0-0000-7000-8000-000000000002";
  const shown = entriesWithPending([entry(other)], [putting(ID), putting(ID), removing(other)], () => true);
  expect(shown.map(({ id }) => id)).toEqual([ID]);
  expect(entriesWithPending([], [putting(ID)], () => false)).toEqual([]);
});

const asking = { today: "2026-09-16", weekStart: 1 } as const;
function making(): PendingChange {
  const measure = {
    kind: "metric",
    unit: "km",
    step: 0.1,
    start: 0,
    aggregation: "sum",
    direction: "up",
  } as const;
  const plan = {
    from: "2026-09-16",
    target: 100,
    due: null,
    rate: null,
    fromValue: 0,
    cadence: null,
    requirement: null,
  };
  return {
    key: "make",
    goalId: GOAL,
    op: "create",
    input: {
      id: GOAL,
      title: "Run",
      why: "",
      measure,
      start: "2026-09-16",
      plan: { target: 100 },
      parentId: null,
      weight: 1,
      areaId: null,
      colour: "spruce",
    },
    row: plan,
    at: "2026-09-16T07:00:00.000Z",
    area: null,
    typed: "run 100 km",
  };
}

test("a goal that waits is there after a reload, with the entries that wait behind it", () => {
  outbox.open("ada");
  outbox.add(making());
  outbox.add(putting(ID));
  outbox.open("somebody else");
  outbox.open("ada");
  const [made] = applyOutboxToGoals([], outbox.get(), asking);
  expect(made?.goal.title).toBe("Run");
  expect(made?.figures.current).toBe(5);
});

test("once the server shows it, it is not there twice", () => {
  const [made] = applyOutboxToGoals([], [making()], asking);
  expect(applyOutboxToGoals(made ? [made] : [], [making()], asking)).toHaveLength(1);
});

test("a goal that was taken back is gone at once, whether or not it got through", () => {
  const discard: PendingChange = { key: "discard", goalId: GOAL, op: "discard" };
  const [made] = applyOutboxToGoals([], [making()], asking);
  expect(applyOutboxToGoals([], [making(), discard], asking)).toEqual([]);
  expect(applyOutboxToGoals(made ? [made] : [], [discard], asking)).toEqual([]);
});

test("an entry is in a summary's days before the history has come, and in its figures after", () => {
  const [made] = applyOutboxToGoals([], [making()], asking);
  if (!made) throw new Error("no goal");
  const waiting = [making(), putting(ID)];
  const withDays = applyOutboxToDays(made, waiting);
  expect(withDays.recent.map(({ day, sum }) => [day, sum])).toEqual([["2026-09-16", 5]]);
  expect(withDays.figures).toEqual(made.figures);
  const history = {
    goal: { ...made.goal, why: "", closedNote: "" },
    plans: [made.plan],
    pauses: [],
    milestones: [],
    days: [],
    children: [],
  };
  expect(applyOutboxToSummary(made, history, waiting, asking)).toEqual(
    applyOutboxToGoals([], waiting, asking)[0],
  );
});

test("nothing of a refused goal waits on", () => {
  outbox.open("ada");
  outbox.add(making());
  outbox.add(putting(ID));
  outbox.dropGoal(GOAL);
  expect(outbox.get()).toEqual([]);
});
