import { median } from "../forecast/median.ts";
import { capabilities } from "../model/capabilities.ts";
import type { GoalDay } from "../model/check-in.ts";
import type { Measure } from "../model/goal.ts";

/** From so many days with an entry on, there is a usual one. */
const DAYS = 3;

/** D38: what a day with an entry usually brings to a metric that adds up: the median; null before there is a usual day. */
export function usualDay(measure: Measure, days: readonly GoalDay[]): number | null {
  const { adds, counts } = capabilities(measure);
  if (!adds) return null;
  const amounts = days.map(({ count, sum }) => (counts ? count : sum)).filter((amount) => amount > 0);
  return amounts.length < DAYS ? null : median(amounts);
}
