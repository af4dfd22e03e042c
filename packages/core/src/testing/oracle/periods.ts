import type { CheckIn } from "../../model/check-in.ts";
import type { Period } from "../../model/figures.ts";
import type { HabitMeasure } from "../../model/goal.ts";
import type { Cadence, Requirement } from "../../model/plan.ts";
import type { Day } from "../../time/day.ts";
import { exactSum, met, millionths } from "./amounts.ts";
import { days, daysInMonth, distance, next, previous, weekBegin, weekday } from "./calendar.ts";
import { type Facts, rowOn } from "./facts.ts";

export type Frame = {
  from: Day;
  to: Day;
  /** Days of the whole calendar frame, of which this is a part. */
  wholeDays: number;
  activeDays: number;
  requirement: Requirement;
  entries: CheckIn[];
};

/** D6: walks from the start day by day and puts neighbouring days of one frame together. */
export function framesOf(facts: Facts, until: Day): Frame[] {
  const frames: Frame[] = [];
  let anchor: Day = facts.rows[0]?.from ?? facts.goal.start;
  let before: Cadence | null = null;
  let open: { key: string; frame: Frame } | null = null;
  for (let day = facts.goal.start; facts.due === null || day <= facts.due; day = next(day)) {
    const row = rowOn(facts, day);
    const { cadence, requirement } = row;
    if (!cadence || !requirement) throw new Error("a habit's plan has a cadence and a requirement");
    if (before === null || !sameCadence(before, cadence)) {
      anchor = row.from;
      open = null;
    }
    before = cadence;
    const key = frameKey(day, cadence, anchor, facts.weekStart);
    const continues: boolean = open !== null && key === open.key;
    if (!continues && day > until) break;
    if (key === null) {
      open = null;
      continue;
    }
    if (!open || !continues) {
      const frame = {
        from: day,
        to: day,
        wholeDays: wholeDays(day, cadence),
        activeDays: 0,
        requirement,
        entries: [],
      };
      open = { key, frame };
      frames.push(frame);
    }
    open.frame.to = day;
    if (facts.active(day)) open.frame.activeDays++;
    for (const entry of facts.log)
      if (entry.day === day && entry.kind === "entry") open.frame.entries.push(entry);
  }
  return frames;
}

function frameKey(day: Day, cadence: Cadence, anchor: Day, weekStart: number): string | null {
  if (cadence.kind === "day") return day;
  if (cadence.kind === "weekdays") return cadence.days.some((chosen) => chosen === weekday(day)) ? day : null;
  if (cadence.kind === "month") return day.slice(0, 7);
  if (cadence.kind === "week") return weekBegin(day, weekStart);
  if (cadence.kind === "monthdays") return isChosen(day, cadence.days) ? day : null;
  if (cadence.kind === "months") return `${day.slice(0, 4)} block ${blockOf(day, cadence.every)}`;
  if (cadence.kind === "days") return `block ${Math.floor(distance(anchor, day) / cadence.every)}`;
  const weeks = distance(weekBegin(anchor, weekStart), weekBegin(day, weekStart)) / 7;
  return `block ${Math.floor(weeks / cadence.every)}`;
}

/** Whether a day is one of the chosen days of its month, of which those that the month lacks are its last. */
function isChosen(day: Day, chosen: number[]): boolean {
  const date = Number(day.slice(8));
  return chosen.some((one) => one === date || (one > date && date === daysInMonth(day)));
}

function blockOf(day: Day, every: number): number {
  return Math.ceil(Number(day.slice(5, 7)) / every);
}

function wholeDays(day: Day, cadence: Cadence): number {
  if (cadence.kind === "days") return cadence.every;
  if (cadence.kind === "months") {
    const year = day.slice(0, 4);
    return days(`${year}-01-01`, `${year}-12-31`).filter(
      (other) => blockOf(other, cadence.every) === blockOf(day, cadence.every),
    ).length;
  }
  if (cadence.kind === "week") return 7;
  if (cadence.kind === "weeks") return 7 * cadence.every;
  return cadence.kind === "month" ? daysInMonth(day) : 1;
}

