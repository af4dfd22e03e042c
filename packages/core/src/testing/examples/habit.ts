import { atLeast, atMost, between, blocks, DAY, habit, MONTH, metric, WEEK, weekdays } from "../build.ts";
import { example } from "./example.ts";

/** D6 to D9. From Monday 03-02, unless said. */
const daily = { measure: habit("count"), plan: { cadence: DAY, requirement: atLeast(1) } };
const weekly = { measure: habit("count"), plan: { cadence: WEEK, requirement: atLeast(3) } };
const hours = { measure: habit("sum", 0.5), plan: { cadence: WEEK, requirement: atLeast(20) } };
const limit = { measure: habit("count"), plan: { cadence: DAY, requirement: atMost(2) } };
const mwf = { measure: habit("count"), plan: { cadence: weekdays(1, 3, 5), requirement: atLeast(1) } };
const some = { measure: habit("count"), plan: { cadence: WEEK, requirement: between(2, 3) } };
const mean = { measure: habit("mean"), plan: { cadence: WEEK, requirement: atLeast(7) } };

const period = (
  from: string,
  to: string,
  done: number | null,
  lower: number | null,
  upper: number | null,
) => ({
  from: `2026-${from}`,
  to: `2026-${to}`,
  done,
  lower,
  upper,
});

