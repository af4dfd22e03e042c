import { child, figures } from "../build.ts";
import { example } from "./example.ts";

/** D12 and D13: checklists, outcomes, objectives. 30 days from 03-01, today 03-11. */
const list = {
  measure: { kind: "checklist" as const },
  start: "03-01",
  plan: { due: "03-30" },
  today: "03-11",
};
const yes = { ...list, measure: { kind: "outcome" as const } };
const whole = { ...list, measure: { kind: "objective" as const } };
const halfDone = child("half", 1, { bar: 0.5, expected: 0.4, paceDays: 3, planDays: 30 });
const open = child("open", 3, { bar: 1 });
const late = child("late", 1, { bar: 0.2, expected: 0.3, paceDays: -2, planDays: 20 });
const heavy = child("heavy", 3, { bar: 0.3, expected: 0.4, paceDays: -1, planDays: 10 });
const empty = child("empty", 5, { bar: null });

export const wholes = [
  example(
    "D12 done weight of all",
    { ...list, items: "1; 2 done 03-05; 1" },
    { current: 2, target: 4, bar: 0.5, remaining: 2 },
    "2/4",
  ),
  example(
    "D12 dated and undated",
    { ...list, items: "1 due 03-05; 2" },
    { expected: 5 / 9 },
    "(1 + 2 x 1/3)/3",
  ),
  example(
    "D12 due today is not yet asked",
    { ...list, items: "1 due 03-11; 2" },
    { expected: 2 / 9 },
    "(0 + 2/3)/3",
  ),
  example(
    "D12 the pace of a list",
    { ...list, items: "1 done 03-03; 1; 1; 1" },
    { expected: 1 / 3, paceDays: -2.5, line: 4 / 3, paceAmount: -1 / 3, status: "at_risk" },
    "(1/4 - 1/3) x 30",
  ),
  example(
    "D12 on track",
    { ...list, items: "1 done 03-03; 1; 1" },
    { paceDays: 0, status: "on_track" },
    "1/3 = 1/3",
  ),
  example(
    "D12 pauses stop the list's line",
    { ...list, pauses: "03-06..03-10", items: "1; 1" },
    { expected: 0.2, planDays: 25 },
    "5 of 25",
  ),
  example(
    "D12 an empty list",
    { ...list },
    { bar: 0, expected: 0, reachedOn: null, status: "on_track" },
    "nothing asked, nothing achieved",
  ),
  example(
    "D12 an empty list is missed at last",
    { ...list, today: "04-01" },
    { bar: 0, status: "missed" },
    "never achieved",
  ),
  example(
    "D12 all done",
    { ...list, items: "1 done 03-09; 1 done 03-04" },
    { bar: 1, status: "achieved", reachedOn: "2026-03-09" },
    "the later of the two",
  ),
  example(
    "D12 done too late",
    { ...list, items: "1 done 03-09; 1 done 04-02", today: "04-05" },
    { bar: 0.5, lateCurrent: 2, status: "missed", expected: 1 },
    "1 in time",
  ),
  example(
    "D12 done tomorrow waits",
    { ...list, items: "1 done 03-12; 1 done 03-04" },
    { current: 1 },
    "03-12 > 03-11",
  ),
  example(
    "D12 without a due day",
    { ...list, plan: {}, items: "1 done 03-05; 1" },
    { bar: 0.5, expected: null, status: "open" },
    "no line",
  ),
  example(
    "D12 before the start",
    { ...list, today: "02-25", items: "1 due 02-24; 1" },
    { expected: 0, status: "not_started" },
    "0",
  ),
  example("D12 no", { ...yes }, { bar: 0, expected: null, current: null, status: "open" }, "not done"),
  example(
    "D12 yes",
    { ...yes, doneOn: "03-09" },
    { bar: 1, status: "achieved", reachedOn: "2026-03-09" },
    "done",
  ),
  example(
    "D12 yes on the due day",
    { ...yes, doneOn: "03-30", today: "04-02" },
    { bar: 1, status: "achieved" },
    "in time",
  ),
  example(
    "D12 yes, late",
    { ...yes, doneOn: "04-01", today: "04-02" },
    { bar: 1, status: "achieved" },
    "achieved when done",
  ),
  example("D12 missed", { ...yes, today: "03-31" }, { status: "missed" }, "past due"),
  example("D12 open", { ...yes, plan: {} }, { status: "open" }, "no due day"),
  example("D12 paused", { ...yes, pauses: "03-10.." }, { status: "paused" }, "today"),
  example(
    "D13 the weighted mean",
    { ...whole, children: [halfDone, open] },
    { bar: 0.875, current: null },
    "(.5 + 3)/4",
  ),
  example("D13 no bar is left out", { ...whole, children: [halfDone, empty] }, { bar: 0.5 }, "only one"),
  example(
    "D13 let go is left out",
    { ...whole, children: [halfDone, child("gone", 9, { bar: 0 }, false)] },
    { bar: 0.5 },
    "only one",
  ),
  example("D13 none", { ...whole }, { bar: 0, status: "open", heldBackBy: null }, "0, open"),
  example("D13 none that counts", { ...whole, children: [empty] }, { bar: 0, status: "open" }, "0, open"),
  example(
    "D13 the same children for expected and pace",
    { ...whole, children: [halfDone, open] },
    { expected: 0.4, paceAmount: 0.1, paceDays: 3, planDays: 30 },
    "open has no line",
  ),
  example(
    "D13 weighted pace",
    { ...whole, children: [late, heavy] },
    { expected: 0.375, paceDays: -1.25, planDays: 12.5, status: "at_risk" },
    "(-2-3)/4; (20+30)/4; 1 < 1.25 <= 3",
  ),
  example(
    "D13 held back by the heaviest delay",
    { ...whole, children: [late, heavy] },
    { heldBackBy: "heavy" },
    "-3 < -2",
  ),
  example(
    "D13 held back by none",
    { ...whole, children: [halfDone, open] },
    { heldBackBy: null },
    "none is behind",
  ),
  example(
    "D13 achieved",
    { ...whole, children: [open, child("b", 2, { bar: 1 })] },
    { bar: 1, status: "achieved" },
    "all of them",
  ),
  example(
    "D13 at target, not all achieved",
    { ...whole, children: [open, child("b", 2, { bar: 1, status: "on_track" })] },
    { bar: 1, status: "at_target" },
    "b may fall again",
  ),
  example(
    "D13 missed",
    { ...whole, children: [halfDone], today: "04-01" },
    { status: "missed" },
    "past its own due day",
  ),
  example(
    "D13 open without a due day of its own",
    { ...whole, plan: {}, children: [late] },
    { status: "open" },
    "D4",
  ),
  example(
    "D13 a closed objective",
    { ...whole, children: [open], closedOn: "03-09" },
    { asOf: figures({}).asOf.replace("11", "09"), bar: 1, status: null },
    "no status",
  ),
];
