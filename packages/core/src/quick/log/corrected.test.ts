import { expect, test } from "vitest";
import { habit, metric } from "../../testing/summary.ts";
import { amountFor } from "./corrected.ts";

const { goal: run } = metric();

test.each([
  ["without a unit it is the goal's", { value: 6, unit: "" }, 6],
  ["of the goal's own unit", { value: 6, unit: "km" }, 6],
  ["of another unit of its kind it is converted", { value: 500, unit: "m" }, 0.5],
  ["of anything else it is none", { value: 6, unit: "kg" }, null],
])("an amount %s", (_case, amount, value) => {
  expect(amountFor(run, amount)).toBe(value);
});

test("where each entry is one there are no amounts", () => {
  expect(amountFor(habit().goal, { value: 6, unit: "" })).toBeNull();
});
