import type { Asking } from "./evaluate.ts";
import type { StrengthSeries } from "./series.ts";
import type { GoalState } from "./view.ts";

/**
 * D11: one value (0..1) for each calendar day from the cadence's first day to the last day shown: yesterday, or today once
 * today's share can no longer fall. Empty before the start and for goals that are no habits.
 */
export function strengthSeries(_state: GoalState, _asking: Asking): StrengthSeries {
  throw new Error("not built yet");
}

/** The last value of the series: the strength shown; null when there is none. */
export function strengthOf(_state: GoalState, _asking: Asking): number | null {
  throw new Error("not built yet");
}
