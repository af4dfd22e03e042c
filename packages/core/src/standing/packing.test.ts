import { expect, test } from "vitest";
import { exampleViews } from "../testing/example-views.ts";
import { makeStanding } from "./standing.ts";

const TODAY = "2026-03-11";
const MOST_BYTES = 1200;

test("what is kept of a goal of the example year is small", () => {
  for (const view of exampleViews(TODAY)) {
    if (view.goal.measure.kind === "objective") continue;
    const { standing } = makeStanding(view, { today: TODAY, weekStart: 1 });
    expect(JSON.stringify(standing).length, view.goal.title).toBeLessThanOrEqual(MOST_BYTES);
  }
});
