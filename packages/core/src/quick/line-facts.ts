import { capabilities } from "../model/capabilities.ts";
import type { Milestone } from "../model/milestone.ts";
import type { GoalSummary } from "../model/view.ts";
import type { LineContext } from "./line.ts";

type Known = {
  goal: GoalSummary["goal"];
  plan: Pick<GoalSummary["plan"], "requirement">;
  figures: Pick<GoalSummary["figures"], "current">;
};

/** What of a person's goals the line is read with: which are limits, where totals stand, and the steps that are open. */
export function lineFacts(
  known: readonly Known[],
  milestones: readonly Milestone[],
): Required<Pick<LineContext, "limits" | "currents" | "steps">> {
  const limits = known.filter(({ goal, plan }) => capabilities(goal.measure, plan).limit);
  return {
    limits: new Set(limits.map(({ goal }) => goal.id)),
    currents: new Map(
      known.flatMap(({ goal, figures: { current } }) => (current === null ? [] : [[goal.id, current]])),
    ),
    steps: milestones
      .filter(({ doneOn }) => doneOn === null)
      .map(({ id, goalId, title }) => ({ id, goalId, title })),
  };
}
