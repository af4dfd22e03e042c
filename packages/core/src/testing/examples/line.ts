import { metric } from "../build.ts";
import { example } from "./example.ts";

/** D3. 30 days, 60: 2 a day, unless said. */
const sum = {
  measure: metric("sum up"),
  start: "03-01",
  plan: { target: 60, due: "03-30" },
  today: "03-11",
};
const first = { target: 60, due: "03-30" };

export const line = [
  example(
    "D3 the first day",
    { ...sum, today: "03-01" },
    { line: 0, expected: 0, daysLeft: 30, planDays: 30 },
    "no evening yet",
  ),
  example(
    "D3 the second day",
    { ...sum, today: "03-02" },
    { line: 2, expected: 1 / 30, daysLeft: 29 },
    "one evening of 2",
  ),
  example("D3 a third of the way", { ...sum }, { line: 20, expected: 1 / 3, daysLeft: 20 }, "ten evenings"),
  example(
    "D3 the due day",
    { ...sum, today: "03-30" },
    { line: 58, expected: 29 / 30, daysLeft: 1 },
    "29 evenings",
  ),
  example(
    "D3 the day after",
    { ...sum, today: "03-31" },
    { line: 60, expected: 1, daysLeft: 0 },
    "all of it",
  ),
  example(
    "D3 before the start",
    { ...sum, today: "02-20" },
    { line: 0, expected: 0, daysLeft: 30, status: "not_started" },
    "0 before the start",
  ),
  example(
    "D3 a pause stops the line",
    { ...sum, pauses: "03-06..03-10" },
    { line: 12, expected: 0.2, daysLeft: 20, planDays: 25 },
    "60/25 = 2.4 a day, five days",
  ),
  example(
    "D3 inside a pause",
    { ...sum, pauses: "03-06..03-10", today: "03-08" },
    { line: 12, daysLeft: 20, status: "paused" },
    "2.4 x 5",
  ),
  example(
    "D3 an open pause ends today",
    { ...sum, pauses: "03-06.." },
    { line: 12.5, daysLeft: 19, planDays: 24 },
    "6 days out: 2.5 x 5",
  ),
  example(
    "D3 an open pause from tomorrow",
    { ...sum, pauses: "03-12.." },
    { line: 20, planDays: 30 },
    "it has no day",
  ),
  example(
    "D3 overlapping pauses count once",
    { ...sum, pauses: "03-03..03-06; 03-05..03-08" },
    { line: 10, planDays: 24 },
    "6 out: 2.5 x 4",
  ),
  example(
    "D3 a pause to come",
    { ...sum, pauses: "03-21..03-25" },
    { line: 24, daysLeft: 15, planDays: 25 },
    "2.4 x 10",
  ),
  example(
    "D3 pauses outside do nothing",
    { ...sum, pauses: "02-20..02-28; 03-31..04-05" },
    { line: 20, planDays: 30 },
    "none in the run",
  ),
  example(
    "D3 a skip is a pause of a day",
    { ...sum, log: "03-05 skip" },
    { line: (60 * 9) / 29, planDays: 29 },
    "9 of 29 days",
  ),
  example(
    "D3 a skip beside an entry is none",
    { ...sum, log: "03-05 skip; 03-05 4" },
    { line: 20, planDays: 30, current: 4 },
    "2 x 10",
  ),
  example(
    "D3 a skip of a deleted entry's day is one",
    { ...sum, log: "03-05 skip; 03-05 4 deleted" },
    { planDays: 29 },
    "30-1",
  ),
  example("D3 a skip for tomorrow waits", { ...sum, log: "03-12 skip" }, { planDays: 30 }, "not yet its day"),
  example(
    "D3 all of it paused",
    { ...sum, pauses: "03-01..03-30" },
    {
      line: null,
      expected: null,
      paceDays: null,
      paceAmount: null,
      daysLeft: 0,
      planDays: 0,
      status: "paused",
    },
    "no active day in the plan",
  ),
  example(
    "D3 no due day",
    { ...sum, plan: { target: 60 } },
    { line: null, expected: null, daysLeft: null, planDays: null, needPerDay: null, status: "open" },
    "no line without it",
  ),
  example(
    "D3 due on the day it starts",
    { ...sum, plan: { target: 60, due: "03-01" }, today: "03-01" },
    { line: 0, expected: 0, daysLeft: 1, planDays: 1, needPerDay: 60 },
    "one day, not over",
  ),
  example(
    "D3 downwards",
    { ...sum, measure: metric("sum down", 100), plan: { target: 40, due: "03-30" } },
    { line: 80, expected: 1 / 3 },
    "100 - 10 x 2",
  ),
  example(
    "D3 over a leap day",
    { ...sum, start: "2028-02-28", plan: { target: 30, due: "2028-03-01" }, today: "2028-03-01" },
    { line: 20, planDays: 3 },
    "28, 29, 1: 10 a day",
  ),
  example(
    "D3 without a leap day",
    { ...sum, start: "02-28", plan: { target: 30, due: "03-01" }, today: "03-01" },
    { line: 15, planDays: 2 },
    "28, 1: 15 a day",
  ),
  example(
    "D3 over the turn of the year",
    { ...sum, start: "2025-12-30", plan: { target: 40, due: "2026-01-02" }, today: "2026-01-01" },
    { line: 20, planDays: 4, daysLeft: 2 },
    "30 and 31: 10 each",
  ),
  example(
    "D3 keep the line: higher target",
    { ...sum, plan: [first, { from: "03-11", target: 100, due: "03-30", fromValue: 20 }], today: "03-13" },
    { line: 28, expected: 0.28, target: 100 },
    "20 + 2 x 80/20",
  ),
  example(
    "D3 the morning of the new row",
    { ...sum, plan: [first, { from: "03-11", target: 100, due: "03-30", fromValue: 20 }] },
    { line: 20, expected: 0.2 },
    "fromValue",
  ),
  example(
    "D3 start again from here",
    { ...sum, plan: [first, { from: "03-11", target: 60, due: "03-30", fromValue: 6 }], log: "03-02 6" },
    { line: 6, paceAmount: 0, paceDays: 0, status: "on_track" },
    "the line begins where one stands",
  ),
  example(
    "D3 five days from here",
    {
      ...sum,
      plan: [first, { from: "03-11", target: 60, due: "03-30", fromValue: 6 }],
      log: "03-02 6",
      today: "03-16",
    },
    { line: 19.5, paceAmount: -13.5, paceDays: -5 },
    "6 + 5 x 54/20 = 6 + 13.5",
  ),
  example(
    "D3 a back-dated entry does not move the line",
    {
      ...sum,
      plan: [first, { from: "03-11", target: 60, due: "03-30", fromValue: 6 }],
      log: "03-02 6; 03-04 4",
    },
    { line: 6, current: 10, paceAmount: 4 },
    "fromValue is a number",
  ),
  example(
    "D3 two changes",
    {
      ...sum,
      plan: [
        first,
        { from: "03-11", target: 100, due: "03-30", fromValue: 20 },
        { from: "03-21", target: 100, due: "04-09", fromValue: 40 },
      ],
      today: "03-25",
    },
    { line: 52, planDays: 40, daysLeft: 16 },
    "40 + 4 x 60/20; 31+9 days",
  ),
  example(
    "D3 a row to come does not exist",
    { ...sum, plan: [first, { from: "03-21", target: 100, due: "04-30", fromValue: 40 }] },
    { line: 20, target: 60, due: "2026-03-30", planDays: 30 },
    "03-21 > 03-11",
  ),
  example(
    "D3 the due day moved nearer",
    { ...sum, plan: [first, { from: "03-11", target: 60, due: "03-20", fromValue: 20 }], today: "03-15" },
    { line: 36, planDays: 20, daysLeft: 6 },
    "20 + 4 x 40/10",
  ),
  example(
    "D3 a way back after the due day",
    {
      ...sum,
      plan: [
        { target: 60, due: "03-10" },
        { from: "03-21", target: 60, due: "03-30", fromValue: 15 },
      ],
      log: "03-05 10; 03-15 5",
      today: "03-23",
    },
    { current: 15, line: 24, paceAmount: -9, paceDays: -2, planDays: 30, status: "at_risk" },
    "45/10 = 4.5 a day; two days",
  ),
  example("D3 what is needed a day", { ...sum, log: "03-02 20" }, { needPerDay: 2 }, "40 in 20 days"),
  example("D3 nothing is needed", { ...sum, log: "03-02 60" }, { needPerDay: 0 }, "nothing remains"),
  example(
    "D3 nothing can be needed past due",
    { ...sum, today: "04-01" },
    { needPerDay: null },
    "no day left",
  ),
  example(
    "D3 all the rest is paused",
    { ...sum, pauses: "03-11..03-30" },
    { daysLeft: 0, needPerDay: null },
    "no day left",
  ),
];
