import { expect, test } from "vitest";
import type { CheckIn } from "../model/check-in.ts";
import { day } from "../testing/summary.ts";
import { duplicateOf } from "./duplicate-entry.ts";

function entry(id: string, part: Partial<CheckIn> = {}): CheckIn {
  return {
    id,
    goalId: "run",
    day: "2026-11-22",
    kind: "entry",
    value: 5,
    note: "",
    at: "2026-11-22T18:00:00Z",
    zone: "Europe/Berlin",
    version: 1,
    deletedAt: null,
    ...part,
  };
}
const mine = entry("mine");

test("the same amount of the same day from shortly before may be the same run", () => {
  const phone = entry("phone", { at: "2026-11-22T16:30:00Z", note: "Along the canal" });
  expect(duplicateOf(mine, [phone], [])).toBe(phone);
});

test("entries that count as one are compared like amounts", () => {
  const phone = entry("phone", { value: null });
  expect(duplicateOf(entry("mine", { value: null }), [phone], [])).toBe(phone);
  expect(duplicateOf(mine, [phone], [])).toBeNull();
});

test.each<[string, Partial<CheckIn>]>([
  ["another amount", { value: 5.1 }],
  ["another goal", { goalId: "swim" }],
  ["another day", { day: "2026-11-21" }],
  ["three hours before", { at: "2026-11-22T15:00:00Z" }],
  ["a rest day", { kind: "skip", value: null }],
  ["one that was taken back", { deletedAt: "2026-11-22T17:00:00Z" }],
  ["itself", { id: "mine" }],
])("%s is not asked about", (_, part) => {
  expect(duplicateOf(mine, [entry("other", part)], [])).toBeNull();
});

test("a clock that goes a little ahead does not hide it", () => {
  expect(duplicateOf(mine, [entry("phone", { at: "2026-11-22T18:04:00Z" })], [])).not.toBeNull();
});

test("a goal that is logged several times on most days is not asked about", () => {
  const days = [
    day("2026-11-19", { count: 6 }),
    day("2026-11-20", { count: 5 }),
    day("2026-11-21", { count: 1 }),
    day("2026-11-22", { count: 2 }),
  ];
  expect(duplicateOf(mine, [entry("phone")], days)).toBeNull();
  expect(duplicateOf(mine, [entry("phone")], days.slice(2))).not.toBeNull();
});

test("what was logged like that twice already is meant", () => {
  expect(duplicateOf(mine, [entry("phone"), entry("watch")], [])).toBeNull();
});
