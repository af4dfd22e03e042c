import { describe, expect, test } from "vitest";
import { day } from "../testing/summary.ts";
import { raised, withDays } from "./logged.ts";

describe("the revision after a write", () => {
  test("is the goal's own raised one, with the person's", () => {
    expect(raised("4.17", { from: 4, to: 5 })).toBe("5.17");
  });

  test("is not known where another write came between", () => {
    expect(raised("3.17", { from: 4, to: 5 })).toBeNull();
  });
});

test("days as they are now take the place of those that were, and one that counts nothing is gone", () => {
  const known = [
    day("2026-03-01", { count: 1 }),
    day("2026-03-03", { count: 1 }),
    day("2026-03-04", { count: 2 }),
  ];
  const now = [
    day("2026-03-02", { count: 1 }),
    day("2026-03-03", { count: 0, skips: 0 }),
    day("2026-03-04", { count: 1 }),
  ];
  expect(withDays(known, now).map((each) => [each.day, each.count])).toEqual([
    ["2026-03-01", 1],
    ["2026-03-02", 1],
    ["2026-03-04", 1],
  ]);
});
