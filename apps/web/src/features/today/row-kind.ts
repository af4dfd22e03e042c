import { capabilities } from "@cairn/core/model/capabilities";
import type { TodayItem } from "@cairn/core/views/today";

/**
 * How a goal is logged from its row: by stepping the day's total, by amounts that are asked for, some times in a period (at most
 * as many as a row has room for), or once.
 */
export type RowKind = "total" | "amount" | "times" | "once";

const MOST_PIPS = 7;

export function rowKind({ goal, plan, figures }: TodayItem): RowKind {
  const { limit, sums, takesValue } = capabilities(goal.measure, plan);
  if (limit || (goal.measure.kind === "habit" && sums)) return "total";
  if (takesValue) return "amount";
  const asked = figures.habit?.period?.lower ?? 1;
  return asked > 1 && asked <= MOST_PIPS ? "times" : "once";
}
