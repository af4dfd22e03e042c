import { atLeast, everyDays, habit, monthdays, QUARTER } from "../build.ts";
import { example } from "./example.ts";

/** D4, D6, D8 and D11 for blocks of days, days of the month and blocks of months. From Monday 03-02, unless said. */
const thirds = { measure: habit("count"), plan: { cadence: everyDays(3), requirement: atLeast(1) } };
const tens = { measure: habit("count"), plan: { cadence: everyDays(10), requirement: atLeast(3) } };
const month = (...days: number[]) => ({
  measure: habit("count"),
  plan: { cadence: monthdays(...days), requirement: atLeast(1) },
});
const quarter = { measure: habit("count"), plan: { cadence: QUARTER, requirement: atLeast(4) } };

const running = (from: string, to: string, done: number, lower: number) => ({
  from: `2026-${from}`,
  to: `2026-${to}`,
  done,
  lower,
  upper: null,
  state: "pending" as const,
});

export const rhythms = [
  example(
    "D6 blocks of days begin at the row's first day",
    { ...thirds, log: "03-02; 03-07", today: "03-10" },
    { habit: { successes: 2, streak: 2, period: running("03-08", "03-10", 0, 1) } },
    "03-02 to 03-04, 03-05 to 03-07, 03-08 to 03-10",
  ),
  example(
    "D6 blocks of days are fixed",
    { ...thirds, log: "03-04; 03-08", today: "03-08" },
    { habit: { successes: 2, failures: 1, streak: 1 } },
    "nothing in 03-05 to 03-07",
  ),
  example(
    "D8 a block of days with four paused",
    { ...tens, pauses: "03-04..03-07", today: "03-03" },
    { habit: { period: running("03-02", "03-11", 0, 2) } },
    "ceil(3 x 6/10)",
  ),
  example(
    "D4 every ten days: 13 are not stale",
    { ...tens, plan: { ...tens.plan, due: "05-31" }, today: "03-15" },
    { status: "at_risk" },
    "10 + 3; the first block failed",
  ),
  example(
    "D4 every ten days: 14 are stale",
    { ...tens, plan: { ...tens.plan, due: "05-31" }, today: "03-16" },
    { status: "stale" },
    "14 > 13",
  ),
  example(
    "D6 days of the month",
    { ...month(1, 15, 31), log: "03-15; 03-31", today: "04-01" },
    { habit: { successes: 2, streak: 2, period: running("04-01", "04-01", 0, 1) } },
    "03-15, 03-31 and 04-01",
  ),
  example(
    "D6 days that a month lacks are one, its last",
    { ...month(30, 31), start: "02-02", log: "02-28; 03-30", today: "03-31" },
    { habit: { successes: 2, failures: 0, period: running("03-31", "03-31", 0, 1) } },
    "02-28 once, 03-30, 03-31",
  ),
  example(
    "D6 a day that is not chosen is in no period",
    { ...month(1), log: "03-20", today: "03-20" },
    { habit: { successes: 0, period: null } },
    "04-01 is the first",
  ),
  example(
    "D6 blocks of months begin in January",
    { ...quarter, log: "03-10; 03-11", today: "04-05" },
    { habit: { successes: 1, period: running("04-01", "06-30", 0, 4) } },
    "03-02 to 03-31 asks ceil(4 x 30/90) = 2",
  ),
  example(
    "D8 a quarter begun late",
    { ...quarter, start: "02-10", today: "02-10" },
    { habit: { period: running("02-10", "03-31", 0, 3) } },
    "ceil(4 x 50/90)",
  ),
  example(
    "D11 every second day",
    { ...thirds, plan: { cadence: everyDays(2), requirement: atLeast(1) }, log: "03-02", today: "03-02" },
    { habit: { strength: 0.0185 } },
    "f = 1/2; v = 1 of 2 in 4 days: .5 (1 - .5^(.7071/13))",
  ),
  example(
    "D11 two days of the month",
    { ...month(2, 16), log: "03-02", today: "03-02" },
    { habit: { strength: 0.0034 } },
    "f = 2/30; v = 1 of 4 in 60 days: .25 (1 - .5^(.2582/13))",
  ),
  example(
    "D11 an amount a quarter",
    {
      measure: habit("sum"),
      plan: { cadence: QUARTER, requirement: atLeast(90) },
      log: "03-02 30",
      today: "03-02",
    },
    { habit: { strength: 0.0019 } },
    "f = 1/90; v = 30/90: (1 - .5^(.1054/13)) / 3",
  ),
];
