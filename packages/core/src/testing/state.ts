import type { GoalDay } from "../model/check-in.ts";
import { rollUpDay } from "../model/rollup.ts";
import type { GoalState } from "../model/view.ts";
import type { OracleInput } from "./oracle/facts.ts";

/** What would be stored of a question's goal: the log as day rollups. */
export function stateOf(asked: OracleInput): GoalState {
  const days = [...new Set(asked.checkIns.map((entry) => entry.day))]
    .sort()
    .map((day) => rollUpDay(day, asked.checkIns))
    .filter((day): day is GoalDay => day !== null);
  const { goal, plans, pauses, milestones, children } = asked;
  return { goal, plans, pauses, milestones, days, children };
}
