import type { AuditLine } from "@cairn/core/model/audit";
import { expect, test } from "vitest";
import { auditSentence } from "./history-text.ts";

function said(action: string, part: Partial<AuditLine> = {}): string {
  const entry = {
    id: "a",
    at: "2026-03-11T12:00:00.000Z",
    action,
    actor: "session:s",
    objectKind: "goal",
    objectId: "g",
    diff: {},
    requestId: "r",
    goalTitle: "Run 500 km",
    ...part,
  };
  return auditSentence(entry, "en-GB");
}

test("a change is said in plain words, with the goal and the day it was about", () => {
  const stone = { after: { goalId: "g", day: "2026-03-10", kind: "entry", value: 6.2 } };
  expect(said("checkIn.create", { diff: stone })).toBe("Logged 6.2 on 10 March for “Run 500 km”");
  expect(said("goal.close", { diff: { after: { closedAs: "let_go" } } })).toBe("Let go of “Run 500 km”");
  expect(said("pause.create", { diff: { after: { goalId: null } }, goalTitle: null })).toBe(
    "Began a pause of everything",
  );
  expect(said("account.import", { objectKind: "checkIns", objectId: "1204" })).toBe("Imported 1,204 entries");
  expect(said("account.import", { objectKind: "goals", objectId: "1" })).toBe("Imported 1 goal");
});

test("a goal that was purged is still spoken of, and an unknown deed by its name", () => {
  expect(said("goal.remove", { goalTitle: null })).toBe("Moved a goal that is gone to the trash");
  expect(said("moon.landing")).toBe("moon.landing");
});