export function sameCadence(a: Cadence, b: Cadence): boolean {
  if (a.kind === "weekdays" && b.kind === "weekdays")
    return a.days.length === b.days.length && a.days.every((day) => b.days.includes(day));
  if (a.kind === "monthdays" && b.kind === "monthdays") return a.days.join() === b.days.join();
  if (a.kind === "weeks" && b.kind === "weeks") return a.every === b.every;
  if (a.kind === "days" && b.kind === "days") return a.every === b.every;
  if (a.kind === "months" && b.kind === "months") return a.every === b.every;
  return a.kind === b.kind;
}

/** D8: the lower bound after pro-rating. */
export function lowerOf(measure: HabitMeasure, frame: Frame): number | null {
  const { requirement, activeDays, wholeDays } = frame;
  if (requirement.kind === "at_most") return null;
  const n = requirement.kind === "at_least" ? requirement.n : requirement.min;
  if (measure.by === "mean" || activeDays === wholeDays) return n;
  if (measure.by === "count") {
    // The least whole number of which `wholeDays` times is not below n times the active days.
    let count = 0;
    while (millionths(count) * wholeDays < millionths(n) * activeDays) count++;
    return count;
  }
  const share = Math.floor((millionths(n) * activeDays) / millionths(measure.step) / wholeDays);
  let steps = Math.max(0, share - 1);
  while (steps * millionths(measure.step) * wholeDays < millionths(n) * activeDays) steps++;
  return Math.min(n, (steps * millionths(measure.step)) / 1e6);
}

export function upperOf(frame: Frame): number | null {
  if (frame.requirement.kind === "at_most") return frame.requirement.n;
  return frame.requirement.kind === "between" ? frame.requirement.max : null;
}

/** D6: a period by the entries up to a day, over or still running. */
export function judge(measure: HabitMeasure, frame: Frame, upTo: Day, over: boolean): Period {
  const entries = frame.entries.filter((entry) => entry.day <= upTo);
  const total = exactSum(entries.map((entry) => entry.value ?? 0));
  const lower = lowerOf(measure, frame);
  const upper = upperOf(frame);
  let done: number | null = total;
  if (measure.by === "count") done = entries.length;
  if (measure.by === "mean") done = entries.length === 0 ? null : total / entries.length;
  const period = { from: frame.from, to: frame.to, done, lower, upper };
  if (frame.activeDays === 0) return { ...period, state: "neutral" };
  const enough = done !== null && (lower === null || met(done, lower, 1));
  const notTooMuch = done !== null && (upper === null || met(done, upper, -1));
  if (measure.by !== "mean") {
    if (!notTooMuch) return { ...period, state: "failure" };
    if (frame.requirement.kind === "at_least" && enough) return { ...period, state: "success" };
  }
  if (!over) return { ...period, state: "pending" };
  return { ...period, state: enough && notTooMuch ? "success" : "failure" };
}

/** The periods that have begun by the day of the figures, as they stand. */
export function judgedFrames(
  facts: Facts,
  measure: HabitMeasure,
  frames: Frame[],
): { frame: Frame; period: Period }[] {
  return frames
    .filter((frame) => frame.from <= facts.asOf)
    .map((frame) => ({ frame, period: judge(measure, frame, facts.asOf, frame.to < facts.asOf) }));
}

/** The last of `count` active days, counted back from the day of the figures; the start when there are fewer. */
export function activeDayBack(facts: Facts, count: number): Day {
  let left = count;
  for (let day = facts.asOf; day >= facts.goal.start; day = previous(day)) {
    if (facts.active(day)) left--;
    if (left === 0) return day;
  }
  return facts.goal.start;
}
