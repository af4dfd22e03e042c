import type { Goal, HabitMeasure, Measure, MetricMeasure } from "../../model/goal.ts";
import { metric } from "../summary.ts";

const total = (unit: string): Measure => metricOf(unit, "sum", "up");
const level = (unit: string): Measure => metricOf(unit, "last", "down");
const habit = (unit: string, by: HabitMeasure["by"]): Measure => ({ kind: "habit", unit, step: 1, by });

function metricOf(
  unit: string,
  aggregation: MetricMeasure["aggregation"],
  direction: MetricMeasure["direction"],
): Measure {
  return { kind: "metric", unit, step: 0.1, start: 0, aggregation, direction };
}

const MEASURES: readonly [id: string, title: string, measure: Measure][] = [
  ["run", "Run 500 km", total("km")],
  ["books", "Read 24 books", total("books")],
  ["pages", "Read 20 pages", habit("pages", "sum")],
  ["guitar", "Practise guitar", habit("min", "sum")],
  ["sleep", "Sleep 8 hours", habit("h", "sum")],
  ["coffee", "No more than 2 coffees a day", habit("coffees", "sum")],
  ["smoke", "Cigarettes", habit("cigarettes", "sum")],
  ["weight", "Weight", level("kg")],
  ["savings", "Save £6,000", total("£")],
  ["loan", "Pay off the car loan", level("£")],
  ["gym", "Gym", habit("", "count")],
  ["meditate", "Meditate", habit("", "count")],
  ["water", "Drink water", habit("l", "sum")],
  ["bench", "Bench press", metricOf("kg", "max", "up")],
  ["steps", "Walk 10,000 steps", habit("steps", "sum")],
  ["dog", "Walk the dog", habit("", "count")],
  ["call", "Call mum", habit("", "count")],
  ["spanish", "Spanish lessons", metricOf("lessons", "count", "up")],
  ["sugar", "No sugar", habit("", "count")],
  ["site", "Launch the website", { kind: "checklist" }],
  ["test", "Pass the driving test", { kind: "outcome" }],
];

/** The goals of the person whose logs the golden table reads. */
export const LOG_GOALS: readonly Goal[] = MEASURES.map(([id, title, measure]) => ({
  ...metric().goal,
  id,
  title,
  measure,
  start: "2026-01-01",
}));

/** The limits among them. */
export const LOG_LIMITS: ReadonlySet<string> = new Set(["coffee", "smoke"]);

/** The steps of the one project. */
export const LOG_STEPS = ["Choose a host", "Write the copy", "Test on phones"].map((title, index) => ({
  id: `step${index}`,
  goalId: "site",
  title,
}));
