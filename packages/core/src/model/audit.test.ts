import { expect, test } from "vitest";
import { auditFields, auditGoalId, latestCheckIn } from "./audit.ts";

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

test("the latest check-in is the one changed last that was not taken back", () => {
  const change = (action: string, objectId: string, goalId: string) => ({
    action,
    objectKind: action.split(".")[0] ?? "",
    objectId,
    diff: { after: { goalId } },
  });
  const changes = [
    change("goal.update", "g", "g"),
    change("checkIn.remove", "c", "g"),
    change("checkIn.put", "c", "g"),
    change("checkIn.put", "b", "g"),
    change("checkIn.put", "a", "h"),
  ];
  expect(latestCheckIn(changes, null)).toEqual({ id: "b", goalId: "g" });
  expect(latestCheckIn(changes, "h")).toEqual({ id: "a", goalId: "h" });
  expect(latestCheckIn(changes.slice(0, 3), null)).toBe(null);
});
