import type { DayReading } from "../../model/goal.ts";
import { metric } from "../build.ts";
import { example } from "./example.ts";

/** D1 and D2. Unless said: 03-01 to 03-30, target 60, today 03-11. */
const run = { start: "03-01", plan: { target: 60, due: "03-30" }, today: "03-11" };
const sum = { ...run, measure: metric("sum up") };
const off = { ...run, measure: metric("sum down", 100), plan: { target: 40, due: "03-30" } };
const weight = { ...run, measure: metric("last down", 85, 0.1), plan: { target: 80, due: "03-30" } };
const climb = { ...run, measure: metric("last up", 0), plan: { target: 60, due: "03-30" } };
const several = (ofDay: DayReading) => ({
  ...climb,
  measure: { ...metric("last up", 0), ofDay },
  log: "03-04 50; 03-05 3; 03-05 8; 03-05 4",
});
const keep = { ...run, measure: metric("last down", 80, 0.1), plan: { target: 80, due: "03-30" } };
const count = { ...run, measure: metric("count up", 3), plan: { target: 13, due: "03-30" } };
const high = { ...run, measure: metric("max up", 50), plan: { target: 100, due: "03-30" } };
const low = { ...run, measure: metric("min down", 50), plan: { target: 40, due: "03-30" } };
const from10 = { ...run, measure: metric("sum up", 10) };

