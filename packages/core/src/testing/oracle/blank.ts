import type { Figures } from "../../model/figures.ts";
import type { Facts } from "./facts.ts";

/** Figures but the forecast, which has an oracle of its own kind: data. */
export type Slow = Omit<Figures, "forecast">;

/** Where a measure says nothing of its own. */
export function blank(facts: Facts): Slow {
  const { due, goal, asOf } = facts;
  const begun = asOf > goal.start;
  return {
    asOf,
    status: null,
    current: null,
    lateCurrent: null,
    target: null,
    due,
    remaining: null,
    raw: null,
    bar: null,
    line: null,
    expected: null,
    paceAmount: null,
    paceDays: null,
    planDays: due === null ? null : facts.activeDays(goal.start, due),
    daysLeft: due === null ? null : facts.activeDays(begun ? asOf : goal.start, due),
    needPerDay: null,
    enough: null,
    buffer: null,
    reachedOn: null,
    firstReachedOn: null,
    habit: null,
    heldBackBy: null,
  };
}
