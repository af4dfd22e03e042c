import type { HabitMeasure } from "../../model/goal.ts";
import type { Plan } from "../../model/plan.ts";
import type { Day } from "../../time/day.ts";
import { exactSum } from "./amounts.ts";
import { days, shift } from "./calendar.ts";
import { type Facts, rowOn } from "./facts.ts";
import { type Frame, framesOf, judge } from "./periods.ts";

/** D11, from the formula, from the first day on. */
export function strengthOf(facts: Facts, measure: HabitMeasure): number | null {
  const { goal, asOf, due } = facts;
  if (asOf < goal.start) return null;
  const frames = framesOf(facts, asOf);
  let strength = rowOn(facts, goal.start).requirement?.kind === "at_most" ? 1 : 0;
  for (const day of days(goal.start, due !== null && due < asOf ? due : asOf)) {
    const row = rowOn(facts, day);
    const value = facts.active(day) ? shareOf(facts, measure, row, frames, day) : null;
    if (day === asOf && value !== null && !settled(measure, row, value, strength)) continue;
    if (value === null) continue;
    const kept = 0.5 ** (Math.sqrt(frequency(measure, row)) / 13);
    strength = strength * kept + value * (1 - kept);
  }
  return strength;
}

/**
 * Today counts once it cannot lower the strength any more: a lower bound's share only grows, so it must have come up to the
 * strength; any other may still fall until it is nothing.
 */
function settled(measure: HabitMeasure, row: Plan, value: number, strength: number): boolean {
  return measure.by !== "mean" && row.requirement?.kind === "at_least" ? value >= strength : value === 0;
}

/** p: in how many days the requirement is asked; times: how often its n is asked in them. */
function window(row: Plan): { p: number; times: number } {
  const { cadence } = row;
  if (cadence?.kind === "week") return { p: 7, times: 1 };
  if (cadence?.kind === "month") return { p: 30, times: 1 };
  if (cadence?.kind === "weeks") return { p: 7 * cadence.every, times: 1 };
  if (cadence?.kind === "days") return { p: cadence.every, times: 1 };
  if (cadence?.kind === "months") return { p: 30 * cadence.every, times: 1 };
  if (cadence?.kind === "monthdays" && cadence.days.length < 30) return { p: 30, times: cadence.days.length };
  if (cadence?.kind === "weekdays" && cadence.days.length < 7) return { p: 7, times: cadence.days.length };
  return { p: 1, times: 1 };
}

function frequency(measure: HabitMeasure, row: Plan): number {
  const { p, times } = window(row);
  if (row.cadence?.kind === "weekdays" || row.cadence?.kind === "monthdays") return times / p;
  if (p > 1 && measure.by === "count" && row.requirement?.kind === "at_least")
    return Math.min(1, row.requirement.n / p);
  return 1 / p;
}

function shareOf(facts: Facts, measure: HabitMeasure, row: Plan, frames: Frame[], day: Day): number | null {
  const { requirement } = row;
  if (!requirement) throw new Error("a habit's plan has a requirement");
  if (measure.by === "mean" || requirement.kind === "between") return lastJudged(facts, measure, frames, day);
  const { p, times } = window(row);
  const n = requirement.n * times;
  const done = (window: number): number => {
    const first = shift(day, 1 - window);
    const entries = facts.log.filter(
      (entry) => entry.kind === "entry" && first <= entry.day && entry.day <= day,
    );
    return measure.by === "count" ? entries.length : exactSum(entries.map((entry) => entry.value ?? 0));
  };
  if (requirement.kind === "at_most") {
    const sum = done(p);
    if (n === 0) return sum > 0 ? 0 : 1;
    return Math.min(1, Math.max(0, 1 - (sum - n) / n));
  }
  if (measure.by === "count" && frequency(measure, row) < 1) return Math.min(1, done(2 * p) / (2 * n));
  // Amounts taken back may outweigh the rest: a share is nothing at the least.
  return Math.min(1, Math.max(0, done(p) / n));
}

/** The last period that is judged on the evening of a day; today as it stands. */
function lastJudged(facts: Facts, measure: HabitMeasure, frames: Frame[], day: Day): number | null {
  for (const frame of [...frames].reverse()) {
    if (frame.from > day) continue;
    const { state } = judge(measure, frame, day, frame.to <= day && frame.to < facts.asOf);
    if (state === "success") return 1;
    if (state === "failure") return 0;
    // What ends today is judged tonight: nobody knows its result yet.
    if (state === "pending" && frame.to === day) return null;
  }
  return null;
}
