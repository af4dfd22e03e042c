import { frequentAmounts, singleAmounts } from "@cairn/core/figures/frequent-amounts";
import { capabilities } from "@cairn/core/model/capabilities";
import type { GoalView } from "@cairn/core/model/view";

/** Amounts that repeat, to choose from. A level is where one stands now: none repeats. */
export function usualAmounts({ goal, days }: GoalView): readonly number[] {
  return capabilities(goal.measure).level ? [] : frequentAmounts(singleAmounts(days));
}

/** What stands there before anything is typed: the usual amount, else what is enough, else the latest level. */
export function firstValue(view: GoalView): number | null {
  const { goal, figures, days } = view;
  const { takesValue, level } = capabilities(goal.measure);
  if (!takesValue) return null;
  if (level) return days.findLast((day) => day.last !== null)?.last ?? figures.current;
  const first = usualAmounts(view)[0];
  if (first !== undefined) return first;
  const { enough } = figures;
  if ((enough?.kind === "add" || enough?.kind === "period") && enough.amount > 0) return enough.amount;
  return null;
}
