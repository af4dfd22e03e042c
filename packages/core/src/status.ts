import type { Day } from "./day.ts";
import type { Asking } from "./evaluate.ts";
import type { Period, Status } from "./figures.ts";
import type { GoalState } from "./view.ts";

/** Why a goal has its status: the numbers, days and periods that decided. */
export type StatusReason = {
  status: Status | null;
  /** Days (or periods) below the line, negative above; null where no line decides. */
  behindDays: number | null;
  /** Up to this many days below the line it is on track, and at risk up to the other; null where no line decides. */
  onTrackUpTo: number | null;
  atRiskUpTo: number | null;
  lastEntry: Day | null;
  /** Active days since the later of start and last entry, and how many make it stale (null: never). */
  quietDays: number;
  staleAfter: number | null;
  /** Habits without a number: the last judged periods, newest first, at most two. */
  judged: Period[];
};

export function explainStatus(_state: GoalState, _asking: Asking): StatusReason {
  throw new Error("not built yet");
}
