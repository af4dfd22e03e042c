import { evaluateTree } from "@cairn/core/decide/evaluate";
import type { EvaluationContext } from "@cairn/core/model/evaluation-context";
import type { GoalState, Revised, StoredView } from "@cairn/core/model/view";
import { getGoalStates } from "@cairn/db/crud/goal";
import type { Tx } from "@cairn/db/session";

/** Whose goals are read, and as of when. */
export type GoalReader = { tx: Tx; userId: string; asking: EvaluationContext };

/** A goal with its figures as of the person's today. @throws NOT_FOUND */
export async function viewOf({ tx, userId, asking }: GoalReader, goalId: string): Promise<StoredView> {
  const [view] = viewsOf({ states: await getGoalStates(tx, userId, goalId), ids: [goalId] }, asking);
  if (!view) throw new Error("the tree lost its root");
  return view;
}

/** Views of the goals named, in that order; `states` holds all that is below them as well. */
export function viewsOf(
  found: { states: Revised<GoalState>[]; ids: string[] },
  asking: EvaluationContext,
): StoredView[] {
  const byId = new Map(evaluateTree(found.states, asking).map((view) => [view.goal.id, view]));
  return found.ids.flatMap((id) => byId.get(id) ?? []);
}
