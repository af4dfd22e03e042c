import { verdictOf } from "../figures/verdict.ts";
import { daysBetween } from "../time/day.ts";
import type { TodayItem } from "./today.ts";

/** So many days without an entry are a silence; fewer are nobody's concern, however often a habit is due. */
const SILENCE = 17;

/**
 * D39: returns for how many days a goal was silent, where that asks for a decision; null for shorter ones, and for a goal that is
 * on its line or ahead of it: there is nothing to decide.
 * @param item its `recent` days reach back so far
 */
export function silenceOf(item: TodayItem): number | null {
  const { goal, figures, recent } = item;
  const { kind } = verdictOf(item);
  if (figures.status !== "stale" || kind === "ahead" || kind === "on_the_line") return null;
  const last = recent.findLast(({ day, count }) => count > 0 && day <= figures.asOf)?.day ?? goal.start;
  const days = daysBetween(last, figures.asOf);
  return days < SILENCE ? null : days;
}
