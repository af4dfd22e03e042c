import { applyCheckIn, newGoal } from "@cairn/core/decide/apply";
import { viewGoal } from "@cairn/core/decide/evaluate";
import type { EvaluationContext } from "@cairn/core/model/evaluation-context";
import type { GoalView } from "@cairn/core/model/view";
import type { PendingChange } from "./pending-change.ts";
import { isEntry } from "./store.ts";

/** The goals of a day as they will be: without those taken back, and with those just made, last. */
export function applyOutboxToGoals(
  views: readonly GoalView[],
  changes: readonly PendingChange[],
  asking: EvaluationContext,
): GoalView[] {
  const gone = new Set(changes.flatMap(({ op, goalId }) => (op === "discard" ? [goalId] : [])));
  const known = new Set(views.map(({ goal }) => goal.id));
  const made = changes.flatMap((change) =>
    change.op === "create" && !known.has(change.goalId)
      ? [viewGoal(newGoal(change.input, change.row, change.at), asking)]
      : [],
  );
  return [...views, ...made].filter(({ goal }) => !gone.has(goal.id));
}

/** A goal as it will be once everything that waits has got through. */
export function applyOutbox(
  view: GoalView,
  changes: readonly PendingChange[],
  asking: EvaluationContext,
): GoalView {
  return changes
    .filter(isEntry)
    .filter(({ goalId }) => goalId === view.goal.id)
    .reduce(
      (shown, { before, after, sameDay }) => applyCheckIn(shown, { before, after, sameDay }, asking),
      view,
    );
}
