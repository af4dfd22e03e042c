import type { ListedGoal } from "../../model/goal.ts";
import type { DateContext } from "../date.ts";
import type { Step } from "./act.ts";

/** What a clause is read against: the person's running goals, which of them are limits, and the open steps of projects. */
export type LogContext = DateContext & {
  goals: readonly ListedGoal[];
  limits: ReadonlySet<string>;
  steps: readonly Step[];
  /** Where totals stand, by the goal's id. */
  currents: ReadonlyMap<string, number>;
};
