import type { CheckIn } from "./check-in.ts";
import type { Day, Weekday } from "./day.ts";
import type { Figures } from "./figures.ts";
import type { Goal } from "./goal.ts";
import type { Milestone } from "./milestone.ts";
import type { Pause } from "./pause.ts";
import type { Plan } from "./plan.ts";
import type { Child, GoalState, GoalSummary, GoalView } from "./view.ts";

/** What figures depend on besides what is stored. */
export type Asking = { today: Day; weekStart: Weekday };

/** All figures of a goal from its row, plan, pauses, milestones, children and day rollups. O(days). */
export function evaluate(_state: GoalState, _asking: Asking): Figures {
  throw new Error("not built yet");
}

/** A goal with its raw log instead of day rollups. */
export type GoalLog = {
  goal: Goal;
  plans: Plan[];
  pauses: Pause[];
  milestones: Milestone[];
  checkIns: CheckIn[];
  children: Child[];
};

/** The reference entry: all figures of a goal from its raw log, deleted check-ins ignored. Equals `evaluate` on the rollups. */
export function evaluateGoal(_given: GoalLog & Asking): Figures {
  throw new Error("not built yet");
}

/** A goal's state with its figures as of today. */
export function viewGoal(_state: GoalState, _asking: Asking): GoalView {
  throw new Error("not built yet");
}

/** Views of all goals of a person, in the order given; objectives find their children among them. */
export function evaluateTree(_states: readonly GoalState[], _asking: Asking): GoalView[] {
  throw new Error("not built yet");
}

/** A view without its long history: the plan row in force and the days of the last six weeks. */
export function summarise(_view: GoalView, _asking: Asking): GoalSummary {
  throw new Error("not built yet");
}
