import { atLeast, atMost, between, DAY, habit, WEEK, weekdays } from "../build.ts";
import { example } from "./example.ts";

/** D11, to four digits. One day a day: m = .5^(1/13) = .948078, so a day weighs .051922. */
const daily = { measure: habit("count"), plan: { cadence: DAY, requirement: atLeast(1) } };
const limit = (n: number) => ({
  measure: habit("count"),
  plan: { cadence: DAY, requirement: atMost(n), due: "03-02" },
  today: "03-03",
});
const thirteen = Array.from({ length: 13 }, (_, i) => `03-${String(i + 2).padStart(2, "0")}`).join("; ");

export const strengths = [
  example(
    "D11 one day",
    { ...daily, log: "03-02", today: "03-02" },
    { habit: { strength: 0.0519 } },
    "1 - m",
  ),
  example(
    "D11 a limit begins whole",
    { ...limit(2), today: "03-02" },
    { habit: { strength: 1 } },
    "1; its first day can still lower it",
  ),
  example(
    "D11 two days",
    { ...daily, log: "03-02; 03-03", today: "03-03" },
    { habit: { strength: 0.1011 } },
    "1 - m^2 = 1 - .898852",
  ),
  example(
    "D11 thirteen days are a half",
    { ...daily, log: thirteen, today: "03-14" },
    { habit: { strength: 0.5 } },
    "1 - .5^(13/13)",
  ),
  example(
    "D11 a miss costs about 5 of 100",
    { ...daily, plan: { ...daily.plan, due: "03-15" }, log: thirteen, today: "03-16" },
    { habit: { strength: 0.474 } },
    ".5 m",
  ),
  example(
    "D11 a rest day costs nothing",
    { ...daily, plan: { ...daily.plan, due: "03-15" }, log: `${thirteen}; 03-15 skip`, today: "03-16" },
    { habit: { strength: 0.5 } },
    "s stays",
  ),
  example(
    "D11 a pause costs nothing",
    {
      ...daily,
      plan: { ...daily.plan, due: "03-20" },
      pauses: "03-15..03-20",
      log: thirteen,
      today: "03-21",
    },
    { habit: { strength: 0.5 } },
    "s stays",
  ),
  example(
    "D11 half of an amount",
    {
      measure: habit("sum"),
      plan: { cadence: DAY, requirement: atLeast(10) },
      log: "03-02 5",
      today: "03-02",
    },
    { habit: { strength: 0.026 } },
    ".5 (1 - m)",
  ),
  example(
    "D11 more than asked counts as all",
    { ...daily, log: "03-02; 03-02; 03-02", today: "03-02" },
    { habit: { strength: 0.0519 } },
    "v = 1",
  ),
  example(
    "D11 two a day, one done",
    { ...daily, plan: { cadence: DAY, requirement: atLeast(2) }, log: "03-02", today: "03-02" },
    { habit: { strength: 0.026 } },
    "v = 1/2",
  ),
  example("D11 a limit begins at 1", { ...limit(2) }, { habit: { strength: 1 } }, "nothing done"),
  example(
    "D11 a limit doubled",
    { ...limit(2), log: "03-02; 03-02; 03-02; 03-02" },
    { habit: { strength: 0.9481 } },
    "v = 1 - 2/2 = 0: m",
  ),
  example(
    "D11 a limit exceeded by half",
    { ...limit(2), log: "03-02; 03-02; 03-02" },
    { habit: { strength: 0.974 } },
    "m + .5 (1 - m)",
  ),
  example("D11 a limit of nothing, kept", { ...limit(0) }, { habit: { strength: 1 } }, "v = 1"),
  example(
    "D11 a limit of nothing, broken",
    { ...limit(0), log: "03-02" },
    { habit: { strength: 0.9481 } },
    "v = 0",
  ),
  example(
    "D11 three a week, one done",
    {
      measure: habit("count"),
      plan: { cadence: WEEK, requirement: atLeast(3) },
      log: "03-02",
      today: "03-02",
    },
    { habit: { strength: 0.0057 } },
    "f = 3/7, m = .965697, v = 1/6: .034303/6",
  ),
  example(
    "D11 three a week, the second day",
    {
      measure: habit("count"),
      plan: { cadence: WEEK, requirement: atLeast(3) },
      log: "03-02; 03-03",
      today: "03-03",
    },
    { habit: { strength: 0.017 } },
    ".005717 m + .034303 x 2/6",
  ),
  example(
    "D11 Monday, Wednesday, Friday",
    {
      measure: habit("count"),
      plan: { cadence: weekdays(1, 3, 5), requirement: atLeast(1) },
      log: "03-02",
      today: "03-02",
    },
    { habit: { strength: 0.0057 } },
    "f = 3/7, v = 1 of 2 x 3",
  ),
  example(
    "D11 an amount a week",
    {
      measure: habit("sum"),
      plan: { cadence: WEEK, requirement: atLeast(20) },
      log: "03-02 10",
      today: "03-02",
    },
    { habit: { strength: 0.01 } },
    "f = 1/7, m = .980049, v = .5: .019951/2",
  ),
  example(
    "D11 between, kept",
    {
      measure: habit("count"),
      plan: { cadence: DAY, requirement: between(1, 3), due: "03-02" },
      log: "03-02; 03-02",
      today: "03-03",
    },
    { habit: { strength: 0.0519 } },
    "v = 1",
  ),
  example(
    "D11 a mean, kept",
    {
      measure: habit("mean"),
      plan: { cadence: DAY, requirement: atLeast(7), due: "03-02" },
      log: "03-02 6; 03-02 8",
      today: "03-03",
    },
    { habit: { strength: 0.0519 } },
    "v = 1",
  ),
];
