import { expect, test } from "vitest";
import type { Command } from "./commands.ts";
import { found } from "./commands.ts";

const command = (id: string, label: string, group: string): Command => ({
  id,
  label,
  group,
  act: { kind: "say" },
});
const commands = [
  ...Array.from({ length: 20 }, (_, n) => command(`open:${n}`, `Run ${n}`, "Goal")),
  command("go:today", "Today", "Go to"),
  command("new", "New goal", "Action"),
  command("keys", "Keyboard shortcuts", "Help"),
];
const ids = (typed: string, recent: string[] = []) => found(commands, typed, recent).map(({ id }) => id);

test("before anything is typed there are some goals, and places, acts and help", () => {
  expect(ids("")).toEqual(["open:0", "open:1", "open:2", "open:3", "open:4", "go:today", "new", "keys"]);
});

test("what was used last comes first, a goal far down too", () => {
  expect(ids("", ["keys", "open:17"]).slice(0, 3)).toEqual(["keys", "open:17", "open:0"]);
});

test("words find every goal, beginnings first", () => {
  expect(ids("17")).toEqual(["open:17"]);
  expect(ids("goal")[0]).toBe("open:0");
  expect(ids("new goal")).toEqual(["new"]);
});
