import { describe, expect, test } from "vitest";
import { HALVES } from "../testing/heard/halves.ts";
import { heardGoals, heardLogs, shareOf } from "../testing/heard/tally.ts";

const [goals, logs] = [heardGoals(), heardLogs()];

test("the golden table holds 600 sentences and more", () => {
  expect(goals.length + logs.length).toBeGreaterThanOrEqual(600);
});

describe.each(HALVES)("%s sentences", (half) => {
  const mine = ({ half: of }: { half: string }) => of === half;

  test("goals are right, or one good question", () => {
    const heard = goals.filter(mine);
    expect(shareOf(heard, "right")).toBeGreaterThanOrEqual(0.88);
    expect(shareOf(heard, "right", "asks", "half")).toBeGreaterThanOrEqual(0.97);
  });

  test("logs are right, or one good question", () => {
    const heard = logs.filter(mine);
    expect(shareOf(heard, "right")).toBeGreaterThanOrEqual(0.85);
    expect(shareOf(heard, "right", "asks", "half")).toBeGreaterThanOrEqual(0.95);
  });
});

test("of the sentences that were looked at none is ready and false", () => {
  const wrong = [...goals, ...logs].filter(({ half, outcome }) => half === "tuned" && outcome === "false");
  expect(wrong).toEqual([]);
});
