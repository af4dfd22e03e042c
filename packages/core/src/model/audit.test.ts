import { expect, test } from "vitest";
import { auditFields, auditGoalId } from "./audit.ts";

const of = (objectKind: string, diff: unknown) => auditGoalId({ objectKind, objectId: "x", diff });

test("an entry is about the goal it names, or that its check-in, pause or milestone belongs to", () => {
  expect(of("goal", {})).toBe("x");
  expect(of("checkIn", { after: { goalId: "g" } })).toBe("g");
  expect(of("checkIn", { before: { goalId: "g" } })).toBe("g");
  expect(of("pause", { after: { goalId: null } })).toBe(null);
  expect(of("token", null)).toBe(null);
});

test("a diff in no known form has no fields", () => {
  for (const diff of [null, 3, [], { after: "x" }])
    expect(auditFields({ diff })).toEqual({ before: {}, after: {} });
});
