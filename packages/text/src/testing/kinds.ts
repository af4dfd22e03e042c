import type { Measure } from "@cairn/core/model/goal";
import type { Cadence, Requirement } from "@cairn/core/model/plan";

/** Goals as people have them: what they count, what they plan, and how large an entry usually is. */
export type Kind = {
  title: string;
  measure: Measure;
  /** From the measure's start value to here; of habits a number of times to keep it, or null. */
  target: number | null;
  rhythm?: { cadence: Cadence; requirement: Requirement };
  /** What an entry brings, or where a reading lies, at the middle. */
  entry: number;
};

const metric = (
  title: string,
  [unit, step, start, target, entry]: [string, number, number, number, number],
  [aggregation, direction]: ["sum" | "last" | "count" | "max" | "min", "up" | "down"],
): Kind => ({ title, measure: { kind: "metric", unit, step, start, aggregation, direction }, target, entry });

const habit = (
  title: string,
  [unit, step, entry]: [string, number, number],
  by: "count" | "sum" | "mean",
  cadence: Cadence,
  requirement: Requirement,
  target: number | null = null,
): Kind => ({
  title,
  measure: { kind: "habit", unit, step, by },
  target,
  rhythm: { cadence, requirement },
  entry,
});

const DAY: Cadence = { kind: "day" };
const WEEK: Cadence = { kind: "week" };
const MONTH: Cadence = { kind: "month" };
const FORTNIGHT: Cadence = { kind: "weeks", every: 2 };
const atLeast = (n: number): Requirement => ({ kind: "at_least", n });
const atMost = (n: number): Requirement => ({ kind: "at_most", n });
const between = (min: number, max: number): Requirement => ({ kind: "between", min, max });

export const KINDS: readonly Kind[] = [
  metric("Run", ["km", 0.1, 0, 500, 6.2], ["sum", "up"]),
  metric("Read books", ["books", 1, 0, 24, 1], ["count", "up"]),
  metric("Read a few books", ["books", 1, 0, 4, 1], ["sum", "up"]),
  metric("Save for a house", ["£", 1, 0, 6000, 250], ["sum", "up"]),
  metric("Write a novel", ["words", 1, 0, 50_000, 900], ["sum", "up"]),
  metric("Pay off the loan", ["€", 1, 2400, 0, 90], ["sum", "down"]),
  metric("Weight", ["kg", 0.1, 82, 75, 79], ["last", "down"]),
  metric("Balance", ["$", 1, 1500, 4000, 2600], ["last", "up"]),
  metric("Bench press", ["kg", 2.5, 60, 90, 75], ["max", "up"]),
  metric("Five kilometres", ["min", 0.1, 31, 25, 28.5], ["min", "down"]),
  habit("Meditate", ["", 1, 1], "count", DAY, atLeast(1)),
  habit("Gym", ["", 1, 1], "count", WEEK, atLeast(3)),
  habit("Pages", ["pages", 1, 18], "sum", { kind: "weekdays", days: [1, 2, 3, 4, 5] }, atLeast(20)),
  habit("Piano", ["min", 5, 30], "sum", { kind: "weekdays", days: [1, 3, 5] }, atLeast(30)),
  habit("Coffee", ["coffees", 1, 1], "count", DAY, atMost(2)),
  habit("No cigarettes", ["cigarettes", 1, 1], "count", DAY, atMost(0)),
  habit("Screen time", ["h", 0.5, 1.5], "sum", WEEK, atMost(10)),
  habit("Sleep", ["h", 0.5, 7.4], "mean", WEEK, between(7, 9)),
  habit("Spending a day", ["€", 1, 30], "mean", WEEK, atMost(25)),
  habit("Runs", ["runs", 1, 1], "count", WEEK, between(3, 5)),
  habit("Call the parents", ["", 1, 1], "count", FORTNIGHT, atLeast(1)),
  habit("Clean the house", ["", 1, 1], "count", MONTH, atLeast(1)),
  habit("Workouts", ["", 1, 1], "count", DAY, atLeast(1), 60),
  habit("Long runs", ["km", 1, 12], "sum", WEEK, atLeast(20), 20),
  habit("Stretch", ["", 1, 1], "count", { kind: "weeks", every: 3 }, atLeast(4), 8),
  habit("Water the plants", ["", 1, 1], "count", { kind: "days", every: 3 }, atLeast(1)),
  habit("Pay the rent", ["", 1, 1], "count", { kind: "monthdays", days: [1, 31] }, atLeast(1)),
  habit("Dentist", ["", 1, 1], "count", { kind: "months", every: 3 }, atLeast(1), 4),
  { title: "Website", measure: { kind: "checklist" }, target: null, entry: 0 },
  { title: "Passport", measure: { kind: "outcome" }, target: null, entry: 0 },
];
