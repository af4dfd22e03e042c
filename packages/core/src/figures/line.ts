import type { Calendar, PlanRow } from "./calendar.ts";

/** Counts the steps of the line in [from, to]: active days, or the ends of periods where the line counts successes. */
export type Steps = (from: number, to: number) => number;

/**
 * D3: the piecewise line, in the goal's unit; all days are day numbers. Levels are null where the row has no due day or no active
 * day.
 */
export type Line = {
  /** Where the plan says one should stand on the morning of a day: what the line *today* means. */
  morning: (day: number) => number | null;
  /** The same on the evening of a day. */
  evening: (day: number) => number | null;
  /** How much the line climbs in a step of the row in force; negative when it falls, null like the levels. */
  slope: number | null;
};

/** D3: draws the line through all rows that exist, each over its own steps. */
export function lineOf(calendar: Calendar, steps: Steps): Line {
  const rowOn = (day: number) => calendar.rows.findLast(({ from }) => from <= day) ?? calendar.row;
  const level = (row: PlanRow, evening: number): number | null => {
    if (row.due === null || row.plan.target === null || row.plan.fromValue === null) return null;
    const total = steps(row.from, row.due);
    if (total === 0) return null;
    const done = steps(row.from, Math.min(evening, row.due));
    if (done >= total) return row.plan.target;
    return row.plan.fromValue + ((row.plan.target - row.plan.fromValue) * done) / total;
  };
  const { plan, from, due } = calendar.row;
  const total = due === null ? 0 : steps(from, due);
  return {
    morning: (day) => level(rowOn(day), day - 1),
    evening: (day) => level(rowOn(day), day),
    slope:
      total === 0 || plan.target === null || plan.fromValue === null
        ? null
        : (plan.target - plan.fromValue) / total,
  };
}
