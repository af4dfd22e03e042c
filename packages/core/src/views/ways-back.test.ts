import { describe, expect, test } from "vitest";
import { viewGoal } from "../decide/evaluate.ts";
import { ask, atLeast, DAY, habit, metric, on } from "../testing/build.ts";
import type { OracleInput } from "../testing/oracle/facts.ts";
import { stateOf } from "../testing/state.ts";
import { waysBack } from "./ways-back.ts";

const ways = (asked: OracleInput) => waysBack(viewGoal(stateOf(asked), asked), asked);
/** 100 km in 100 days from 2 March (a km a day), 5 km logged in the first ten days. */
const below = {
  measure: metric("sum up"),
  plan: { target: 100, due: "06-09" },
  log: "03-04 5",
  today: "03-12",
};

describe("the three ways back", () => {
  const found = ways(ask(below));
  test("more a week: the same target and day from here", () => {
    expect(found?.more?.plan).toMatchObject({
      from: on("03-12"),
      target: 100,
      due: on("06-09"),
      fromValue: 5,
    });
    expect(found?.more?.figures).toMatchObject({ paceAmount: 0, status: "on_track" });
  });
  test("finish later: the same rate, so many days later as it takes", () => {
    expect(found?.later?.plan).toMatchObject({ target: 100, due: on("06-14"), fromValue: 5 });
    expect(found?.later?.figures.needPerDay).toBe(1);
  });
  test("aim for less: the same rate and day, to the step below", () => {
    expect(found?.less?.plan).toMatchObject({ target: 95, due: on("06-09"), fromValue: 5 });
    expect(found?.less?.figures.needPerDay).toBe(1);
  });
  test("each is the change to send", () => {
    expect(found?.later?.change).toEqual({
      mode: "from",
      from: on("03-12"),
      base: "here",
      plan: { target: 100, due: on("06-14") },
    });
  });
  test("of a falling weight the nearer target is higher", () => {
    const weight = ways(
      ask({
        measure: metric("last down", 80, 0.5),
        plan: { target: 70, due: "06-09" },
        log: "03-04 80",
        today: "03-12",
      }),
    );
    expect(weight?.less?.plan.target).toBe(71);
    expect(weight?.later?.plan.due).toBe(on("06-19"));
  });
  test("of a number of successes are in whole ones", () => {
    const plan = { target: 50, due: "06-09", cadence: DAY, requirement: atLeast(1) };
    const gym = ways(ask({ measure: habit("count"), plan, log: "03-04", today: "03-12" }));
    expect(gym?.less?.plan).toMatchObject({ target: 46, fromValue: 1 });
    expect(gym?.later?.plan.due).toBe(on("06-17"));
  });
});

describe("a way that leads nowhere is left out", () => {
  test("when the days left do not make a step, there is no nearer target", () => {
    const found = ways(ask({ ...below, measure: metric("sum up", 0, 10), today: "06-09" }));
    expect(found?.less).toBeNull();
    expect(found?.more?.plan.due).toBe(on("06-09"));
  });
  test("when the same rate ends beyond the calendar, there is no later day", () => {
    const weight = metric("last up", 0, 1);
    const found = ways(
      ask({ measure: weight, plan: { target: 100, due: "06-09" }, log: "03-04 -1000000", today: "03-12" }),
    );
    expect(found?.later).toBeNull();
    const years = ways(
      ask({ measure: weight, plan: { target: 100, due: "06-09" }, log: "03-04 -70000", today: "03-12" }),
    );
    expect(years?.later).toBeNull();
  });
  test("when no more successes fit, more a week is refused", () => {
    const plan = { target: 100, due: "06-09", cadence: DAY, requirement: atLeast(1) };
    const full = ways(ask({ measure: habit("count"), plan, today: "03-12" }));
    expect(full?.more).toBeNull();
    expect(full?.less?.plan.target).toBe(90);
  });
});

describe("there is nothing to come back from", () => {
  test.each<[string, OracleInput]>([
    ["on or above the line", ask({ ...below, log: "03-04 50" })],
    ["before the start", ask({ ...below, today: "03-01" })],
    ["after the due day", ask({ ...below, today: "06-10" })],
    ["while paused", ask({ ...below, pauses: "03-11.." })],
    ["when closed", ask({ ...below, closedOn: "03-12" })],
    ["without a due day", ask({ ...below, plan: { target: 100 } })],
    [
      "for a habit without a number",
      ask({
        measure: habit("count"),
        plan: { cadence: DAY, requirement: atLeast(1), fromValue: null },
        today: "03-12",
      }),
    ],
    [
      "for a checklist",
      ask({ measure: { kind: "checklist" }, plan: { due: "06-09" }, items: "1; 2", today: "05-12" }),
    ],
  ])("%s", (_, asked) => {
    expect(ways(asked)).toBeNull();
  });
});
