import { checkGoalCreate } from "@cairn/core/decide/plan-change";
import { COLOURS, DAY_READINGS, type Goal, GoalCreate, GoalUpdate } from "@cairn/core/model/goal";
import type { Plan } from "@cairn/core/model/plan";
import { fc, test } from "@fast-check/vitest";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArchive, writeArchive } from "../src/crud/archive.ts";
import { putArea } from "../src/crud/area.ts";
import { listAudit } from "../src/crud/audit.ts";
import { getGoal, getGoalStates, insertGoal, updateGoal } from "../src/crud/goal.ts";
import { listGoals } from "../src/crud/goal-list.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newGoal, type TestUser } from "../src/testing/data.ts";

let database: TestDatabase;
/** Two people with the same area and the same objective, which goals can be put into. */
let from: TestUser;
let to: TestUser;
const area = { id: uuidv7(), name: "Body", position: 0 };
const objective = newGoal({ measure: { kind: "objective" } });
beforeAll(async () => {
  database = await testDatabase();
  [from, to] = [await freshUser(database), await freshUser(database)];
  for (const person of [from, to]) {
    await person.as((tx) => putArea(tx, person.id, area, person.trace));
    await person.as((tx) => insertGoal(tx, person.id, objective, [], person.trace));
  }
});
afterAll(() => database.close());

/** An arbitrary for every key: one without does not compile. */
type Complete<T> = { [K in keyof T]-?: fc.Arbitrary<T[K]> };

const letter = fc.constantFrom("a", "Z", "7", "é", "🪨", "'", '"', "\\", "%", "\n");
const words = (maxLength: number) => fc.string({ unit: letter, maxLength });
const title = words(30).map((text) => `Run ${text}`);
const above = (least: number) =>
  fc.integer({ min: 1, max: 999_000_000 }).map((scaled) => (scaled + least * 1e6) / 1e6);
