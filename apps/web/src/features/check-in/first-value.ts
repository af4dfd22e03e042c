import { capabilities } from "@cairn/core/model/capabilities";
import type { GoalSummary } from "@cairn/core/model/view";

/** What stands there before anything is typed: the latest level, or the usual amount, else what is enough. */
export function firstValue({ goal, figures, usual }: GoalSummary): number | null {
  const { takesValue, level } = capabilities(goal.measure);
  if (!takesValue) return null;
  const [first] = usual;
  if (first !== undefined) return first;
  if (level) return figures.current;
  const { enough } = figures;
  if ((enough?.kind === "add" || enough?.kind === "period") && enough.amount > 0) return enough.amount;
  return null;
}
