import { expect, test } from "vitest";
import { habit, metric } from "../testing/summary.ts";
import { lineFacts } from "./line-facts.ts";

test("the line knows the limits, where totals stand, and the steps that are open", () => {
  const run = metric({ goal: { id: "run" } });
  const coffee = habit({
    goal: { id: "coffee" },
    plan: { requirement: { kind: "at_most", n: 2 } },
    figures: { current: null },
  });
  const step = { goalId: "house", weight: 1, due: null, position: 0, version: 1 };
  const facts = lineFacts(
    [run, coffee],
    [
      { ...step, id: "floor", title: "Floor", doneOn: null },
      { ...step, id: "walls", title: "Walls", doneOn: "2026-03-01" },
    ],
  );
  expect(facts.limits).toEqual(new Set(["coffee"]));
  expect(facts.currents).toEqual(new Map([["run", 367.6]]));
  expect(facts.steps).toEqual([{ id: "floor", goalId: "house", title: "Floor" }]);
});
