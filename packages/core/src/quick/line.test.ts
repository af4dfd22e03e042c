import { describe, expect, test } from "vitest";
import type { Goal } from "../model/goal.ts";
import { metric } from "../testing/summary.ts";
import { type LineContext, nextColour, readLine } from "./line.ts";

const run: Goal = { ...metric().goal, id: "run" };
const meditate: Goal = {
  ...run,
  id: "meditate",
  title: "Meditate",
  measure: { kind: "habit", unit: "", step: 1, by: "count" },
};
// A Sunday.
const context: LineContext = {
  today: "2026-11-22",
  weekStart: 1,
  dayFirst: true,
  now: Date.UTC(2026, 10, 22, 12),
  goals: [run, meditate],
};

describe("an entry or a goal", () => {
  test("what happened to a goal that is there is an entry", () => {
    expect(readLine("ran 6.2 yesterday with a friend", context)).toMatchObject({
      kind: "acts",
      acts: [{ goal: { id: "run" }, day: "2026-11-21", value: 6.2, note: "With a friend", missing: false }],
    });
    expect(readLine("meditated", context)).toMatchObject({
      kind: "acts",
      acts: [{ value: null, missing: false }],
    });
  });

  test("what is promised is a goal, though its words fit one that is there", () => {
    for (const line of [
      "run 600 km by 31 Dec",
      "swim 40 km by 31 Dec from yesterday",
      "run 5 km every day",
      "run at least 20 km a week",
      "run 500 km #Health",
    ])
      expect(readLine(line, context).kind, line).toBe("goal");
  });

  test("the person's word makes a goal of what reads as an entry", () => {
    expect(readLine("run 600 km", context).kind).toBe("acts");
    expect(readLine("run 600 km", context, {}, "goal")).toMatchObject({
      kind: "goal",
      goal: { input: { title: "Run", plan: { target: 600 } } },
    });
  });

  test("words that only share a verb are no entry; a past day makes them one that lacks its amount", () => {
    expect(readLine("Run for mayor", context)).toMatchObject({ kind: "open", open: { question: "measure" } });
    expect(readLine("ran yesterday", context)).toMatchObject({
      kind: "acts",
      acts: [{ missing: true, value: null }],
    });
    expect(readLine("ran yesterday", context, { amount: 4 })).toMatchObject({
      kind: "acts",
      acts: [{ missing: false, value: 4 }],
    });
  });

  test("an entry before the goal's start is refused where it stands", () => {
    expect(readLine("ran 5 km on 3 December", context)).toMatchObject({
      acts: [{ day: "2025-12-03", refused: { field: "day", reason: "before_start" } }],
    });
  });

  test("without goals every line is a goal or a name", () => {
    expect(readLine("run 500 km", { ...context, goals: [] }).kind).toBe("goal");
    expect(readLine("  ", context)).toEqual({ kind: "nothing" });
  });
});

describe("what is asked", () => {
  test("an answer counts as if it had been said, and stays asked", () => {
    const open = readLine("run 300 km", { ...context, goals: [] });
    expect(open).toMatchObject({ goal: { ask: ["due"], row: { due: null, target: 300 } } });
    const answered = readLine("run 300 km", { ...context, goals: [] }, { due: "2027-06-30" });
    expect(answered).toMatchObject({
      goal: { ask: ["due"], input: { title: "Run" }, row: { due: "2027-06-30" } },
    });
  });

  test("a level cannot be made without where it starts", () => {
    const open = readLine("lose 5 kg by 1 May", context);
    expect(open).toMatchObject({ goal: { row: null, refused: [{ field: "start", reason: "required" }] } });
    expect(readLine("lose 5 kg by 1 May", context, { start: 78.5 })).toMatchObject({
      goal: { refused: [], row: { target: 73.5, due: "2027-05-01" } },
    });
  });

  test("a span that has begun may start today", () => {
    const all = readLine("read 12 books this year", context);
    expect(all).toMatchObject({
      goal: { ask: ["from"], from: "2026-01-01", input: { start: "2026-01-01" } },
    });
    const late = readLine("read 12 books this year", context, { from: "2026-11-22" });
    expect(late).toMatchObject({ goal: { from: "2026-01-01", input: { start: "2026-11-22" } } });
  });
});

test("a plan that cannot be says why", () => {
  expect(readLine("weigh 72 kg by 1 May starting at 72", context)).toMatchObject({
    goal: { row: null, refused: [{ reason: "target_below" }] },
  });
});

test("a new goal has the colour that the fewest have", () => {
  expect(nextColour([])).toBe("spruce");
  expect(nextColour([{ colour: "spruce" }, { colour: "sky" }])).toBe("iris");
});

describe("what an entry is not", () => {
  test("a day that has not come is refused, not taken for today", () => {
    for (const line of ["ran 6.2 tomorrow", "ran 6.2 on 1 January 2027"])
      expect(readLine(line, context)).toMatchObject({
        kind: "acts",
        acts: [{ refused: { field: "day", reason: "day_future" } }],
      });
  });

  test("a promise whose day nobody can read is still a promise, unless it happened", () => {
    expect(readLine("run 50 km by next summer", context)).toMatchObject({ open: { question: "unclear" } });
    expect(readLine("ran 5 km by next summer", context).kind).toBe("acts");
    expect(readLine("run 5 km by the river", context).kind).toBe("acts");
  });
});

test("a goal's own name alone asks how much", () => {
  expect(readLine("run", context)).toMatchObject({
    kind: "acts",
    acts: [{ goal: { id: "run" }, missing: true }],
  });
  expect(readLine("run a marathon", context).kind).toBe("open");
});
