import { expect, test } from "vitest";
import { matchGoal } from "../src/goals/match.ts";

const goals = ["Run 500 km", "Running shoes", "Morning run", "Read", "Readings", "Übung"].map(
  (title, index) => ({
    id: `id-${index}`,
    title,
  }),
);
const found = (name: string) => {
  const match = matchGoal(goals, name);
  return "found" in match ? match.found.title : match.among.map(({ title }) => title);
};

test("a whole title wins over goals that only begin with it", () => {
  expect(found("read")).toBe("Read");
});

test("the beginning of a title is enough, whatever its case", () => {
  expect(found("RUN 5")).toBe("Run 500 km");
  expect(found("üb")).toBe("Übung");
});

test("a word in the middle, a part and an id find as well", () => {
  expect(found("shoes")).toBe("Running shoes");
  expect(found("orni")).toBe("Morning run");
  expect(found("id-3")).toBe("Read");
});

test("several that fit as well as each other are all named, and none is guessed", () => {
  expect(found("run")).toEqual(["Run 500 km", "Running shoes"]);
});

test("nothing that fits, and nothing that was asked, finds nothing", () => {
  expect(found("swim")).toEqual([]);
  expect(found("  ")).toEqual([]);
});
