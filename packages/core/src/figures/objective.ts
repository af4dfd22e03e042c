import { amountsEqual } from "../amount/amount.ts";
import type { Child, GoalState } from "../model/view.ts";
import type { Calendar } from "./calendar.ts";
import { emptyResult, type MeasureResult } from "./measure-result.ts";

type Weighted = { weight: number; value: number };

/** Returns the mean by weight; null of nothing. */
function weightedMean(items: readonly Weighted[]): number | null {
  const weight = items.reduce((sum, item) => sum + item.weight, 0);
  return weight === 0 ? null : items.reduce((sum, item) => sum + item.weight * item.value, 0) / weight;
}

/** Picks the weighted values of the children that have one. */
function pick(children: readonly Child[], read: (figures: Child["figures"]) => number | null): Weighted[] {
  return children.flatMap(({ weight, figures }) => {
    const value = read(figures);
    return value === null ? [] : [{ weight, value }];
  });
}

/** Of children that count those without a status were closed as reached: the person's word, and it is achieved. */
function isAchieved({ status }: Child["figures"]): boolean {
  return status === "achieved" || status === null;
}

/**
 * D13: rolls up the children that count. Pace compares the bars of the children that have something expected of them with what is
 * expected; it is a share, as an objective has no unit. `planDays` is the mean over the children that have a pace in days.
 */
export function objectiveResult({ children }: GoalState, calendar: Calendar): MeasureResult {
  const counted = children.filter(({ counts, figures }) => counts && figures.bar !== null);
  const bar = weightedMean(pick(counted, ({ bar: own }) => own)) ?? 0;
  const planned = counted.filter(({ figures }) => figures.expected !== null);
  const expected = weightedMean(pick(planned, (figures) => figures.expected));
  const plannedBar = weightedMean(pick(planned, (figures) => figures.bar));
  const paced = counted.filter(({ figures }) => figures.paceDays !== null);
  const paceDays = weightedMean(pick(paced, (figures) => figures.paceDays));

  let heldBackBy: string | null = null;
  let lowest = 0;
  for (const { id, weight, figures } of paced) {
    const held = (figures.paceDays ?? 0) * weight;
    if (held < lowest) [heldBackBy, lowest] = [id, held];
  }
  const full = amountsEqual(bar, 1);
  const empty = emptyResult(calendar);
  return {
    ...empty,
    raw: bar,
    bar,
    expected,
    paceAmount: expected === null || plannedBar === null ? null : plannedBar - expected,
    paceDays,
    planDays: weightedMean(pick(paced, (figures) => figures.planDays)),
    achieved: full && counted.every(({ figures }) => isAchieved(figures)),
    atTarget: full,
    open: empty.open || counted.length === 0,
    behind: paceDays === null ? null : -paceDays,
    heldBackBy,
  };
}
