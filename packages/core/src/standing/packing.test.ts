import { expect, test } from "vitest";
import { viewGoal } from "../decide/evaluate.ts";
import { recentSince } from "../decide/summary.ts";
import { exampleViews } from "../testing/example-views.ts";
import { addDays } from "../time/day.ts";
import { keptFigures, packHistory, packListed, unpackHistory, unpackSummary } from "./packing.ts";
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

test("a history comes back as it was packed", () => {
  for (const view of exampleViews(TODAY)) {
    const { goal, plans, pauses, milestones, days } = view;
    const history = { goal, plans, pauses, milestones, days, children: [], revision: "7.3" };
    expect(unpackHistory(JSON.parse(JSON.stringify(packHistory(history))))).toEqual(history);
  }
});

test("all figures that are kept are read, those that are null as well", () => {
  for (const view of exampleViews(TODAY)) {
    if (view.goal.measure.kind === "objective") continue;
    const { standing } = makeStanding(view, { today: TODAY, weekStart: 1 });
    expect(keptFigures(standing)).toEqual(viewGoal(view, { today: TODAY, weekStart: 1 }).figures);
  }
});

test("of a goal that was kept long ago a list shows no day before its own", () => {
  const later = addDays(TODAY, 21);
  for (const view of exampleViews(TODAY)) {
    if (view.goal.measure.kind === "objective") continue;
    const { standing } = makeStanding(view, { today: TODAY, weekStart: 1 });
    const { recent } = unpackSummary(packListed(view.goal, "1", standing, later));
    expect(recent).toEqual(view.days.filter(({ day }) => day >= recentSince(later)));
  }
});