export const habits = [
  example(
    "D7 pending steps over",
    { ...daily, log: "03-02; 03-03; 03-05", today: "03-06" },
    {
      habit: {
        streak: 1,
        best: 2,
        successes: 3,
        failures: 1,
        rate: 0.75,
        period: { ...period("03-06", "03-06", 0, 1, null), state: "pending" },
      },
    },
    "S S F S and today",
  ),
  example(
    "D7 today counts at once",
    { ...daily, log: "03-02; 03-03; 03-05; 03-06", today: "03-06" },
    { habit: { streak: 2, best: 2 } },
    "S S F S S",
  ),
  example(
    "D7 a failure stops",
    { ...daily, log: "03-02; 03-03", today: "03-05" },
    { habit: { streak: 0, best: 2 } },
    "S S F .",
  ),
  example(
    "D7 a back-dated one mends",
    { ...daily, log: "03-02; 03-04; 03-03", today: "03-05" },
    { habit: { streak: 3, best: 3 } },
    "S S S .",
  ),
  example(
    "D7 a deleted one breaks",
    { ...daily, log: "03-02; 03-03 deleted; 03-04", today: "03-05" },
    { habit: { streak: 1, best: 1 } },
    "S F S .",
  ),
  example(
    "D7 a rest day steps over",
    { ...daily, log: "03-02; 03-03 skip; 03-04", today: "03-05" },
    { habit: { streak: 2, successes: 2, failures: 0, rate: 1 } },
    "S n S .",
  ),
  example(
    "D7 a pause steps over",
    { ...daily, pauses: "03-03..03-05", log: "03-02; 03-06", today: "03-06" },
    { habit: { streak: 2, failures: 0 } },
    "S n n n S",
  ),
  example(
    "D7 no rate for 0/0",
    { ...daily, today: "03-02" },
    { habit: { rate: null, streak: 0, best: 0 } },
    "only today",
  ),
  example(
    "D7 best is the longest",
    { ...daily, log: "03-02; 03-03; 03-04; 03-06; 03-07", today: "03-08" },
    { habit: { streak: 2, best: 3, successes: 5, failures: 1 } },
    "S S S F S S .",
  ),
  example(
    "D7 before the start",
    { ...daily, today: "03-01" },
    { habit: { streak: 0, rate: null, period: null, strength: null }, status: "not_started" },
    "nothing",
  ),
  example(
    "D6 two a day",
    { ...daily, plan: { cadence: DAY, requirement: atLeast(2) }, log: "03-02; 03-02; 03-03", today: "03-04" },
    { habit: { successes: 1, failures: 1 } },
    "2, 1",
  ),
  example(
    "D6 an amount a day",
    {
      measure: habit("sum"),
      plan: { cadence: DAY, requirement: atLeast(10) },
      log: "03-02 6; 03-02 4; 03-03 9.9",
      today: "03-04",
    },
    { habit: { successes: 1, failures: 1 } },
    "10, 9.9",
  ),
  example(
    "D6 an amount in decimals",
    {
      measure: habit("sum", 0.1),
      plan: { cadence: DAY, requirement: atLeast(0.3) },
      log: "03-02 .1; 03-02 .2",
      today: "03-02",
    },
    { habit: { successes: 1 } },
    ".1+.2 = .3",
  ),
  example(
    "D6 chosen weekdays",
    { ...mwf, log: "03-02; 03-04", today: "03-06" },
    { habit: { streak: 2, period: { ...period("03-06", "03-06", 0, 1, null), state: "pending" } } },
    "Mon S, Wed S, Fri .",
  ),
  example(
    "D6 a day not chosen has no period",
    { ...mwf, log: "03-02; 03-04", today: "03-05" },
    { habit: { streak: 2, period: null }, enough: null },
    "Thursday",
  ),
  example(
    "D6 an entry on a day not chosen is in no period",
    { ...mwf, log: "03-03", today: "03-05" },
    { habit: { failures: 2, successes: 0 } },
    "Mon F, Wed F",
  ),
  example(
    "D6 a week, met at once",
    { ...weekly, log: "03-02; 03-03; 03-05", today: "03-05" },
    { habit: { streak: 1, period: { ...period("03-02", "03-08", 3, 3, null), state: "success" } } },
    "3 of 3",
  ),
  example(
    "D6 a week is judged when over",
    { ...weekly, log: "03-02; 03-03", today: "03-09" },
    { habit: { failures: 1, streak: 0 } },
    "2 < 3",
  ),
  example(
    "D6 several a day count each",
    { ...weekly, log: "03-02; 03-02; 03-02", today: "03-02" },
    { habit: { successes: 1 } },
    "3",
  ),
  example(
    "D6 a week from Sunday",
    {
      ...weekly,
      start: "03-01",
      plan: { cadence: WEEK, requirement: atLeast(2) },
      log: "03-01; 03-07",
      today: "03-08",
      weekStart: 7,
    },
    {
      habit: {
        successes: 1,
        failures: 0,
        period: { ...period("03-08", "03-14", 0, 2, null), state: "pending" },
      },
    },
    "Sun 03-01 to Sat 03-07 holds both",
  ),
  example(
    "D6 the same from Monday",
    {
      ...weekly,
      start: "03-01",
      plan: { cadence: WEEK, requirement: atLeast(2) },
      log: "03-01; 03-07",
      today: "03-08",
      weekStart: 1,
    },
    { habit: { successes: 1, period: { ...period("03-02", "03-08", 1, 2, null), state: "pending" } } },
    "03-01 alone: ceil(2/7) = 1; then 1 of 2",
  ),
  example(
    "D8 a week begun on Thursday",
    { ...weekly, start: "03-05", today: "03-05" },
    { habit: { period: { ...period("03-05", "03-08", 0, 2, null), state: "pending" } } },
    "ceil(3 x 4/7)",
  ),
  example(
    "D8 a week cut by the due day",
    { ...weekly, plan: { cadence: WEEK, requirement: atLeast(3), due: "03-10" }, today: "03-09" },
    { habit: { period: { ...period("03-09", "03-10", 0, 1, null), state: "pending" } } },
    "ceil(3 x 2/7)",
  ),
  example(
    "D8 a week with two paused days",
    { ...weekly, pauses: "03-04..03-05", today: "03-03" },
    { habit: { period: { ...period("03-02", "03-08", 0, 3, null), state: "pending" } } },
    "ceil(15/7)",
  ),
  example(
    "D8 a week with three paused days",
    { ...weekly, pauses: "03-04..03-06", today: "03-03" },
    { habit: { period: { ...period("03-02", "03-08", 0, 2, null), state: "pending" } } },
    "ceil(12/7)",
  ),
  example(
    "D8 a rest day of seven",
    { ...weekly, plan: { cadence: WEEK, requirement: atLeast(7) }, log: "03-04 skip", today: "03-05" },
    { habit: { period: { ...period("03-02", "03-08", 0, 6, null), state: "pending" } } },
    "7 x 6/7",
  ),
  example(
    "D8 an amount is rounded up to the step",
    { ...hours, pauses: "03-04..03-05", today: "03-03" },
    { habit: { period: { ...period("03-02", "03-08", 0, 14.5, null), state: "pending" } } },
    "100/7 = 14.29",
  ),
  example(
    "D8 never above n",
    { ...hours, measure: habit("sum", 15), log: "03-04 skip", today: "03-05" },
    { habit: { period: { ...period("03-02", "03-08", 0, 20, null), state: "pending" } } },
    "17.1 → 30, n = 20",
  ),
  example(
    "D8 a full week keeps n",
    { ...hours, measure: habit("sum", 15), today: "03-05" },
    { enough: { kind: "period", amount: 30, lastDay: "2026-03-08" } },
    "20 is two steps of 15",
  ),
  example(
    "D9 upper bounds stay",
    { ...weekly, start: "03-05", plan: { cadence: WEEK, requirement: atMost(5) }, today: "03-05" },
    { habit: { period: { ...period("03-05", "03-08", 0, null, 5), state: "pending" } } },
    "5",
  ),
  example(
    "D9 between: only the lower bound shrinks",
    { ...some, start: "03-05", today: "03-05" },
    { habit: { period: { ...period("03-05", "03-08", 0, 2, 3), state: "pending" } } },
    "ceil(2 x 4/7) = 2, 3",
  ),
  example(
    "D9 means stay",
    { ...mean, start: "03-05", today: "03-05" },
    { habit: { period: { ...period("03-05", "03-08", null, 7, null), state: "pending" } } },
    "7",
  ),
  example(
    "D9 a paused week is neutral",
    { ...weekly, pauses: "03-02..03-08", log: "03-03", today: "03-09" },
    { habit: { successes: 0, failures: 0, streak: 0, rate: null } },
    "no active day",
  ),
  example(
    "D9 a paused week is neutral, met or not",
    { ...weekly, pauses: "03-02..03-08", log: "03-03; 03-03; 03-03", today: "03-09" },
    { habit: { successes: 0, rate: null } },
    "always",
  ),
  example(
    "D9 a rest day does not undo a success",
    { ...weekly, log: "03-02; 03-03; 03-05; 03-06 skip", today: "03-09" },
    { habit: { successes: 1 } },
    "3 of ceil(18/7) = 3",
  ),
  example(
    "D9 a rest day does not undo a limit's failure",
    {
      ...limit,
      plan: { cadence: WEEK, requirement: atMost(2) },
      log: "03-02; 03-02; 03-03; 03-04 skip",
      today: "03-04",
    },
    { habit: { failures: 1 } },
    "3 > 2",
  ),
  example(
    "D8 half a month",
    { ...weekly, start: "03-15", plan: { cadence: MONTH, requirement: atLeast(4) }, today: "03-15" },
    { habit: { period: { ...period("03-15", "03-31", 0, 3, null), state: "pending" } } },
    "ceil(4 x 17/31 = 2.19)",
  ),
  example(
    "D8 half of February",
    { ...weekly, start: "02-15", plan: { cadence: MONTH, requirement: atLeast(4) }, today: "02-15" },
    { habit: { period: { ...period("02-15", "02-28", 0, 2, null), state: "pending" } } },
    "4 x 14/28",
  ),
  example(
    "D8 in a leap year",
    {
      ...weekly,
      start: "2028-02-15",
      plan: { cadence: MONTH, requirement: atLeast(4) },
      today: "2028-02-15",
    },
    {
      habit: {
        period: { from: "2028-02-15", to: "2028-02-29", done: 0, lower: 3, upper: null, state: "pending" },
      },
    },
    "ceil(4 x 15/29 = 2.07)",
  ),
  example(
    "D6 months follow one another",
    {
      ...weekly,
      start: "01-31",
      plan: { cadence: MONTH, requirement: atLeast(1) },
      log: "01-31; 03-01",
      today: "03-01",
    },
    { habit: { successes: 2, failures: 1, streak: 1 } },
    "Jan S, Feb F, Mar S",
  ),
  example(
    "D6 blocks of two weeks",
    { ...weekly, start: "03-04", plan: { cadence: blocks(2), requirement: atLeast(4) }, today: "03-04" },
    { habit: { period: { ...period("03-04", "03-15", 0, 4, null), state: "pending" } } },
    "week of Mon 03-02; ceil(4 x 12/14)",
  ),
  example(
    "D6 the next block",
    { ...weekly, start: "03-04", plan: { cadence: blocks(2), requirement: atLeast(4) }, today: "03-16" },
    { habit: { failures: 1, period: { ...period("03-16", "03-29", 0, 4, null), state: "pending" } } },
    "14 days on",
  ),
  example(
    "D6 a limit is decided when over",
    { ...limit, log: "03-02; 03-02; 03-02; 03-03; 03-03", today: "03-04" },
    { habit: { successes: 1, failures: 1, streak: 1 } },
    "3 > 2, 2, .",
  ),
  example(
    "D6 a limit fails at once",
    { ...limit, log: "03-03; 03-03; 03-03", today: "03-03" },
    { habit: { failures: 1, successes: 1, streak: 0 } },
    "nothing on 03-02, 3 > 2 now",
  ),
  example(
    "D6 an edit brings it back",
    { ...limit, log: "03-03; 03-03; 03-03 deleted", today: "03-03" },
    { habit: { failures: 0, streak: 1 } },
    "2",
  ),
  example(
    "D6 a limit of nothing",
    { ...limit, plan: { cadence: DAY, requirement: atMost(0) }, log: "03-03", today: "03-04" },
    { habit: { successes: 1, failures: 1, streak: 0 } },
    "S F .",
  ),
  example(
    "D6 a limited amount",
    {
      measure: habit("sum"),
      plan: { cadence: WEEK, requirement: atMost(10) },
      log: "03-02 4; 03-05 6",
      today: "03-09",
    },
    { habit: { successes: 1 } },
    "10 <= 10",
  ),
  example(
    "D6 between, running",
    { ...some, log: "03-02; 03-03", today: "03-04" },
    { habit: { successes: 0, period: { ...period("03-02", "03-08", 2, 2, 3), state: "pending" } } },
    "may still be exceeded",
  ),
  example(
    "D6 between, over",
    { ...some, log: "03-02; 03-03", today: "03-09" },
    { habit: { successes: 1 } },
    "2 <= 2 <= 3",
  ),
  example(
    "D6 between, too few",
    { ...some, log: "03-02", today: "03-09" },
    { habit: { failures: 1 } },
    "1 < 2",
  ),
  example(
    "D6 between, exceeded at once",
    { ...some, log: "03-02; 03-03; 03-03; 03-03", today: "03-04" },
    { habit: { failures: 1 } },
    "4 > 3",
  ),
  example(
    "D6 a mean waits",
    { ...mean, log: "03-02 8; 03-03 6", today: "03-04" },
    { habit: { successes: 0, period: { ...period("03-02", "03-08", 7, 7, null), state: "pending" } } },
    "14/2 = 7",
  ),
  example(
    "D6 a mean when over",
    { ...mean, log: "03-02 8; 03-03 6", today: "03-09" },
    { habit: { successes: 1 } },
    "7 >= 7",
  ),
  example(
    "D6 a mean without a value fails",
    { ...mean, today: "03-09" },
    { habit: { failures: 1 } },
    "nothing",
  ),
  example(
    "D6 a mean that is a limit does not fail at once",
    { ...mean, plan: { cadence: WEEK, requirement: atMost(7) }, log: "03-02 9", today: "03-04" },
    { habit: { failures: 0 } },
    "it may come down",
  ),
  example(
    "D6 a mean between",
    {
      ...mean,
      plan: { cadence: WEEK, requirement: between(7, 8) },
      log: "03-02 9; 03-03 6.5",
      today: "03-09",
    },
    { habit: { successes: 1 } },
    "7.75",
  ),
  example(
    "D6 n changes with the next period",
    {
      ...weekly,
      plan: [weekly.plan, { from: "03-11", cadence: WEEK, requirement: atLeast(5) }],
      log: "03-09; 03-10; 03-12",
      today: "03-17",
    },
    {
      habit: {
        successes: 1,
        failures: 1,
        period: { ...period("03-16", "03-22", 0, 5, null), state: "pending" },
      },
    },
    "03-02 F; 03-09 by 3: S; 03-16 by 5",
  ),
  example(
    "D6 n changed on a Monday holds at once",
    {
      ...weekly,
      plan: [weekly.plan, { from: "03-09", cadence: WEEK, requirement: atLeast(5) }],
      today: "03-09",
    },
    { habit: { period: { ...period("03-09", "03-15", 0, 5, null), state: "pending" } } },
    "its first day has the new row",
  ),
  example(
    "D6 a change of cadence closes the week",
    {
      ...weekly,
      plan: [weekly.plan, { from: "03-11", cadence: DAY, requirement: atLeast(1) }],
      log: "03-02; 03-03; 03-04; 03-09; 03-11",
      today: "03-12",
    },
    { habit: { successes: 3, failures: 0, streak: 3 } },
    "S; 03-09..10: 1 of ceil(6/7); 03-11 S; .",
  ),
  example(
    "D6 two changes of cadence",
    {
      ...weekly,
      plan: [
        weekly.plan,
        { from: "03-11", cadence: DAY, requirement: atLeast(1) },
        { from: "03-13", cadence: WEEK, requirement: atLeast(7) },
      ],
      log: "03-02; 03-03; 03-04; 03-09; 03-11; 03-13; 03-14",
      today: "03-14",
    },
    {
      habit: {
        successes: 3,
        failures: 1,
        period: { ...period("03-13", "03-15", 2, 3, null), state: "pending" },
      },
    },
    "S; S; S, 03-12 F; 3 of 7 days",
  ),
  example(
    "D6 blocks begin at the week of their row",
    {
      ...weekly,
      plan: [weekly.plan, { from: "03-11", cadence: blocks(2), requirement: atLeast(7) }],
      today: "03-12",
    },
    { habit: { period: { ...period("03-11", "03-22", 0, 6, null), state: "pending" } } },
    "week of 03-09; 12 of 14 days: 6",
  ),
  example(
    "D6 a new n in running blocks keeps their anchor",
    {
      ...weekly,
      plan: [
        { cadence: blocks(2), requirement: atLeast(2) },
        { from: "03-10", cadence: blocks(2), requirement: atLeast(9) },
      ],
      today: "03-17",
    },
    { habit: { failures: 1, period: { ...period("03-16", "03-29", 0, 9, null), state: "pending" } } },
    "03-02 by 2; 03-16 by 9",
  ),
  example(
    "D14 enough in the week",
    { ...weekly, log: "03-02", today: "03-04" },
    { enough: { kind: "period", amount: 2, lastDay: "2026-03-08" }, buffer: 3 },
    "both fit into Sunday; Thu to Sat free",
  ),
  example(
    "D14 enough, met",
    { ...weekly, log: "03-02; 03-02; 03-03", today: "03-04" },
    { enough: { kind: "period", amount: 0, lastDay: "2026-03-08" }, buffer: 10 },
    "Thu 03-05 to Sat 03-14: the next week can wait until Sunday",
  ),
  example(
    "D14 enough of an amount",
    { ...hours, log: "03-02 8", today: "03-04" },
    { enough: { kind: "period", amount: 12, lastDay: "2026-03-08" }, buffer: 3 },
    "all on Sunday; Thu to Sat free",
  ),
  example(
    "D14 enough today",
    { ...daily, today: "03-04" },
    { enough: { kind: "period", amount: 1, lastDay: "2026-03-04" }, buffer: 0 },
    "today",
  ),
  example(
    "D14 room left",
    { ...limit, log: "03-04", today: "03-04" },
    { enough: { kind: "room", amount: 1 }, buffer: null },
    "2-1",
  ),
  example(
    "D14 room exceeded",
    { ...limit, log: "03-04; 03-04; 03-04; 03-04", today: "03-04" },
    { enough: { kind: "room", amount: -2 } },
    "2-4",
  ),
  example(
    "D14 a mean has no enough",
    { ...mean, log: "03-02 5", today: "03-04" },
    { enough: null, buffer: null },
    "null",
  ),
];

