import type { Asking } from "./evaluate.ts";
import type { Period } from "./figures.ts";
import type { GoalState } from "./view.ts";

/** D6: a habit's periods from its start to the one that holds today, judged as of today; none for other measures. */
export function periodsOf(_state: GoalState, _asking: Asking): Period[] {
  throw new Error("not built yet");
}
