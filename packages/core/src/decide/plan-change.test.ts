import { describe, expect, test } from "vitest";
import type { GoalCreate } from "../model/goal.ts";
import type { PlanChange } from "../model/plan.ts";
import { DomainError } from "../refusal/error.ts";
import { ask, atLeast, DAY, goal, habit, log, metric, on, plan, WEEK } from "../testing/build.ts";
import { stateOf } from "../testing/state.ts";
import { evaluate } from "./evaluate.ts";
import { changePlan, checkGoalCreate, correctStart } from "./plan-change.ts";

/** A km a day from 2 March to 10 June 2026 (101 days); 15 km logged by 12 March, 5 of them that day. */
const run = ask({
  measure: metric("sum up"),
  plan: { target: 101, due: "06-10" },
  log: "03-02 5; 03-03 5; 03-12 5",
  today: "03-12",
});
const change = (given: Partial<PlanChange>): PlanChange => ({
  mode: "from",
  from: on("03-12"),
  base: "here",
  plan: { target: 200 },
  ...given,
});
const after = (given: Partial<PlanChange>, asked = run) =>
  changePlan({ state: stateOf(asked), context: asked, change: change(given) });

function refusal(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof DomainError)
      return error.fields.map(({ field, reason }) => `${field} ${reason}`).join();
    throw error;
  }
  return "";
}

describe("a change from a day", () => {
  const [first] = run.plans;
  test("from today and from here begins at the current value, today's entries included", () => {
    expect(after({})).toEqual([first, plan("03-12", { target: 200, due: "06-10", fromValue: 15 })]);
  });
  test("keeping the line begins where the old one stands that morning", () => {
    expect(after({ base: "line" })[1]?.fromValue).toBe(10);
    expect(after({ base: "line", from: on("04-01") })[1]?.fromValue).toBe(30);
  });
  test("from a past day and from here begins at the value of that morning", () => {
    expect(after({ from: on("03-03") })[1]?.fromValue).toBe(5);
    expect(after({ from: on("03-12") })[1]?.fromValue).toBe(15);
  });
  test("after the due day the late entries are part of here", () => {
    const late = ask({
      measure: metric("sum up"),
      plan: { target: 101, due: "03-05" },
      log: "03-02 5; 03-08 9",
      today: "03-12",
    });
    expect(after({ plan: { due: on("04-10") } }, late)[1]).toMatchObject({ target: 101, fromValue: 14 });
    expect(after({ base: "line", plan: { target: 150, due: on("04-10") } }, late)[1]?.fromValue).toBe(101);
  });
  test("where the old row has no line, keeping it begins at the current value", () => {
    const open = ask({ measure: metric("sum up"), plan: { target: 50 }, log: "03-02 5", today: "03-12" });
    expect(after({ base: "line", plan: { due: on("06-10") } }, open)[1]?.fromValue).toBe(5);
  });
  test("takes the place of every row from that day on", () => {
    const twice = { ...run, plans: after({ from: on("04-01") }) };
    expect(after({ from: on("03-20") }, twice).map(({ from }) => from)).toEqual([on("03-02"), on("03-20")]);
    expect(after({ from: on("04-01"), plan: { due: on("07-01") } }, twice)[1]).toMatchObject({
      target: 200,
      due: on("07-01"),
    });
  });
  test("on the first day or before is a correction of the first row", () => {
    expect(after({ from: on("03-02") })).toEqual([
      plan("03-02", { target: 200, due: "06-10", fromValue: 0 }),
    ]);
    expect(after({ from: on("02-01") })).toEqual(after({ from: on("03-02") }));
  });
  test("leaves the days before it as they were", () => {
    const state = stateOf(run);
    const yesterday = { ...run, today: on("03-11") };
    expect(evaluate({ ...state, plans: after({}) }, yesterday)).toEqual(evaluate(state, yesterday));
  });
  test("refuses what the measure forbids, at the field", () => {
    expect(refusal(() => after({ plan: { target: 10 } }))).toBe("target target_above");
    expect(refusal(() => after({ plan: { due: on("03-11") } }))).toBe("due due_before_start");
  });
});

describe("a correction of the past", () => {
  const rows = after({ from: on("03-10"), base: "here" });
  const changed = { ...run, plans: rows };
  test("rewrites the row in force on the day and no other", () => {
    const corrected = after(
      { mode: "correct", from: on("03-11"), base: "line", plan: { target: 300 } },
      changed,
    );
    expect(corrected).toEqual([rows[0], { ...rows[1], target: 300 }]);
    const first = after({ mode: "correct", from: on("03-09"), plan: { target: 300 } }, changed);
    expect(first).toEqual([{ ...rows[0], target: 300 }, rows[1]]);
  });
  test("from here begins again at the value of the row's morning", () => {
    const withMore = { ...changed, checkIns: [...changed.checkIns, ...log("03-05 2")] };
    const corrected = after({ mode: "correct", from: on("03-11"), base: "here", plan: {} }, withMore);
    expect(corrected[1]?.fromValue).toBe(12);
  });
});