export const progress = [
  example(
    "D1 sum up adds to the start",
    { ...from10, log: "03-02 5; 03-05 7.5" },
    { current: 22.5 },
    "10+5+7.5",
  ),
  example(
    "D1 sums are decimal",
    { ...sum, log: "03-02 .1; 03-02 .2" },
    { current: 0.3 },
    ".1+.2 = .3 exactly",
  ),
  example("D1 a sum may be corrected", { ...sum, log: "03-02 10; 03-04 -3" }, { current: 7 }, "10-3"),
  example("D1 sum down takes off", { ...off, log: "03-02 20; 03-05 5" }, { current: 75 }, "100-25"),
  example(
    "D1 last is the latest day",
    { ...climb, log: "03-02 5; 03-05 3" },
    { current: 3 },
    "03-05 is later",
  ),
  example(
    "D1 last: a back-dated one stays behind",
    { ...climb, log: "03-06 8; 03-04 5" },
    { current: 8 },
    "03-06 is later",
  ),
  example(
    "D1 last: of one day the one logged later",
    { ...climb, log: "03-05 3; 03-05 4" },
    { current: 4 },
    "4 came second",
  ),
  example("D1 last: the mean of a day", several("mean"), { current: 5 }, "(3 + 4 + 8) / 3"),
  example("D1 last: the greatest of a day", several("max"), { current: 8 }, "8"),
  example("D1 last: the least of a day", several("min"), { current: 3 }, "3"),
  example("D1 last: the sum of a day", several("sum"), { current: 15 }, "3 + 4 + 8"),
  example(
    "D1 last: logged later by the clock",
    { ...climb, log: "03-05@20 3; 03-05@08 4" },
    { current: 3 },
    "20:00 is after 08:00",
  ),
  example("D1 last without an entry is the start", { ...weight }, { current: 85, bar: 0 }, "nothing logged"),
  example(
    "D1 count counts, values or not",
    { ...count, log: "03-02; 03-02; 03-04 99" },
    { current: 6 },
    "3+3 entries",
  ),
  example("D1 max is the greatest", { ...high, log: "03-02 40; 03-03 55; 03-04 52" }, { current: 55 }, "55"),
  example("D1 max begins at the start", { ...high, log: "03-02 40" }, { current: 50 }, "40 < 50"),
  example("D1 min is the least", { ...low, log: "03-02 52; 03-03 45; 03-04 47" }, { current: 45 }, "45"),
  example("D1 min begins at the start", { ...low, log: "03-02 52" }, { current: 50 }, "52 > 50"),
  example(
    "D1 entries on paused days count",
    { ...sum, pauses: "03-04..03-06", log: "03-05 4" },
    { current: 4 },
    "4",
  ),
  example(
    "D1 the due day counts",
    { ...sum, today: "04-02", log: "03-30 5" },
    { current: 5, lateCurrent: null },
    "03-30 is in",
  ),
  example(
    "D1 after the due day it is late",
    { ...sum, today: "04-05", log: "03-30 50; 04-02 20" },
    { current: 50, lateCurrent: 70, status: "missed", bar: 50 / 60, reachedOn: null },
    "50 in time, 70 with the late one",
  ),
  example(
    "D1 late, last",
    { ...weight, today: "04-05", log: "03-29 81; 04-02 79" },
    { current: 81, lateCurrent: 79, status: "missed" },
    "81 was the last in time",
  ),
  example(
    "D1 late, the same value",
    { ...climb, today: "04-05", log: "03-29 50; 04-02 50" },
    { lateCurrent: null },
    "it does not differ",
  ),
  example(
    "D1 tomorrow waits",
    { ...sum, log: "03-10 5; 03-12 7" },
    { current: 5, lateCurrent: null },
    "03-12 > 03-11",
  ),
  example(
    "D1 tomorrow's day comes",
    { ...sum, today: "03-12", log: "03-10 5; 03-12 7" },
    { current: 12 },
    "5+7",
  ),
  example("D1 today counts at once", { ...sum, log: "03-11 5" }, { current: 5 }, "5"),
  example("D1 a deleted one is gone", { ...sum, log: "03-02 5; 03-03 7 deleted" }, { current: 5 }, "5"),
  example(
    "D1 an edited one counts as edited",
    { ...sum, log: "03-02 5 deleted; 03-02 8" },
    { current: 8 },
    "8 in its place",
  ),
  example("D1 a back-dated one counts", { ...sum, log: "03-10 5; 03-01 7" }, { current: 12 }, "5+7"),
  example("D1 a skip has no value", { ...sum, log: "03-02 5; 03-03 skip" }, { current: 5 }, "5"),
  example(
    "D1 a closed goal stays as of its last day",
    { ...sum, closedOn: "03-05", log: "03-04 5; 03-06 7" },
    { asOf: "2026-03-05", current: 5, status: null, line: 8 },
    "four evenings of 2 before 03-05",
  ),
  example(
    "D2 a quarter of the way",
    { ...from10, log: "03-02 12.5" },
    { raw: 0.25, bar: 0.25, remaining: 37.5 },
    "12.5/50",
  ),
  example(
    "D2 overshoot",
    { ...sum, log: "03-02 75" },
    { raw: 1.25, bar: 1, remaining: 0, status: "achieved" },
    "75/60",
  ),
  example("D2 below the start", { ...sum, log: "03-02 -6" }, { raw: -0.1, bar: 0, remaining: 66 }, "-6/60"),
  example("D2 sum down", { ...off, log: "03-02 25" }, { raw: 25 / 60, remaining: 35 }, "(75-100)/(40-100)"),
  example("D2 last down", { ...weight, log: "03-02 84" }, { raw: 0.2, bar: 0.2, remaining: 4 }, "-1/-5"),
  example(
    "D2 last down, the wrong way",
    { ...weight, log: "03-02 86" },
    { raw: -0.2, bar: 0, remaining: 6 },
    "1/-5",
  ),
  example("D2 last up", { ...climb, log: "03-02 15" }, { raw: 0.25, remaining: 45 }, "15/60"),
  example("D2 count", { ...count, log: "03-02; 03-03; 03-03" }, { raw: 0.3, remaining: 7 }, "3 of 10"),
  example("D2 max", { ...high, log: "03-02 55" }, { raw: 0.1, remaining: 45 }, "5 of 50"),
  example("D2 min", { ...low, log: "03-02 45" }, { raw: 0.5, remaining: 5 }, "-5/-10"),
  example("D2 nothing logged", { ...sum }, { current: 0, raw: 0, bar: 0, remaining: 60 }, "0/60"),
  example(
    "D2 target = start, met",
    { ...keep },
    { raw: 1, bar: 1, remaining: 0, status: "at_target" },
    "80 is not above 80",
  ),
  example(
    "D2 target = start, better",
    { ...keep, log: "03-02 79" },
    { raw: 1, bar: 1, remaining: 0 },
    "79 <= 80",
  ),
  example(
    "D2 target = start, not met",
    { ...keep, log: "03-02 82" },
    { raw: 0, bar: 0, remaining: 2 },
    "82 > 80",
  ),
  example(
    "D2 target = start upwards",
    { ...climb, measure: metric("last up", 60), log: "03-02 59" },
    { raw: 0, bar: 0, remaining: 1 },
    "59 < 60",
  ),
  example(
    "D2 met to the last decimal",
    { ...sum, plan: { target: 0.3, due: "03-30" }, log: "03-02 .1; 03-03 .2" },
    { bar: 1, remaining: 0, status: "achieved" },
    ".1+.2 = .3",
  ),
];
