import { expect, test } from "vitest";
import { trashDaysLeft } from "./trash.ts";

const REMOVED = "2026-03-01T12:00:00.000Z";
const after = (days: number, minutes = 0) => Date.parse(REMOVED) + days * 86_400_000 + minutes * 60_000;

test("what was removed waits thirty days, begun ones whole", () => {
  const left = (now: number) => trashDaysLeft(REMOVED, now);
  expect([left(after(0)), left(after(0, 1)), left(after(29, 1)), left(after(30)), left(after(90))]).toEqual([
    30, 30, 1, 0, 0,
  ]);
  // A clock that runs behind the database's makes no thirty-first day.
  expect(left(after(-1))).toBe(30);
});
