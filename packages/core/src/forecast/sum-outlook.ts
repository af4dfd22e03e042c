import type { GoalDay } from "../model/check-in.ts";
import type { MetricMeasure } from "../model/goal.ts";
import { dayNumber } from "../time/day.ts";
import { activeAhead, periodsAhead } from "./days-ahead.ts";
import { median } from "./median.ts";
import {
  type Actions,
  bandOf,
  clampChance,
  type Outlook,
  type OutlookReading,
  type Plain,
  plainOf,
  type RunningGoal,
} from "./outlook.ts";
import {
  missingOf,
  SUM_MEMORY,
  type SumModel,
  type SumSample,
  sumChance,
  sumLow,
  sumModel,
  sumQuantile,
} from "./sum.ts";

const SUM_DAYS = 3;
const SUM_ENTRIES = 2;
/**
 * D23: between these levels of the sum's mixture lies 80% (50%) of what comes. The middle of the mixture is a little too wide:
 * more than half lies between its quartiles (docs/forecast.md).
 */
const SUM_LEVELS = { 0.8: [0.13, 0.87], 0.5: [0.29, 0.71] } as const;

/** D23: reads the outlook of a metric whose entries add up. */
export function readDays(measure: MetricMeasure, running: RunningGoal): OutlookReading {
  const { remaining, target } = running;
  const { figures, active } = running.forecastContext;
  const today = dayNumber(running.today);
  const days = daysBefore(today, measure, running);
  const sign = measure.direction === "up" ? 1 : -1;
  const ahead = figures.due === null ? null : (figures.daysLeft ?? 0);
  const sample: SumSample = { days, most: null, decided: 0 };
  return readSum({
    sample,
    plain: plainOf(running, measure.start),
    need: sign * (target - measure.start),
    remaining,
    current: figures.current ?? measure.start,
    sign,
    ahead,
    dayAhead: activeAhead(today, active),
    usual: median(days.filter((day) => day > 0)),
    spent: 0,
  });
}

/** Lists the totals of the active days before today, oldest first, as far back as anything is remembered. */
function daysBefore(
  today: number,
  measure: MetricMeasure,
  { state, forecastContext }: RunningGoal,
): number[] {
  const start = dayNumber(state.goal.start);
  const days: number[] = [];
  let at = state.days.length;
  let entry: GoalDay | undefined;
  let then = today;
  for (let day = today - 1; day >= start && days.length < SUM_MEMORY; day--) {
    while (then > day && at >= 0) {
      entry = state.days[--at];
      then = entry ? dayNumber(entry.day) : start - 1;
    }
    if (entry && entry.count > 0 && then === day)
      days.push(measure.aggregation === "count" ? entry.count : entry.sum);
    else if (forecastContext.active(day)) days.push(0);
  }
  return days.reverse();
}

/** D23: reads the outlook of a habit with a number of successes to reach. */
export function readPeriods(running: RunningGoal): OutlookReading {
  const { today, forecastContext, remaining, target } = running;
  const { figures, plan, periods } = forecastContext;
  const over = periods.filter(({ to, state }) => to < today && state !== "neutral");
  const ahead = periods.filter(({ to, state }) => to >= today && state === "pending");
  const asked = ahead.some(({ from }) => from <= today);
  const decided = periods.some(
    ({ from, to, state }) => from <= today && to >= today && (state === "success" || state === "failure"),
  );
  return readSum({
    sample: {
      days: over.map(({ state }) => (state === "success" ? 1 : 0)),
      most: 1,
      decided: decided ? 1 : 0,
    },
    plain: plainOf(running, 0),
    need: target,
    remaining,
    current: figures.current ?? 0,
    sign: 1,
    ahead: figures.due === null ? null : ahead.length,
    dayAhead: periodsAhead(periods, ahead, today),
    usual: asked && plan.requirement?.kind === "at_least" ? 1 : null,
    spent: 1,
  });
}

/** What the outlook of a sum is made of, before and after something is added. */
type SumFrame = Pick<Outlook, "ahead" | "dayAhead"> & {
  sample: SumSample;
  /** What is said while the days are too few. */
  plain: Plain | null;
  /** Target minus start value, and what is left of it, today's entries in; mirrored so that both are to be made. */
  need: number;
  remaining: number;
  current: number;
  sign: 1 | -1;
  /** What can be added: see `Actions`. */
  usual: number | null;
  /** How many of the days ahead are used up by what is added today: a period succeeds once. */
  spent: 0 | 1;
};

function readSum(frame: SumFrame): OutlookReading {
  if (isReached(frame)) return { kind: "reached" };
  const { days } = frame.sample;
  const entries = days.filter((day) => day !== 0).length;
  const missing = Math.max(SUM_DAYS - days.length, SUM_ENTRIES - entries);
  return missing > 0
    ? { kind: "waiting", entries: missing, plain: frame.plain }
    : { kind: "ready", outlook: sumOutlook(frame) };
}

function isReached({ remaining, need }: SumFrame): boolean {
  return remaining <= 1e-9 * Math.abs(need);
}

/**
 * D23: makes the outlook. The chance by a day is the greatest of those by the days before, so that more time is never worse
 * (D25).
 */
function sumOutlook(frame: SumFrame, model: SumModel = sumModel(frame.sample)): Outlook {
  const { sample, current, sign, dayAhead, usual } = frame;
  const { most } = sample;
  const reached = isReached(frame);
  const missing = missingOf(model, frame.remaining);
  const best = [0];
  // Periods come whole: what lies between two of them is the nearer.
  const value = (ahead: number, added: number) =>
    current + sign * (most === null ? added : Math.min(Math.round(added), most * ahead));
  const chance = (ahead: number) => {
    if (reached) return 1;
    for (let next = best.length; next <= ahead; next++)
      best.push(Math.max(best[next - 1] ?? 0, sumChance(model, next, missing)));
    return clampChance(best[ahead] ?? 0);
  };
  return {
    ahead: frame.ahead,
    dayAhead,
    chance,
    touch: chance,
    band: (ahead, width) => {
      const [few, many] = SUM_LEVELS[width];
      const [low, middle, high] = [
        sumLow(model, ahead, few),
        sumQuantile(model, ahead, 0.5),
        sumQuantile(model, ahead, many),
      ];
      return bandOf(value(ahead, low), value(ahead, middle), value(ahead, high));
    },
    actions: usual === null ? null : actionsOf(frame, model, usual),
    trueLevel: null,
  };
}

/** Makes the outlooks after something more is done. */
function actionsOf(frame: SumFrame, model: SumModel, usual: number): Actions {
  const { sample, current, sign, ahead, dayAhead } = frame;
  const added = (amount: number, spent: number, after: SumSample) =>
    sumOutlook(
      {
        ...frame,
        ahead: ahead === null ? null : Math.max(0, ahead - spent),
        dayAhead: (later) => dayAhead(later + spent),
        current: current + sign * amount,
        remaining: frame.remaining - amount,
        sample: after,
      },
      after === sample ? model : sumModel(after),
    );
  return {
    usual,
    today: (amount) => added(amount, frame.spent, frame.spent === 0 ? sample : { ...sample, decided: 1 }),
    after: (days, amount) =>
      added(days * amount, days, {
        ...sample,
        days: [...sample.days, ...Array<number>(days).fill(amount)],
        decided: 0,
      }),
  };
}
