import { subtract, sumAmounts } from "../amount/amount.ts";
import type { Milestone } from "../model/milestone.ts";
import type { GoalState } from "../model/view.ts";
import { maxDay, minDay } from "../time/day.ts";
import { activeDays, type Calendar } from "./calendar.ts";
import { emptyResult, type MeasureResult, needPerStep } from "./measure-result.ts";

const weigh = (items: readonly Milestone[]) => sumAmounts(items.map(({ weight }) => weight));

/**
 * D12: returns the share of the weight that the plan expects to be done by this morning; null without a due day or an active day.
 */
function expectedShare(milestones: readonly Milestone[], total: number, calendar: Calendar): number | null {
  const { start, today, due, asOf } = calendar;
  const planDays = due === null ? 0 : activeDays(calendar, start, due);
  if (due === null || planDays === 0) return null;
  if (today < start || total === 0) return 0;
  if (today > due) return 1;
  const dated = weigh(milestones.filter((item) => item.due !== null && item.due < asOf));
  const undated = weigh(milestones.filter((item) => item.due === null));
  return (dated + (undated * activeDays(calendar, start, today - 1)) / planDays) / total;
}

/** D12: works out a checklist, in units of weight. Dated items are expected once their day is over, the others evenly. */
export function checklistResult({ milestones }: GoalState, calendar: Calendar): MeasureResult {
  const { asOf } = calendar;
  const { due } = calendar.row.plan;
  const doneBy = (day: string) => weigh(milestones.filter(({ doneOn }) => doneOn !== null && doneOn <= day));

  const target = weigh(milestones);
  const current = doneBy(due === null ? asOf : minDay(asOf, due));
  const late = doneBy(asOf);
  const achieved = target > 0 && current === target;
  const firstReachedOn =
    target > 0 && late === target
      ? milestones.reduce((last, { doneOn }) => maxDay(last, doneOn ?? last), "")
      : null;

  const empty = emptyResult(calendar);
  const bar = target === 0 ? 0 : current / target;
  const remaining = subtract(target, current);
  const expected = expectedShare(milestones, target, calendar);
  const line = expected === null ? null : expected * target;
  const paceDays = expected === null || empty.planDays === null ? null : (bar - expected) * empty.planDays;
  return {
    ...empty,
    current,
    lateCurrent: late === current ? null : late,
    target,
    remaining,
    raw: bar,
    bar,
    line,
    expected,
    paceAmount: line === null ? null : current - line,
    paceDays,
    needPerDay: needPerStep(remaining, empty.daysLeft),
    reachedOn: achieved ? firstReachedOn : null,
    firstReachedOn,
    achieved,
    behind: paceDays === null ? null : -paceDays,
  };
}

/** D12: works out an outcome. Done is achieved, however late. */
export function outcomeResult({ goal }: GoalState, calendar: Calendar): MeasureResult {
  const achieved = goal.doneOn !== null && goal.doneOn <= calendar.asOf;
  const share = achieved ? 1 : 0;
  const reachedOn = achieved ? goal.doneOn : null;
  return {
    ...emptyResult(calendar),
    raw: share,
    bar: share,
    reachedOn,
    firstReachedOn: reachedOn,
    achieved,
    open: true,
  };
}
