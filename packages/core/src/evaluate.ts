import type { Day, Weekday } from "./day.ts";
import type { Figures } from "./figures.ts";
import type { GoalState } from "./view.ts";

/** What figures depend on besides what is stored. */
export type Asking = { today: Day; weekStart: Weekday };

/** All figures of a goal from its row, plan, pauses, milestones, children and day rollups. */
export function evaluate(_state: GoalState, _asking: Asking): Figures {
  throw new Error("not built yet");
}
