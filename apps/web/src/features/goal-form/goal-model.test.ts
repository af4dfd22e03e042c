import { expect, test } from "vitest";
import { atFields } from "./at-fields.ts";
import { firstModel } from "./first-model.ts";
import { emptyModel } from "./goal-model.ts";
import { modelOf } from "./model-of-goal.ts";
import { measureOf, planOf } from "./read-model.ts";

const TODAY = "2026-09-15";
const me = { locale: "en-GB", weekStart: 1 } as const;

test("what the form shows of a goal means the same goal again", () => {
  const given = [
    [
      { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
      { target: 500, due: "2026-12-31", rate: null },
    ],
    [
      { kind: "metric", unit: "kg", step: 0.5, start: 78, aggregation: "last", direction: "down" },
      { target: 73, due: "2027-05-01", rate: null },
    ],
    [
      {
        kind: "metric",
        unit: "kg",
        step: 0.1,
        start: 78,
        aggregation: "last",
        direction: "down",
        ofDay: "mean",
      },
      { target: 73, due: "2027-05-01", rate: null },
    ],
    [
      { kind: "metric", unit: "books", step: 1, start: 0, aggregation: "count", direction: "up" },
      { target: 12, due: null, rate: { amount: 1, per: "month" } },
    ],
    [
      { kind: "metric", unit: "s", step: 1, start: 0, aggregation: "min", direction: "down" },
      { target: 1500, due: null, rate: null },
    ],
    [
      { kind: "habit", unit: "pages", step: 1, by: "sum" },
      {
        due: null,
        cadence: { kind: "weekdays", days: [1, 3, 5] },
        requirement: { kind: "at_least", n: 20 },
        target: 60,
      },
    ],
    [
      { kind: "habit", unit: "h", step: 0.5, by: "mean" },
      {
        due: null,
        cadence: { kind: "weeks", every: 3 },
        requirement: { kind: "between", min: 7, max: 9 },
        target: null,
      },
    ],
    [
      { kind: "habit", unit: "coffees", step: 1, by: "count" },
      { due: null, cadence: { kind: "month" }, requirement: { kind: "at_most", n: 0 }, target: null },
    ],
    ...[
      { kind: "days", every: 3 } as const,
      { kind: "monthdays", days: [1, 31] } as const,
      { kind: "months", every: 6 } as const,
    ].map(
      (cadence) =>
        [
          { kind: "habit", unit: "times", step: 1, by: "count" },
          { due: null, cadence, requirement: { kind: "at_least", n: 2 }, target: null },
        ] as const,
    ),
    [{ kind: "outcome" }, { due: "2027-02-01" }],
  ] as const;
  for (const [measure, plan] of given) {
    const model = modelOf(
      structuredClone(measure) as Parameters<typeof modelOf>[0],
      structuredClone(plan) as Parameters<typeof modelOf>[1],
      emptyModel(TODAY),
      "en-GB",
    );
    expect(measureOf(model, "en-GB")).toEqual({ value: measure, errors: {} });
    expect(planOf(model, "en-GB")).toEqual({ value: plan, errors: {} });
  }
});

test("a sentence fills the form", () => {
  expect(firstModel("read 20 pages every weekday", TODAY, me)).toMatchObject({
    kind: "habit",
    by: "sum",
    cadence: "weekdays",
    least: "20",
    unit: "pages",
  });
  expect(firstModel("no more than 2 coffees a day", TODAY, me)).toMatchObject({ kind: "limit", most: "2" });
  expect(firstModel("", TODAY, me)).toEqual(emptyModel(TODAY));
});

test("what is no number is said at its field", () => {
  const model = { ...emptyModel(TODAY), target: "lots", from: "x" };
  expect(planOf(model, "en-GB").errors).toEqual({ target: "A number, in digits." });
  expect(measureOf(model, "en-GB").errors).toEqual({ startValue: "A number, in digits." });
  expect(planOf({ ...model, kind: "habit", least: "0" }, "en-GB").errors.requirement).toMatch(/above 0/);
  expect(planOf({ ...model, kind: "habit", cadence: "weekdays", days: [] }, "en-GB").errors.cadence).toMatch(
    /at least one/,
  );
  expect(
    planOf({ ...model, kind: "habit", cadence: "monthdays", monthdays: [] }, "en-GB").errors.cadence,
  ).toMatch(/at least one/);
  expect(planOf({ ...model, kind: "habit", cadence: "days", every: "367" }, "en-GB").errors.cadence).toMatch(
    /2 to 366 days/,
  );
  expect(planOf({ ...model, kind: "habit", cadence: "weeks", every: "53" }, "en-GB").errors.cadence).toMatch(
    /2 to 52 weeks/,
  );
});

test("refusals stand at the form's own fields", () => {
  expect(
    atFields({ "plan.requirement.n": "a", "measure.step": "b", "plan.rate.amount": "c", title: "d" }),
  ).toEqual({
    requirement: "a",
    step: "b",
    rate: "c",
    title: "d",
  });
});

test("the amount where one starts and the first day are told apart, whatever the sentence", () => {
  expect(atFields({ "measure.start": "an amount", start: "a day" })).toEqual({
    startValue: "an amount",
    start: "a day",
  });
  expect(atFields({ "plan.fromValue": "an amount" })).toEqual({ startValue: "an amount" });
});
