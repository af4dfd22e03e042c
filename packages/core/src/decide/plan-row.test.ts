import { describe, expect, test } from "vitest";
import type { Measure } from "../model/goal.ts";
import type { PlanInput, Rate } from "../model/plan.ts";
import { rateOf } from "../model/rate.ts";
import { DomainError } from "../refusal/error.ts";
import { atLeast, between, DAY, habit, MONTH, metric, on, plan, WEEK, weekdays } from "../testing/build.ts";
import { completePlan } from "./plan-row.ts";

const RUN = metric("sum up", 0, 0.1);

/** The row of a plan that begins on 2 March 2026 (a Monday), first or after another. */
function row(
  measure: Measure,
  input: PlanInput,
  after?: { fromValue?: number; inForce?: ReturnType<typeof plan> },
) {
  const fromValue = after?.fromValue ?? (measure.kind === "metric" ? measure.start : 0);
  const from = on("03-02");
  return completePlan({ measure, start: from, from, input, fromValue, inForce: after?.inForce ?? null });
}

/** "field reason" of a refusal. */
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

describe("of target, due day and rate two make the third", () => {
  test("a target and a due day: the rate is theirs, shown by the week", () => {
    const made = row(RUN, { target: 100, due: on("05-10") });
    expect(made).toEqual(plan("03-02", { target: 100, due: "05-10", fromValue: 0 }));
    expect(rateOf(made)).toEqual({ amount: 10, per: "week" });
    expect(rateOf(made, "day")).toEqual({ amount: 1.428571, per: "day" });
  });

  test.each([
    ["day", 10, 100, "03-11"],
    ["day", 30, 100, "03-05"],
    ["week", 10, 100, "05-10"],
    ["month", 100, 1200, "2027-03-01"],
  ] as const)("a rate a %s of %d: the due day of %d is %s", (per, amount, target, due) => {
    const made = row(RUN, { target, rate: { amount, per } });
    expect(made).toMatchObject({ target, due: on(due), rate: { amount, per } });
    expect(rateOf(made)).toEqual({ amount, per });
  });

  test("a rate and a due day: the target, up to the step", () => {
    expect(row(RUN, { due: on("05-10"), rate: { amount: 10, per: "week" } }).target).toBe(100);
    expect(row(RUN, { due: on("03-11"), rate: { amount: 1, per: "week" } }).target).toBe(1.5);
    const weight = metric("last down", 80, 0.5);
    expect(row(weight, { due: on("05-10"), rate: { amount: 0.3, per: "week" } }).target).toBe(77);
  });

  test("all three: they have to agree, up to a day of the rate or a step of the target", () => {
    const all = (target: number, due: string, rate: Rate) => row(RUN, { target, due: on(due), rate });
    const three = { amount: 3, per: "day" } as const;
    expect(all(30, "03-11", three)).toMatchObject({ target: 30, due: on("03-11"), rate: three });
    expect(all(29, "03-11", three).rate).toEqual(three);
    expect(all(10, "03-28", { amount: 2.6, per: "week" }).rate).toEqual({ amount: 2.6, per: "week" });
    const refused = { fields: [{ field: "rate", reason: "rate_differs", params: { due: on("04-04") } }] };
    expect(() => all(100, "05-10", three)).toThrow(expect.objectContaining(refused));
  });

  test("a target alone has no due day and no rate", () => {
    const made = row(RUN, { target: 100 });
    expect(made.due).toBeNull();
    expect(rateOf(made)).toBeNull();
  });
});

describe("what a change leaves out stays as it was", () => {
  const inForce = plan("01-01", { target: 100, due: "05-10", fromValue: 0 });
  test("another target keeps the due day", () => {
    expect(row(RUN, { target: 200 }, { fromValue: 30, inForce })).toMatchObject({
      target: 200,
      due: on("05-10"),
    });
  });
  test("another due day keeps the target", () => {
    expect(row(RUN, { due: on("06-01") }, { fromValue: 30, inForce })).toMatchObject({
      target: 100,
      fromValue: 30,
    });
  });
  test("no due day any more", () => {
    expect(row(RUN, { due: null }, { inForce })).toMatchObject({ target: 100, due: null });
  });
  test("a rate alone keeps the target and moves the due day", () => {
    const rate = { amount: 70, per: "week" } as const;
    expect(row(RUN, { rate }, { fromValue: 30, inForce })).toMatchObject({
      target: 100,
      due: on("03-08"),
      rate,
    });
  });
  test("a habit keeps its cadence when only n changes", () => {
    const before = plan("01-01", { cadence: WEEK, requirement: atLeast(3) });
    expect(row(habit("count"), { requirement: atLeast(4) }, { inForce: before })).toEqual(
      plan("03-02", { cadence: WEEK, requirement: atLeast(4) }),
    );
  });
});

