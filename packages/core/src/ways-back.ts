import type { Asking } from "./evaluate.ts";
import type { Figures } from "./figures.ts";
import type { Plan } from "./plan.ts";
import type { PlanChange } from "./plan-change.ts";
import type { GoalView } from "./view.ts";

/** One way back: the change to send, the row it makes, and the figures of the goal after it. */
export type WayBack = { change: PlanChange; plan: Plan; figures: Figures };
/** More a week to the same target and day; the same rate and a later day; the same rate and day and a nearer target. */
export type WaysBack = { more: WayBack | null; later: WayBack | null; less: WayBack | null };

/** Null when there is nothing to come back from: on or above the line, not running, or no line at all. */
export function waysBack(_view: GoalView, _asking: Asking): WaysBack | null {
  throw new Error("not built yet");
}
