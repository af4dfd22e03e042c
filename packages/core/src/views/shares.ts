import { periodOf, walkPeriods } from "../figures/cadence.ts";
import { type Calendar, calendarOf } from "../figures/calendar.ts";
import { metricLine } from "../figures/metric.ts";
import { capabilities } from "../model/capabilities.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Period } from "../model/figures.ts";
import type { GoalView } from "../model/view.ts";
import {
  addDays,
  type Day,
  dayNumber,
  dayOf,
  endOfMonth,
  endOfMonths,
  maxDay,
  minDay,
  startOfMonth,
  startOfMonths,
  startOfWeek,
} from "../time/day.ts";
import { loggedIn } from "./logged.ts";
import { askedIn, boundOf, climbIn } from "./weeks.ts";

export const SHARE_SPANS = ["week", "month", "year"] as const;

/** D42: what was done of what the plan asks of the running week, month or year, cut to the goal's days. */
export type Share = {
  span: (typeof SHARE_SPANS)[number];
  from: Day;
  to: Day;
  done: number;
  /** What is asked of all of its days, those to come included; for limits it is the upper bound. */
  asked: number;
  bound: "lower" | "upper";
};

/**
 * D42: tells this week's, month's and year's share at once, of sums and counts. A span of which the plan asks nothing is left out,
 * and all are for levels and means, and while the goal does not run.
 */
export function sharesOf(view: GoalView, context: EvaluationContext): Share[] {
  const { measure, start } = view.goal;
  const calendar = calendarOf(view, context);
  const today = calendar.asOf;
  const due = calendar.due === null ? null : dayOf(calendar.due);
  if (!capabilities(measure).adds || calendar.closed || today < start || (due !== null && today > due))
    return [];
  const spans: Record<Share["span"], [Day, Day]> = {
    week: weekOf(today, context),
    month: [startOfMonth(today), endOfMonth(today)],
    year: [startOfMonths(today, 12), endOfMonths(today, 12)],
  };
  const bound = boundOf(calendar.row.plan);
  const asks = askedBy(
    view,
    calendar,
    minDay(spans.year[0], spans.week[0]),
    maxDay(spans.year[1], spans.week[1]),
  );
  return SHARE_SPANS.flatMap((span) => {
    const from = maxDay(spans[span][0], start);
    const to = due === null ? spans[span][1] : minDay(spans[span][1], due);
    const asked = asks(from, to);
    if (asked === null) return [];
    const days = view.days.filter(({ day }) => from <= day && day <= minDay(to, today));
    return [{ span, from, to, done: loggedIn(measure, days), asked, bound }];
  });
}

function weekOf(today: Day, { weekStart }: EvaluationContext): [Day, Day] {
  const first = startOfWeek(today, weekStart);
  return [first, addDays(first, 6)];
}

/** Makes a reader of what is asked between two days of a span. */
function askedBy(
  view: GoalView,
  calendar: Calendar,
  first: Day,
  last: Day,
): (from: Day, to: Day) => number | null {
  const { measure } = view.goal;
  if (measure.kind !== "habit") {
    const line = metricLine(calendar);
    return (from, to) => climbIn(line, measure, from, to);
  }
  const periods: Period[] = [];
  for (const period of walkPeriods(view, measure, calendar)) {
    if (period.from > dayNumber(last)) break;
    if (period.to >= dayNumber(first)) periods.push(periodOf(period));
  }
  const bound = boundOf(calendar.row.plan);
  return (from, to) => askedIn(periods, bound, measure, from, to);
}
