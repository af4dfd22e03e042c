import { expect, test } from "vitest";
import { ARCHIVE_KEYS, type ArchiveTable, archiveLine, parentsFirst, readArchiveLine } from "./archive.ts";
import { exampleYear } from "./example.ts";

const year = exampleYear("2026-11-22", "Europe/London");
const goals = year.goals.map((goal) => ({
  ...goal,
  plans: year.plans.filter(({ goalId }) => goalId === goal.id).map(({ goalId: _, ...plan }) => plan),
}));
const [goal] = goals;
const [checkIn] = year.checkIns;
const [pause] = year.pauses;
if (!goal || !checkIn || !pause) throw new Error("an empty example");

function errorsOf(table: ArchiveTable, row: unknown): string[] {
  const read = readArchiveLine(table, JSON.stringify(row));
  return "row" in read ? [] : read.errors.map(({ field, reason }) => `${field} ${reason}`);
}

test("a row is its line, and the line is the row again", () => {
  for (const row of goals) expect(readArchiveLine("goals", archiveLine("goals", row))).toEqual({ row });
  for (const row of year.checkIns.slice(0, 50)) {
    expect(readArchiveLine("checkIns", archiveLine("checkIns", row))).toEqual({ row });
  }
});

test("two spellings of an instant make one line", () => {
  const spelled = JSON.stringify({ ...checkIn, at: checkIn.at.replace(".000Z", "Z") });
  const read = readArchiveLine("checkIns", spelled);
  expect("row" in read && archiveLine("checkIns", read.row)).toBe(archiveLine("checkIns", checkIn));
});

test("a row is known again by its id, a forecast by its goal and day", () => {
  expect(ARCHIVE_KEYS.goals(goal)).toBe(goal.id);
  expect(ARCHIVE_KEYS.checkIns(checkIn)).toBe(checkIn.id);
  expect(
    ARCHIVE_KEYS.forecasts({
      goalId: "g",
      asOf: "2026-01-05",
      probability: 0.5,
      due: "2026-02-01",
      target: 1,
    }),
  ).toBe("g_2026-01-05");
});

test("what the tables forbid is refused at its field", () => {
  expect(errorsOf("checkIns", { ...checkIn, kind: "skip", value: 5 })).toEqual(["value skip_value"]);
  expect(errorsOf("checkIns", { ...checkIn, value: 1e13 })).toEqual(["value amount_large"]);
  expect(errorsOf("pauses", { ...pause, from: "2026-02-02", to: "2026-02-01" })).toEqual(["to pause_order"]);
  expect(errorsOf("goals", { ...goal, closedAs: "reached", closedOn: null })).toEqual(["closedOn choice"]);
  expect(errorsOf("goals", { ...goal, doneOn: "2026-02-02" })).toEqual(["doneOn not_outcome"]);
  expect(errorsOf("goals", { ...goal, secret: 1 })).toEqual(["secret unknown"]);
  expect(readArchiveLine("areas", "not json")).toEqual({ errors: [{ field: "", reason: "archive_line" }] });
});

test("a plan that its measure cannot use is refused, for every kind of measure", () => {
  for (const row of goals) {
    const [plan] = row.plans;
    if (!plan) throw new Error("a goal without a plan");
    const habit = { ...plan, cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } };
    const wrong = row.measure.kind === "habit" ? { ...plan, cadence: null } : habit;
    expect(errorsOf("goals", { ...row, plans: [wrong] })).toEqual(["plans plan_unfit"]);
    expect(errorsOf("goals", { ...row, plans: [plan, plan] })).toEqual(["plans plan_unfit"]);
  }
});

test("parents come before their children; a circle and a missing parent lose nobody", () => {
  const tree = [
    { id: "c", parentId: "b" },
    { id: "b", parentId: "a" },
    { id: "a", parentId: null },
    { id: "x", parentId: "y" },
    { id: "y", parentId: "x" },
    { id: "z", parentId: "gone" },
  ];
  const ordered = parentsFirst(tree).map(({ id }) => id);
  expect(ordered.slice(0, 3)).toEqual(["a", "b", "c"]);
  expect([...ordered].sort()).toEqual(["a", "b", "c", "x", "y", "z"]);
});
