import type { Cadence } from "../model/plan.ts";
import type { TodayItem } from "./today.ts";

/**
 * D29: returns how many days a goal is below its line; it is negative above the line, and 0 where no line decides. Where the line
 * counts periods (a habit with a number), and for the periods in a row that a habit without one failed last (D10: at most two),
 * each counts its days.
 */
export function deficitDays({ goal, plan, figures }: Pick<TodayItem, "goal" | "plan" | "figures">): number {
  const period = goal.measure.kind === "habit" ? daysOf(plan.cadence) : 1;
  if (figures.paceDays !== null) return 0 - figures.paceDays * period;
  if (figures.status === "off_track") return 2 * period;
  return figures.status === "at_risk" ? period : 0;
}

/** What decides a goal's place among others by the line. */
export type Deficit = { below: number; position: number; id: string };

/** D29: compares two goals: what is furthest below its line comes first; as far below, the person's order holds. */
export function compareByDeficit(a: Deficit, b: Deficit): number {
  if (a.below !== b.below) return b.below - a.below;
  if (a.position !== b.position) return a.position - b.position;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

function daysOf(cadence: Cadence | null): number {
  if (cadence?.kind === "week") return 7;
  if (cadence?.kind === "weeks") return 7 * cadence.every;
  if (cadence?.kind === "days") return cadence.every;
  if (cadence?.kind === "months") return 30 * cadence.every;
  return cadence?.kind === "month" ? 30 : 1;
}
