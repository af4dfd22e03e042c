import { describe, expect, test } from "vitest";
import { groupsOf, moveTo, placeOf, stepped } from "./goal-order.ts";

const area = (id: string, position: number) => ({ id, name: id, position, version: 1 });
const goal = (id: string, areaId: string | null, position: number) => ({ goal: { id, areaId, position } });
const areas = [area("body", 0), area("empty", 1), area("mind", 2)];
const goals = [
  goal("e", "mind", 5),
  goal("a", "body", 1),
  goal("c", null, 3),
  goal("b", "body", 2),
  goal("x", "gone", 4),
];
const groups = groupsOf(goals, areas);

test("goals stand by area in the person's order; those of no area, or one that is gone, last", () => {
  expect(groups.map(({ id, goals }) => [id, goals.map(({ goal }) => goal.id).join("")])).toEqual([
    ["body", "ab"],
    ["empty", ""],
    ["mind", "e"],
    [null, "cx"],
  ]);
});

describe("a step", () => {
  test("goes within an area, and over its border into the next one, empty or not", () => {
    expect(stepped(groups, "a", 1)).toEqual({ areaId: "body", index: 1 });
    expect(stepped(groups, "b", 1)).toEqual({ areaId: "empty", index: 0 });
    expect(stepped(groups, "c", -1)).toEqual({ areaId: "mind", index: 1 });
  });
  test("ends at the ends", () => {
    expect(stepped(groups, "a", -1)).toBeNull();
    expect(stepped(groups, "x", 1)).toBeNull();
    expect(stepped(groups, "unknown", 1)).toBeNull();
  });
});

describe("a move asks for", () => {
  test("the neighbour above, else the one below, else the area alone", () => {
    expect(moveTo(groups, "a", { areaId: "body", index: 1 }).input).toEqual({ id: "a", after: "b" });
    expect(moveTo(groups, "b", { areaId: "body", index: 0 }).input).toEqual({ id: "b", before: "a" });
    expect(moveTo(groups, "b", { areaId: "empty", index: 0 }).input).toEqual({ id: "b", areaId: "empty" });
    expect(moveTo(groups, "a", { areaId: null, index: 1 })).toEqual({
      input: { id: "a", areaId: null, after: "c" },
      position: 3.5,
    });
  });
  test("and back: to where it stood", () => {
    for (const { goal } of goals) {
      const from = placeOf(groups, goal.id);
      if (!from) throw new Error("a goal without a place");
      const { input } = moveTo(groups, goal.id, from);
      expect(input.areaId).toBeUndefined();
    }
  });
});
