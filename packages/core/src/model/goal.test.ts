import { describe, expect, test } from "vitest";
import { isReached } from "./figures.ts";
import { GoalMove } from "./goal.ts";

const [run, gym, swim] = [1, 2, 3].map((n) => `0198a8f0-0000-7000-8000-00000000000${n}`);

describe("a move", () => {
  test.each([
    ["before another", { id: run, before: gym }],
    ["last", { id: run, before: null }],
    ["after another", { id: run, after: gym }],
    ["into an area alone", { id: run, areaId: swim }],
  ])("%s is one", (_case, move) => {
    expect(GoalMove.parse(move)).toEqual(move);
  });

  test("before one and after another at once is none", () => {
    const refused = GoalMove.safeParse({ id: run, before: gym, after: swim });
    expect(refused.error?.issues).toMatchObject([{ path: ["after"], message: "choice" }]);
  });
});

test("a target is met for good or for now", () => {
  const reached = (["achieved", "at_target", "on_track", "missed"] as const).filter((status) =>
    isReached({ status }),
  );
  expect(reached).toEqual(["achieved", "at_target"]);
});