const amount = above(0);
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, "0")}`);
const due = fc.constantFrom("2026-06-30", "2028-02-29");

type MeasureAndPlan = Pick<GoalCreate, "measure" | "plan">;
const reading = fc.option(fc.constantFrom(...DAY_READINGS));
const metric: fc.Arbitrary<MeasureAndPlan> = fc.record({
  measure: fc
    .record({
      aggregation: fc.constantFrom("sum", "last"),
      unit: words(6),
      step: amount,
      start: amount,
      ofDay: reading,
    })
    .map(({ ofDay, ...rest }) => ({
      kind: "metric" as const,
      direction: "up" as const,
      ...rest,
      ...(ofDay !== null && rest.aggregation === "last" ? { ofDay } : {}),
    })),
  plan: fc.oneof(
    fc.record({ target: above(1000), due }),
    fc.record({
      target: above(1000),
      rate: fc.record({ amount: above(9), per: fc.constantFrom("day", "week", "month") }),
    }),
  ),
});
const habit: fc.Arbitrary<MeasureAndPlan> = fc.record({
  measure: fc.record({
    kind: fc.constant("habit"),
    unit: words(6),
    step: amount,
    by: fc.constantFrom("count", "sum", "mean"),
  }),
  plan: fc.record({
    target: fc.option(fc.integer({ min: 1, max: 3 })),
    due,
    cadence: fc.constantFrom(
      { kind: "week" },
      { kind: "weeks", every: 3 },
      { kind: "weekdays", days: [1, 5] },
      { kind: "month" },
      { kind: "days", every: 9 },
      { kind: "monthdays", days: [1, 15, 31] },
      { kind: "months", every: 2 },
    ),
    requirement: fc.constantFrom(
      { kind: "at_least", n: 2 },
      { kind: "at_most", n: 3 },
      { kind: "between", min: 1, max: 4 },
    ),
  }),
});
const plain: fc.Arbitrary<MeasureAndPlan> = fc.record({
  measure: fc.constantFrom({ kind: "checklist" }, { kind: "outcome" }, { kind: "objective" }),
  plan: fc.record({ due: fc.option(due) }),
});

const fields: Complete<Omit<GoalCreate, "measure" | "plan">> = {
  id: fc.constant(objective.id),
  title,
  why: words(200),
  start: day,
  parentId: fc.option(fc.constant(objective.id)),
  weight: amount,
  areaId: fc.option(fc.constant(area.id)),
  colour: fc.constantFrom(...COLOURS),
};
const create = fc
  .tuple(fc.record(fields), fc.oneof(metric, habit, plain))
  .map(([rest, measured]) => GoalCreate.parse({ ...rest, ...measured }));

type Edited = Omit<GoalUpdate, "id" | "baseVersion" | "mutationId">;
const edits: Complete<Edited> = {
  title,
  why: words(200),
  unit: words(6),
  step: amount,
  startValue: amount,
  ofDay: reading,
  start: day,
  parentId: fields.parentId,
  weight: amount,
  areaId: fields.areaId,
  colour: fields.colour,
};
const edit = fc.record(edits, { requiredKeys: [] });

/** Where an edited field is read again: by its own name, but for those of the measure. */
function read(goal: Goal, field: string): unknown {
  const named = new Map<string, unknown>(Object.entries(goal));
  const measured = new Map<string, unknown>(Object.entries(goal.measure));
  if (named.has(field)) return named.get(field);
  return measured.get(field === "startValue" ? "start" : field) ?? null;
}

const exported = (person: TestUser) =>
  person.as((tx) => readArchive(tx, person.id, "goals", { cursor: null, limit: 1000 }));

/** The goal as every way of reading it answers; all of them must agree. */
async function readBack(id: string): Promise<{ goal: Goal; plans: Plan[] }> {
  const goal = await from.as((tx) => getGoal(tx, from.id, id));
  const page = { tab: "active", today: "2026-03-01", cursor: null, limit: 1000 } as const;
  const listed = await from.as((tx) => listGoals(tx, from.id, page));
  const [state] = await from.as((tx) => getGoalStates(tx, from.id, id));
  const { plans, ...row } = (await exported(from)).rows.find((each) => each.id === id) ?? {};
  expect(row).toEqual(goal);
  expect(plans).toEqual(state.plans);
  expect(state.goal).toEqual(goal);
  expect(listed.states.find((each) => each.goal.id === id)?.goal).toEqual(goal);
  return { goal, plans: state.plans };
}

describe("what a person says of a goal is read back, key by key", () => {
  test.prop([create, edit], { numRuns: 30 })("made, edited, exported and imported", async (given, update) => {
    // A new one each time it is tried: a counterexample is tried often, on its way to a shorter one.
    const input = { ...given, id: uuidv7() };
    const { plan, ...said } = input;
    const plans = [checkGoalCreate(input, "2026-03-01")];
    await from.as((tx) => insertGoal(tx, from.id, input, plans, from.trace));
    expect(await readBack(input.id)).toMatchObject({ goal: said, plans });
    const { items } = await from.as((tx) => listAudit(tx, from.id, { cursor: null, limit: 1 }));
    const { id, ...content } = said;
    expect(items[0]).toMatchObject({ objectId: id, diff: { after: { ...content, plans } } });
    expect(Object.keys(plan).filter((key) => !(key in (plans[0] ?? {})))).toEqual([]);

    const { measure } = input;
    const { unit, step, startValue, ofDay, ...others } = update;
    const amounts =
      measure.kind === "metric" && measure.aggregation === "sum" ? { unit, step, startValue } : {};
    const level = measure.kind === "metric" && measure.aggregation === "last";
    const change = level ? update : { ...others, ...amounts };
    const edited = { id, baseVersion: 1, ...change };
    await from.as((tx) => updateGoal(tx, from.id, edited, from.trace));
    const { goal: after } = await readBack(id);
    for (const [field, value] of Object.entries(change))
      if (value !== undefined) expect(read(after, field), field).toEqual(value);

    const { rows } = await exported(from);
    const options = { dryRun: false, trace: to.trace };
    await to.as((tx) => writeArchive(tx, to.id, "goals", rows, options));
    const imported = (await exported(to)).rows.find((each) => each.id === id);
    expect(imported).toEqual(rows.find((each) => each.id === id));
  });

  it("asks every key of the schemas", () => {
    expect([...Object.keys(fields), "measure", "plan"].sort()).toEqual(Object.keys(GoalCreate.shape).sort());
    const decided = ["id", "baseVersion", "mutationId"];
    expect([...Object.keys(edits), ...decided].sort()).toEqual(Object.keys(GoalUpdate.shape).sort());
  });
});
