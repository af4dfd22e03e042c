import { ExactSum } from "../amount/amount.ts";
import { capabilities } from "../model/capabilities.ts";
import type { GoalDay } from "../model/check-in.ts";
import type { GoalState } from "../model/view.ts";
import type { Day } from "../time/day.ts";

/** Makes the state as it would be with so much more on a day: one entry of the amount, or as many entries where they count. */
export function withMore(state: GoalState, day: Day, amount: number): GoalState {
  const { counts } = capabilities(state.goal.measure);
  const before = state.days.find((one) => one.day === day);
  const sum = new ExactSum();
  sum.add(before?.sum ?? 0);
  sum.add(counts ? 0 : amount);
  const value = counts ? null : amount;
  const after: GoalDay = {
    day,
    count: (before?.count ?? 0) + (counts ? amount : 1),
    sum: sum.value,
    last: value ?? before?.last ?? null,
    max: value === null ? (before?.max ?? null) : Math.max(before?.max ?? value, value),
    min: value === null ? (before?.min ?? null) : Math.min(before?.min ?? value, value),
    skips: before?.skips ?? 0,
  };
  const days = [...state.days.filter((one) => one.day !== day), after];
  return { ...state, days: days.sort((a, b) => (a.day < b.day ? -1 : 1)) };
}