/** D10: a habit's bar, status, and number of successes. */
const ten = { ...daily, plan: { cadence: DAY, requirement: atLeast(1), target: 10, due: "03-11" } };
const four = { ...weekly, plan: { cadence: WEEK, requirement: atLeast(1), target: 4, due: "03-29" } };
const five = { ...daily, plan: { cadence: DAY, requirement: atLeast(1), due: "03-06" } };
const free = (cadence: typeof DAY) => ({
  measure: habit("count"),
  plan: { cadence, requirement: between(0, 9), due: "12-31" },
});

export const numbers = [
  example(
    "D10 ten successes",
    { ...ten, log: "03-02; 03-03; 03-04", today: "03-06" },
    {
      current: 3,
      target: 10,
      bar: 0.3,
      raw: 0.3,
      remaining: 7,
      line: 4,
      expected: 0.4,
      paceAmount: -1,
      paceDays: -1,
      status: "on_track",
    },
    "four days over, 1 a day; one behind",
  ),
  example(
    "D10 days left and needed",
    { ...ten, log: "03-02; 03-03; 03-04", today: "03-06" },
    { planDays: 10, daysLeft: 6, needPerDay: 7 / 6 },
    "03-06 to 03-11",
  ),
  example(
    "D10 in weeks",
    { ...four, log: "03-03", today: "03-10" },
    { current: 1, line: 1, paceAmount: 0, planDays: 4, daysLeft: 3, needPerDay: 1 },
    "one week over",
  ),
  example(
    "D10 the first week asks for nothing before it is over",
    { ...four, today: "03-08" },
    { current: 0, line: 0, expected: 0, paceAmount: 0, daysLeft: 4 },
    "no week over",
  ),
  example(
    "D10 a neutral week is no period",
    { ...four, pauses: "03-16..03-22", today: "03-10" },
    { planDays: 3, line: 4 / 3 },
    "three weeks for four",
  ),
  example(
    "D10 missed",
    { ...ten, log: "03-02; 03-03; 03-04", today: "03-12" },
    { status: "missed", line: 10, expected: 1 },
    "3 of 10",
  ),
  example(
    "D10 achieved, and when",
    { ...four, plan: { ...four.plan, target: 2 }, log: "03-03; 03-11; 03-18", today: "03-20" },
    { current: 3, bar: 1, raw: 1.5, remaining: 0, status: "achieved", reachedOn: "2026-03-11" },
    "second success on 03-11",
  ),
  example(
    "D10 a limit succeeds when its day is over",
    { ...limit, plan: { ...limit.plan, target: 3, due: "03-31" }, today: "03-05" },
    { current: 3, status: "achieved", reachedOn: "2026-03-04" },
    "03-02, 03-03, 03-04",
  ),
  example("D10 off_track", { ...ten, today: "03-06" }, { paceDays: -4, status: "off_track" }, "4 > 3"),
  example(
    "D10 at_risk",
    { ...ten, log: "03-02; 03-03", today: "03-06" },
    { paceDays: -2, status: "at_risk" },
    "1 < 2 <= 3",
  ),
  example(
    "D10 without a due day",
    { ...ten, plan: { ...daily.plan, target: 10 }, log: "03-02", today: "03-06" },
    { bar: 0.1, line: null, status: "open" },
    "1/10",
  ),
  example(
    "D10 the bar is of 30 days",
    { ...daily, log: "03-02; 03-03; 03-04; 03-05; 03-06; 03-07", today: "04-06" },
    { bar: 0, habit: { rate: 6 / 35 } },
    "03-08 to 04-06: 0 of 29",
  ),
  example(
    "D10 the bar before 30 days",
    { ...daily, log: "03-02; 03-03; 03-05", today: "03-06" },
    { bar: 0.75 },
    "3 of 4",
  ),
  example(
    "D10 paused days make room",
    { ...daily, log: "03-02; 03-03; 03-04; 03-05; 03-06; 03-07", pauses: "03-08..03-12", today: "04-06" },
    { bar: 5 / 29 },
    "31 active days: from 03-03; 5 of 29",
  ),
  example(
    "D10 no bar before the first judged period",
    { ...weekly, log: "03-02", today: "03-03" },
    { bar: null, expected: null, current: null, target: null },
    "pending",
  ),
  example("D10 on track when none is judged", { ...weekly, today: "03-03" }, { status: "on_track" }, "none"),
  example(
    "D10 on track when the latest succeeded",
    { ...daily, log: "03-04", today: "03-05" },
    { status: "on_track" },
    "F F S .",
  ),
  example(
    "D10 at risk when only the latest failed",
    { ...daily, log: "03-02; 03-03", today: "03-05" },
    { status: "at_risk" },
    "S S F .",
  ),
  example(
    "D10 off track when two failed",
    { ...daily, log: "03-02", today: "03-05" },
    { status: "off_track" },
    "S F F .",
  ),
  example("D10 the first failure is at risk", { ...daily, today: "03-03" }, { status: "at_risk" }, "F ."),
  example(
    "D10 rest days are not judged",
    { ...daily, log: "03-02; 03-03; 03-05 skip", today: "03-06" },
    { status: "at_risk" },
    "S S F n .",
  ),
  example(
    "D10 paused",
    { ...daily, log: "03-02", pauses: "03-05..", today: "03-06" },
    { status: "paused" },
    "today",
  ),
  example(
    "D10 four of five is achieved",
    { ...five, log: "03-02; 03-03; 03-04; 03-06", today: "03-07" },
    { status: "achieved" },
    ".8",
  ),
  example(
    "D10 seven of nine is missed",
    {
      ...ten,
      plan: { ...daily.plan, due: "03-10" },
      log: "03-02; 03-03; 03-04; 03-05; 03-06; 03-07; 03-08",
      today: "03-11",
    },
    { status: "missed", habit: { rate: 7 / 9 } },
    ".78 < .8",
  ),
  example(
    "D10 three of five is missed",
    { ...five, log: "03-02; 03-03; 03-04", today: "03-07" },
    { status: "missed" },
    ".6",
  ),
  example(
    "D4 days: 4 are not stale",
    { ...free(DAY), log: "03-02", today: "03-06" },
    { status: "on_track" },
    "1+3",
  ),
  example(
    "D4 days: 5 are stale",
    { ...free(DAY), log: "03-02", today: "03-07" },
    { status: "stale" },
    "5 > 4",
  ),
  example(
    "D4 weeks: 10 are not stale",
    {
      ...weekly,
      plan: { cadence: WEEK, requirement: atLeast(1), due: "12-31" },
      log: "03-02",
      today: "03-12",
    },
    { status: "on_track" },
    "7+3",
  ),
  example(
    "D4 weeks: 11 are stale",
    {
      ...weekly,
      plan: { cadence: WEEK, requirement: atLeast(1), due: "12-31" },
      log: "03-02",
      today: "03-13",
    },
    { status: "stale" },
    "11 > 10",
  ),
  example(
    "D4 months: 34 are not stale",
    {
      ...weekly,
      start: "03-01",
      plan: { cadence: MONTH, requirement: atLeast(1), due: "12-31" },
      log: "03-01",
      today: "04-04",
    },
    { status: "on_track" },
    "31+3",
  ),
  example(
    "D4 months: 35 are stale",
    {
      ...weekly,
      start: "03-01",
      plan: { cadence: MONTH, requirement: atLeast(1), due: "12-31" },
      log: "03-01",
      today: "04-05",
    },
    { status: "stale" },
    "35 > 34",
  ),
  example(
    "D4 two weeks: 18 are stale",
    {
      ...weekly,
      plan: { cadence: blocks(2), requirement: atLeast(1), due: "12-31" },
      log: "03-02",
      today: "03-20",
    },
    { status: "stale" },
    "18 > 17",
  ),
  example(
    "D4 Monday and Wednesday: 8 are not stale",
    {
      measure: habit("count"),
      plan: { cadence: weekdays(1, 3), requirement: between(0, 9), due: "12-31" },
      log: "03-02",
      today: "03-10",
    },
    { status: "on_track" },
    "Wed to Mon is 5, +3",
  ),
  example(
    "D4 Monday and Wednesday: 9 are stale",
    {
      measure: habit("count"),
      plan: { cadence: weekdays(1, 3), requirement: between(0, 9), due: "12-31" },
      log: "03-02",
      today: "03-11",
    },
    { status: "stale" },
    "9 > 8",
  ),
  example(
    "D4 limits are never stale",
    { ...limit, plan: { ...limit.plan, due: "12-31" }, today: "05-01" },
    { status: "on_track" },
    "no entry is right",
  ),
  example(
    "D4 habits without a due day are never stale",
    { ...free(DAY), plan: { cadence: DAY, requirement: between(0, 9) }, today: "05-01" },
    { status: "on_track" },
    "no due day",
  ),
  example(
    "D4 a metric is stale after 17",
    {
      measure: metric("last up"),
      start: "03-01",
      plan: { target: 60, due: "04-29" },
      log: "03-01 30",
      today: "03-19",
    },
    { status: "stale" },
    "18 > 17",
  ),
];
