import { AMOUNT_DECIMALS, exceeds, toScaled } from "../amount/amount.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Period } from "../model/figures.ts";
import type { HabitMeasure } from "../model/goal.ts";
import type { Cadence, Plan } from "../model/plan.ts";
import type { GoalState } from "../model/view.ts";
import { type Day, dayNumber, maxDay } from "../time/day.ts";
import { daysOff } from "./calendar.ts";

/** A habit's strength, 0..1, with one value for each calendar day from `from`; empty before the start. */
export type StrengthSeries = {
  from: Day;
  /** What it begins with: 1 for a limit, else 0. */
  initial: number;
  values: number[];
};

/** What a plan row means for the score: D11's m and v. */
type Rule = {
  /** How much of the old score a day keeps. */
  m: number;
  /** D11's v of a day (as `dayNumber`), or null when the day leaves the score as it is. */
  share: (day: number) => number | null;
  /** Whether what may still be logged today can only raise its share. */
  rises: boolean;
};

/** D11: returns p, the days over which a cadence asks for its n. */
function spanOf(cadence: Cadence): number {
  if (cadence.kind === "week" || cadence.kind === "weekdays") return 7;
  if (cadence.kind === "month" || cadence.kind === "monthdays") return 30;
  if (cadence.kind === "months") return 30 * cadence.every;
  if (cadence.kind === "weeks") return 7 * cadence.every;
  if (cadence.kind === "days") return cadence.every;
  return 1;
}

const SCALE = 10 ** AMOUNT_DECIMALS;

/** Makes a reader of exact sums of the log over windows of days. */
function windowSums(state: GoalState, by: HabitMeasure["by"]) {
  const first = dayNumber(state.goal.start);
  const sums: bigint[] = [0n];
  for (const { day, count, sum } of state.days) {
    const index = dayNumber(day) - first;
    if (index < 0) continue;
    const before = sums.at(-1) ?? 0n;
    while (sums.length <= index) sums.push(before);
    sums[index + 1] = before + toScaled(by === "count" ? count : sum);
  }
  const upTo = (day: number) => sums[Math.max(0, Math.min(day - first + 1, sums.length - 1))] ?? 0n;
  return (from: number, to: number) => Number(upTo(to) - upTo(from - 1)) / SCALE;
}

/**
 * D11: makes a reader of the last period that is judged on the evening of a day: 1 or 0, null before the first. It must be asked
 * day by day, ascending: it walks along, as a search for each day would cost more than all else.
 */
function lastResult(
  periods: readonly Period[],
  sum: ((from: number, to: number) => number) | null,
): (day: number) => number | null {
  const spans = periods
    .filter(({ state }) => state !== "neutral")
    .map((period) => ({ ...period, from: dayNumber(period.from), to: dayNumber(period.to) }));
  let at = -1;
  return (day) => {
    while ((spans[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= day) at++;
    const span = spans[at];
    if (!span) return null;
    // An upper bound judges its period at once when it is exceeded, a lower one alone when it is met.
    if (day < span.to && sum) {
      const done = sum(span.from, day);
      if (span.upper !== null && exceeds(done, span.upper)) return 0;
      if (span.upper === null && span.lower !== null && !exceeds(span.lower, done)) return 1;
    }
    const judged = day < span.to ? spans[at - 1] : span;
    return judged && judged.state !== "pending" ? Number(judged.state === "success") : null;
  };
}

/** D11: makes the rule of a plan row; null where the row is no habit's. */
function ruleOf(
  state: GoalState,
  measure: HabitMeasure,
  plan: Plan,
  periods: readonly Period[],
): Rule | null {
  const { cadence, requirement } = plan;
  if (!cadence || !requirement) return null;
  const chosen = "days" in cadence && cadence.days.length < spanOf(cadence) ? cadence.days : null;
  const span = "days" in cadence && !chosen ? 1 : spanOf(cadence);
  const timesPerSpan = chosen ? chosen.length : 1;
  const m = (frequency: number) => 0.5 ** (Math.sqrt(frequency) / 13);

  const sum = windowSums(state, measure.by);
  if (requirement.kind === "between" || measure.by === "mean") {
    const share = lastResult(periods, measure.by === "mean" ? null : sum);
    return { m: m(timesPerSpan / span), share, rises: false };
  }
  const needed = requirement.n * timesPerSpan;
  if (requirement.kind === "at_most") {
    const share = (total: number) => (needed > 0 ? clamp(1 - (total - needed) / needed) : total > 0 ? 0 : 1);
    return { m: m(timesPerSpan / span), share: (day) => share(sum(day - span + 1, day)), rises: false };
  }
  // Loop's yes-or-no habit of n times in p days has the frequency n/p (there at most one a day) and a doubled window, which
  // smooths it; a numeric one has 1/p whatever its n, or the score would depend on the unit.
  const yesNo = measure.by === "count";
  const frequency = yesNo && !chosen ? Math.min(1, requirement.n / span) : timesPerSpan / span;
  const times = yesNo && frequency < 1 ? 2 : 1;
  return {
    m: m(frequency),
    share: (day) => clamp(sum(day - times * span + 1, day) / (times * needed)),
    rises: true,
  };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/**
 * D11, the score of Loop Habit Tracker: makes one value (0..1) for each calendar day from the cadence's first day to the last day
 * shown. That is yesterday, or today once today cannot lower it any more (a rest day, a lower bound already met well enough, a
 * limit already used up). The series is empty before the start and for goals that are no habits.
 * @param periods the habit's periods (D6) as judged today, ascending; read for `between` and means only
 */
export function strengthSeries(
  state: GoalState,
  context: Pick<EvaluationContext, "today">,
  periods: readonly Period[],
): StrengthSeries {
  const { goal, plans } = state;
  const { measure } = goal;
  const first = plans.find(({ cadence }) => cadence !== null);
  if (measure.kind !== "habit" || !first) return { from: goal.start, initial: 0, values: [] };

  const from = maxDay(goal.start, first.from);
  const rows = plans.map((plan) => ({
    from: dayNumber(plan.from),
    due: plan.due === null ? null : dayNumber(plan.due),
    limit: plan.requirement?.kind === "at_most",
    rule: ruleOf(state, measure, plan, periods),
  }));
  const off = daysOff(state, context.today);
  const today = dayNumber(context.today);
  const last = Math.min(today, rows.findLast((row) => row.from <= today)?.due ?? today);
  const values: number[] = [];
  const initial = rows.findLast((row) => row.from <= dayNumber(from))?.limit ? 1 : 0;
  let strength = initial;
  let at = 0;
  for (let day = dayNumber(from); day <= last; day++) {
    while ((rows[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= day) at++;
    const row = rows[at];
    if (!row?.rule) break;
    const share = !off.has(day) ? row.rule.share(day) : null;
    if (share !== null) {
      const settled = row.rule.rises ? share >= strength : share === 0;
      if (day === today && !settled) break;
      strength = strength * row.rule.m + share * (1 - row.rule.m);
    }
    values.push(strength);
  }
  return { from, initial, values };
}

/**
 * D11: returns the strength shown, which is the last value of the series, or what it begins with while its first day can still
 * lower it; null before the start and for goals that are no habits.
 */
export function strengthOf(
  state: GoalState,
  context: Pick<EvaluationContext, "today">,
  periods: readonly Period[],
): number | null {
  const { from, initial, values } = strengthSeries(state, context, periods);
  return values.at(-1) ?? (state.goal.measure.kind === "habit" && from <= context.today ? initial : null);
}