describe("a plan that its measure forbids is refused at the field", () => {
  const H = habit("count");
  const CHECK: Measure = { kind: "checklist" };
  test.each<[string, string, Measure, PlanInput]>([
    ["a number without a target", "target required", RUN, { due: on("05-10") }],
    ["a number with a rate alone", "target required", RUN, { rate: { amount: 1, per: "day" } }],
    ["a target at the start, going up", "target target_above", RUN, { target: 0 }],
    ["a target above the start, going down", "target target_below", metric("last down", 80), { target: 81 }],
    ["a due day before the first day", "due due_before_start", RUN, { target: 9, due: on("03-01") }],
    [
      "the same with a rate",
      "due due_before_start",
      RUN,
      { due: on("03-01"), rate: { amount: 1, per: "day" } },
    ],
    ["a rate that takes centuries", "rate rate_slow", RUN, { target: 1e6, rate: { amount: 1, per: "week" } }],
    ["a rate that never ends", "rate rate_slow", RUN, { target: 1e12, rate: { amount: 1e-6, per: "week" } }],
    ["a cadence of a number", "cadence not_for_measure", RUN, { target: 9, cadence: DAY }],
    ["a requirement of a number", "requirement not_for_measure", RUN, { target: 9, requirement: atLeast(1) }],
    ["a habit without a cadence", "cadence required", H, { requirement: atLeast(1) }],
    ["a habit without a requirement", "requirement required", H, { cadence: DAY }],
    ["half a check-in", "requirement whole", H, { cadence: DAY, requirement: atLeast(1.5) }],
    ["a range of half check-ins", "requirement whole", H, { cadence: DAY, requirement: between(1, 2.5) }],
    [
      "a habit with a rate",
      "rate not_for_measure",
      H,
      { cadence: DAY, requirement: atLeast(1), rate: { amount: 1, per: "day" } },
    ],
    [
      "a number of successes without a due day",
      "due required",
      H,
      { cadence: DAY, requirement: atLeast(1), target: 9 },
    ],
    [
      "half a success",
      "target whole",
      H,
      { cadence: DAY, requirement: atLeast(1), target: 9.5, due: on("05-10") },
    ],
    [
      "no successes",
      "target target_above",
      H,
      { cadence: DAY, requirement: atLeast(1), target: 0, due: on("05-10") },
    ],
    [
      "more successes than days",
      "target target_many",
      H,
      { cadence: DAY, requirement: atLeast(1), target: 8, due: on("03-08") },
    ],
    [
      "more than chosen weekdays",
      "target target_many",
      H,
      { cadence: weekdays(1, 3), requirement: atLeast(1), target: 3, due: on("03-08") },
    ],
    [
      "more than months",
      "target target_many",
      H,
      { cadence: MONTH, requirement: atLeast(1), target: 3, due: on("04-08") },
    ],
    [
      "a due day of a habit before its first",
      "due due_before_start",
      H,
      { cadence: DAY, requirement: atLeast(1), target: 3, due: on("03-01") },
    ],
    ["a target of a checklist", "target not_for_measure", CHECK, { target: 3 }],
    ["a rate of a checklist", "rate not_for_measure", CHECK, { rate: { amount: 1, per: "day" } }],
    ["a cadence of an outcome", "cadence not_for_measure", { kind: "outcome" }, { cadence: DAY }],
    [
      "a due day of an objective before its start",
      "due due_before_start",
      { kind: "objective" },
      { due: on("03-01") },
    ],
  ])("%s", (_, expected, measure, input) => {
    expect(refusal(() => row(measure, input))).toBe(expected);
  });

  test("amounts of a sum may be halves, and a week may be cut by any week start", () => {
    const cadence = WEEK;
    expect(refusal(() => row(habit("sum"), { cadence, requirement: atLeast(1.5) }))).toBe("");
    expect(refusal(() => row(H, { cadence, requirement: atLeast(1), target: 2, due: on("03-08") }))).toBe("");
  });

  test("successes so far count towards the number", () => {
    const inForce = plan("01-01", { cadence: DAY, requirement: atLeast(1) });
    const input = { target: 17, due: on("03-08") };
    expect(row(H, input, { fromValue: 10, inForce })).toMatchObject({ target: 17, fromValue: 10 });
    expect(refusal(() => row(H, { ...input, target: 18 }, { fromValue: 10, inForce }))).toBe(
      "target target_many",
    );
  });

  test("a plan of nothing but a due day", () => {
    expect(row(CHECK, { due: on("05-10") })).toEqual(plan("03-02", { due: "05-10" }));
  });
});

describe("the rate as shown", () => {
  test.each([
    ["a flat row", plan("03-02", { target: 5, due: "05-10", fromValue: 5 })],
    ["no due day", plan("03-02", { target: 5, fromValue: 0 })],
    [
      "a habit",
      plan("03-02", { target: 5, fromValue: 0, due: "05-10", cadence: DAY, requirement: atLeast(1) }),
    ],
    ["a rate below every decimal", plan("03-02", { target: 1e-6, fromValue: 0, due: "05-10" })],
  ])("%s has none", (_, row) => {
    expect(rateOf(row)).toBeNull();
  });
});
