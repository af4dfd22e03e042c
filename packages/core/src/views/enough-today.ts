import { verdictOf } from "../figures/verdict.ts";
import { capabilities } from "../model/capabilities.ts";
import { rateOf } from "../model/rate.ts";
import { type Need, needOf } from "./need.ts";
import type { TodayItem } from "./today.ts";
import { usualDay } from "./usual-day.ts";

/**
 * D38: what can be said of today to somebody whose goal adds up: an amount that a person does in a day; nothing, with the days of
 * rest that are earned; or, where this evening's line is out of reach or less than a step away, what is asked from here.
 */
export type EnoughToday =
  | { kind: "amount"; amount: number }
  | { kind: "nothing"; rest: number }
  | { kind: "from_here"; need: Need }
  | { kind: "ways_back" };

/** Nobody does more than so many usual days in one. */
const USUAL_DAYS = 2;

/** D38: null where today asks for no amount: not a sum or count, not running, or without a line. */
export function enoughToday(item: TodayItem): EnoughToday | null {
  const { goal, plan, figures } = item;
  const { enough, buffer, needPerDay, daysLeft } = figures;
  if (enough?.kind !== "add") return null;
  if (enough.amount <= 0) return { kind: "nothing", rest: buffer ?? 0 };
  const need = needOf(goal.measure, plan, figures);
  if (need === null || needPerDay === null) return { kind: "amount", amount: enough.amount };
  const { kind } = verdictOf(item);
  const { step } = capabilities(goal.measure);
  // A whole step that is not due for days is not today's.
  if ((kind === "on_the_line" || kind === "ahead") && needPerDay < step && daysLeft !== 1)
    return { kind: "from_here", need };
  const most = mostInADay(item);
  if (enough.amount <= most) return { kind: "amount", amount: enough.amount };
  return needPerDay <= most && daysLeft !== 1 ? { kind: "from_here", need } : { kind: "ways_back" };
}

/** D38: tells whether even every day from here would have to bring more than anybody does who has such usual days. */
export function isOutOfReach(item: TodayItem): boolean {
  return (item.figures.needPerDay ?? 0) > mostInADay(item);
}

/** D38: two usual days; before there is one, two days of the plan's rate. */
export function mostInADay({ goal, plan, recent }: Pick<TodayItem, "goal" | "plan" | "recent">): number {
  const usual = usualDay(goal.measure, recent) ?? rateOf(plan, "day")?.amount ?? Number.POSITIVE_INFINITY;
  return USUAL_DAYS * Math.max(capabilities(goal.measure).step, usual);
}
