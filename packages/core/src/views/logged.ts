import { ExactSum } from "../amount/amount.ts";
import { capabilities } from "../model/capabilities.ts";
import type { GoalDay } from "../model/check-in.ts";
import type { Measure } from "../model/goal.ts";

/**
 * D30: returns what days of the log come to in the goal's unit: the number of entries, the sum of their values, or their mean (0
 * without any).
 */
export function loggedIn(measure: Measure, days: readonly GoalDay[]): number {
  const { counts, mean } = capabilities(measure);
  const total = new ExactSum();
  let entries = 0;
  for (const day of days) {
    entries += day.count;
    total.add(day.sum);
  }
  if (counts) return entries;
  if (mean) return entries === 0 ? 0 : total.value / entries;
  return total.value;
}
