import { unitFor } from "../amount/unit.ts";
import { capabilities } from "../model/capabilities.ts";
import type { Measure } from "../model/goal.ts";
import { rateOf } from "../model/rate.ts";
import type { Day } from "../time/day.ts";
import { type GoalReading, type LineContext, type LineReading, readLine } from "./line.ts";
import { tidy } from "./reader.ts";

/** More of it in a week than most who do it daily do, which somebody who begins does not mean. By unit, in the singular. */
const MUCH: Readonly<Record<string, number>> = {
  km: 50,
  mile: 30,
  mi: 30,
  page: 700,
  book: 3.5,
  word: 21_000,
  min: 1_680,
  minute: 1_680,
  h: 28,
  hour: 28,
  session: 14,
  workout: 14,
};
/** The same of a level: weight comes and goes slowly. */
const MUCH_OF_LEVEL: Readonly<Record<string, number>> = { kg: 1.5, lb: 3.5, lbs: 3.5, pound: 3.5, st: 0.25 };

/** A plan that was hardly meant so: what it asks of a week, and the line as it may have been meant, due a year later. */
export type DateSuggestion = { perWeek: number; due: Day; line: string };

/**
 * Suggests another year only where there is a better reading: the year was left open, the next such day makes too much of a week,
 * and the one after does not (decision 119). Units that nobody knows the limits of are never doubted.
 */
export function dateSuggestion(
  typed: string,
  reading: LineReading,
  context: LineContext,
): DateSuggestion | null {
  if (reading.kind !== "goal") return null;
  const chip = reading.chips.find(({ kind }) => kind === "due");
  const due = reading.goal.row?.due;
  const perWeek = tooMuch(reading.goal);
  if (!chip || !due || perWeek === null) return null;
  const year = Number(due.slice(0, 4)) + 1;
  const line = tidy(typed);
  for (const joint of [" ", "/", "."]) {
    const meant = `${line.slice(0, chip.end)}${joint}${year}${line.slice(chip.end)}`;
    const read = readLine(meant, context, {}, "goal");
    if (read.kind !== "goal" || read.goal.row?.due !== `${year}${due.slice(4)}`) continue;
    return tooMuch(read.goal) === null ? { perWeek, due: read.goal.row.due, line: meant } : null;
  }
  return null;
}

/** Returns what a week asks, where that is too much; else null. */
function tooMuch({ input, row }: GoalReading): number | null {
  const rate = row && rateOf(row, "week");
  const most = rate ? mostOf(input.measure) : null;
  return rate && most !== null && rate.amount > most ? rate.amount : null;
}

function mostOf(measure: Measure): number | null {
  if (measure.kind !== "metric") return null;
  const known = capabilities(measure).adds ? MUCH : MUCH_OF_LEVEL;
  return known[unitFor(1, measure.unit.toLowerCase())] ?? null;
}
