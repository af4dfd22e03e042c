import type { Status } from "../../model/figures.ts";
import type { Cadence } from "../../model/plan.ts";
import { days, next } from "./calendar.ts";
import type { Facts } from "./facts.ts";

/** D4, line by line. */
export function statusBy(
  facts: Facts,
  said: {
    achieved: boolean;
    /** Met, and it may be lost again. */
    atTarget?: boolean;
    /** Nothing to be measured against, with a due day or without. */
    open?: boolean;
    paceAmount: number | null;
    paceDays: number | null;
    planDays: number | null;
    staleAfter: number | null;
  },
): Status | null {
  if (facts.closed) return null;
  const { asOf, due, goal } = facts;
  if (said.achieved) return "achieved";
  if (said.atTarget) return "at_target";
  if (due !== null && asOf > due) return "missed";
  if (asOf < goal.start) return "not_started";
  if (facts.paused(asOf) || facts.skipped(asOf)) return "paused";
  if (due === null || said.open) return "open";
  const stale = said.staleAfter !== null && daysSinceLastEntry(facts) > said.staleAfter;
  const plan = said.planDays ?? 0;
  const behind = said.paceDays === null ? ((said.paceAmount ?? 0) < -1e-9 ? Infinity : 0) : -said.paceDays;
  if (behind <= Math.max(1, 0.05 * plan) + 1e-9) return stale ? "stale" : "on_track";
  if (behind <= Math.max(3, 0.2 * plan) + 1e-9) return stale ? "stale" : "at_risk";
  return "off_track";
}

/** Active days after the later of the start and the last entry, today included. */
export function daysSinceLastEntry(facts: Facts): number {
  let since = facts.goal.start;
  for (const entry of facts.log) if (entry.kind === "entry" && entry.day > since) since = entry.day;
  return days(next(since), facts.asOf).filter(facts.active).length;
}

export function staleAfter(cadence: Cadence): number {
  if (cadence.kind === "day") return 1 + 3;
  if (cadence.kind === "week") return 7 + 3;
  if (cadence.kind === "month") return 31 + 3;
  if (cadence.kind === "weeks") return 7 * cadence.every + 3;
  if (cadence.kind === "monthdays") return 31 + 3;
  if (cadence.kind === "months") return 31 * cadence.every + 3;
  if (cadence.kind === "days") return cadence.every + 3;
  let longest = 0;
  for (const from of cadence.days) {
    let gap = 1;
    while (!cadence.days.some((day) => day === ((from - 1 + gap) % 7) + 1)) gap++;
    longest = Math.max(longest, gap);
  }
  return longest + 3;
}
