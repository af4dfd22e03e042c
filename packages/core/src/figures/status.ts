import { reaches } from "../amount/amount.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Period, Status } from "../model/figures.ts";
import type { GoalState } from "../model/view.ts";
import { type Day, dayNumber } from "../time/day.ts";
import { activeDays, type Calendar, calendarOf } from "./calendar.ts";
import type { MeasureResult } from "./measure-result.ts";
import { measureResult } from "./result-by-measure.ts";

/** Why a goal has its status: the numbers, days and periods that decided. */
export type StatusReason = {
  /** Null for a closed goal. */
  status: Status | null;
  /** Days (or periods) below the line, negative above, Infinity below a flat line; null where no line decides. */
  behindDays: number | null;
  /** Up to this many days below the line it is on track, and at risk up to the other; null where no line decides. */
  onTrackUpTo: number | null;
  atRiskUpTo: number | null;
  lastEntry: Day | null;
  /** Active days since the later of start and last entry, and how many make it stale (null: never). */
  quietDays: number;
  staleAfter: number | null;
  /** Habits without a number: the last judged periods, newest first, at most two. */
  judged: Period[];
};

/** D4, D10: tells what the pace or the last judged periods say, before staleness. */
function paceStatus(
  result: MeasureResult,
  { onTrackUpTo, atRiskUpTo }: Pick<StatusReason, "onTrackUpTo" | "atRiskUpTo">,
) {
  if (result.judged) {
    const [latest, before] = result.judged;
    if (latest?.state !== "failure") return "on_track";
    return before?.state === "failure" ? "off_track" : "at_risk";
  }
  // Within a hair's breadth of a day, so that rounding decides nothing.
  const beyond = (days: number | null) =>
    result.behind !== null && days !== null && !reaches(days, result.behind, 1);
  if (!beyond(onTrackUpTo)) return "on_track";
  return beyond(atRiskUpTo) ? "off_track" : "at_risk";
}

/** D4 and D10: decides the status, and keeps what it came from. */
export function reasonFor(state: GoalState, calendar: Calendar, result: MeasureResult): StatusReason {
  const { start, today, due, inactiveDays: off } = calendar;
  const entry = state.days.findLast(
    ({ day, count }) => count > 0 && day >= state.goal.start && day <= calendar.asOf,
  );
  const since = entry ? dayNumber(entry.day) : start;
  const planDays = result.behind === null ? null : result.planDays;
  const reason: StatusReason = {
    status: null,
    behindDays: result.behind,
    onTrackUpTo: planDays === null ? null : Math.max(1, 0.05 * planDays),
    atRiskUpTo: planDays === null ? null : Math.max(3, 0.2 * planDays),
    lastEntry: entry?.day ?? null,
    quietDays: activeDays(calendar, since + 1, today),
    staleAfter: due === null ? null : result.staleAfter,
    judged: result.judged ?? [],
  };
  if (!calendar.closed) reason.status = decide();
  return reason;

  function decide(): Status {
    if (result.achieved) return "achieved";
    if (result.atTarget) return "at_target";
    if (due !== null && today > due) return "missed";
    if (today < start) return "not_started";
    if (off.has(today)) return "paused";
    if (result.open && !result.judged) return "open";
    const status = paceStatus(result, reason);
    const stale = reason.staleAfter !== null && reason.quietDays > reason.staleAfter;
    return stale && status !== "off_track" ? "stale" : status;
  }
}

/** D4: tells the status of a goal as of today together with the numbers, days and periods it came from. */
export function explainStatus(state: GoalState, context: EvaluationContext): StatusReason {
  const calendar = calendarOf(state, context);
  return reasonFor(state, calendar, measureResult(state, calendar));
}
