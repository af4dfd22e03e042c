import { applyCheckIn, changedDays, newGoal } from "@cairn/core/decide/apply";
import { viewGoal } from "@cairn/core/decide/evaluate";
import { summarise } from "@cairn/core/decide/summary";
import type { EvaluationContext } from "@cairn/core/model/evaluation-context";
import type { GoalState, GoalSummary, GoalView, Revised } from "@cairn/core/model/view";
import type { PendingChange } from "./pending-change.ts";
import { isEntry } from "./store.ts";

/** A goal as it will be once everything that waits has got through. */
export function applyOutbox<S extends GoalState>(
  state: S,
  changes: readonly PendingChange[],
  asking: EvaluationContext,
): S & GoalView {
  const [first, ...others] = changes.filter(isEntry).filter(({ goalId }) => goalId === state.goal.id);
  if (!first) return viewGoal(state, asking);
  return others.reduce(
    (shown, change) => applyCheckIn(shown, change, asking),
    applyCheckIn(state, first, asking),
  );
}

/** The same of a summary, by the goal's history. */
export function applyOutboxToSummary(
  { revision }: Revised<GoalSummary>,
  history: GoalState,
  changes: readonly PendingChange[],
  asking: EvaluationContext,
): Revised<GoalSummary> {
  return { ...summarise(applyOutbox(history, changes, asking), asking), revision };
}

/** What is known of a summary without the goal's history: its days. */
export function applyOutboxToDays(
  summary: Revised<GoalSummary>,
  changes: readonly PendingChange[],
): Revised<GoalSummary> {
  const own = changes.filter(isEntry).filter(({ goalId }) => goalId === summary.goal.id);
  return { ...summary, recent: own.reduce(changedDays, summary.recent) };
}

/** The goals of a day as they will be: without those taken back, and with those just made, last. */
export function applyOutboxToGoals(
  goals: readonly Revised<GoalSummary>[],
  changes: readonly PendingChange[],
  asking: EvaluationContext,
): Revised<GoalSummary>[] {
  const gone = new Set(changes.flatMap(({ op, goalId }) => (op === "discard" ? [goalId] : [])));
  const known = new Set(goals.map(({ goal }) => goal.id));
  const made = changes.flatMap((change) => {
    if (change.op !== "create" || known.has(change.goalId)) return [];
    const state = newGoal(change.input, change.row, change.at);
    return [{ ...summarise(applyOutbox(state, changes, asking), asking), revision: "" }];
  });
  return [...goals, ...made].filter(({ goal }) => !gone.has(goal.id));
}