describe("a change of a habit", () => {
  const asked = ask({
    measure: habit("count"),
    plan: { cadence: DAY, requirement: atLeast(1), fromValue: null },
    log: "03-02; 03-03; 03-05; 03-12",
    today: "03-12",
  });
  test("keeps what is not said, and has no line without a number", () => {
    expect(after({ plan: { requirement: atLeast(2) } }, asked)[1]).toEqual(
      plan("03-12", { cadence: DAY, requirement: atLeast(2) }),
    );
  });
  test("that sets a number begins at the successes so far", () => {
    const made = after({ plan: { target: 30, due: on("04-30") } }, asked);
    expect(made[1]).toMatchObject({ target: 30, fromValue: 4, due: on("04-30") });
    const line = after({ base: "line", plan: { target: 40 } }, { ...asked, plans: made });
    expect(line[1]?.fromValue).toBe(4);
  });
  test("of another cadence begins that day", () => {
    expect(after({ plan: { cadence: WEEK } }, asked)[1]).toMatchObject({
      cadence: WEEK,
      requirement: atLeast(1),
    });
  });
  test("of a checklist's due day", () => {
    const list = ask({
      measure: { kind: "checklist" },
      plan: { due: "06-10", fromValue: null },
      today: "03-12",
    });
    expect(after({ plan: { due: on("07-01") } }, list)[1]).toEqual(plan("03-12", { due: "07-01" }));
  });
});

describe("a corrected start", () => {
  const rate = { amount: 1, per: "day" } as const;
  const first = plan("03-02", { target: 100, due: "06-10", rate, fromValue: 0 });
  const second = plan("04-01", { target: 120, due: "06-10", fromValue: 40 });
  const measure = metric("sum up");
  test("takes the first row along, whose rate is then what its days make", () => {
    expect(correctStart({ measure, plans: [first, second], start: on("02-01") })).toEqual([
      { ...first, from: on("02-01"), rate: null },
      second,
    ]);
  });
  test("after a later row's first day lets the rows before go", () => {
    expect(correctStart({ measure, plans: [first, second], start: on("04-03") })).toEqual([
      { ...second, from: on("04-03"), fromValue: 0 },
    ]);
  });
  test("that is the same changes nothing", () => {
    expect(correctStart({ measure, plans: [first], start: on("03-02") })).toEqual([first]);
  });
  test("value becomes the height of the first row", () => {
    expect(
      correctStart({ measure: { ...measure, start: 7 }, plans: [first], start: on("03-02") })[0]?.fromValue,
    ).toBe(7);
  });
  test("after the due day, or a value beyond the target, is refused", () => {
    expect(refusal(() => correctStart({ measure, plans: [first], start: on("06-11") }))).toBe(
      "start start_after_due",
    );
    const above = { ...measure, start: 100 };
    expect(refusal(() => correctStart({ measure: above, plans: [first], start: on("03-02") }))).toBe(
      "startValue start_below",
    );
    const down = { ...metric("last down"), start: 60 };
    expect(refusal(() => correctStart({ measure: down, plans: [first], start: on("03-02") }))).toBe(
      "startValue start_above",
    );
  });
  test("of a habit moves its row", () => {
    const row = plan("03-02", { cadence: DAY, requirement: atLeast(1) });
    const counted = { ...row, target: 9, due: on("06-10"), fromValue: 0 };
    const start = on("03-01");
    expect(correctStart({ measure: habit("count"), plans: [row], start })).toEqual([{ ...row, from: start }]);
    expect(correctStart({ measure: habit("count"), plans: [counted], start })[0]?.fromValue).toBe(0);
  });
});

describe("a new goal", () => {
  const { id, title, why, colour } = goal(metric("sum up"), "03-02");
  const create: GoalCreate = {
    ...{ id, title, why, colour, parentId: null, weight: 1, areaId: null },
    measure: metric("sum up", 10),
    start: on("03-02"),
    plan: { target: 100 },
  };
  test("begins at its start value on its start", () => {
    expect(checkGoalCreate(create, on("03-02"))).toEqual(plan("03-02", { target: 100, fromValue: 10 }));
  });
  test("a number of successes begins at none", () => {
    const input = { cadence: DAY, requirement: atLeast(1), target: 3, due: on("03-09") };
    expect(checkGoalCreate({ ...create, measure: habit("count"), plan: input }, on("03-02")).fromValue).toBe(
      0,
    );
  });
  test("may start years ago, and not decades ahead", () => {
    expect(refusal(() => checkGoalCreate({ ...create, start: "1990-01-01" }, on("03-02")))).toBe("");
    expect(refusal(() => checkGoalCreate({ ...create, start: "2040-01-01" }, on("03-02")))).toBe(
      "start start_far",
    );
  });
});
