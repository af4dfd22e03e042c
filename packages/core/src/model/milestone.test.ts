import { expect, it } from "vitest";
import { isTick, type Milestone, type MilestoneInput } from "./milestone.ts";

const stored: Milestone = {
  id: "00000000-0000-7000-8000-000000000001",
  goalId: "00000000-0000-7000-8000-000000000002",
  title: "Sand the hull",
  weight: 2,
  due: "2026-05-01",
  doneOn: null,
  position: 3,
  version: 4,
};
const { version, ...content } = stored;
const tick: MilestoneInput = {
  ...content,
  doneOn: "2026-04-20",
  baseVersion: version,
};

it("an item is ticked, and its tick taken back, where its done day alone changes", () => {
  expect(isTick(stored, tick)).toBe(true);
  expect(isTick({ ...stored, doneOn: "2026-04-20" }, { ...tick, doneOn: null })).toBe(true);
});

it.each<Partial<MilestoneInput>>([
  { title: "Paint the hull" },
  { weight: 3 },
  { due: "2026-05-02" },
  { due: null },
  { position: 4 },
])("what changes %o as well is no tick", (change) => {
  expect(isTick(stored, { ...tick, ...change })).toBe(false);
});

it("what is made anew is no tick", () => {
  const { baseVersion: _, ...made } = tick;
  expect(isTick(stored, made)).toBe(false);
});
