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
  type RunningGoal,
} from "./outlook.ts";
import { type SumSample, sumChance, sumLow, sumModel, sumQuantile } from "./sum.ts";

const SUM_DAYS = 3;
const SUM_ENTRIES = 2;
/**
 * D23: between these levels of the sum's mixture lies 80% (50%) of what comes. The middle of the mixture is a little too wide:
 * more than half lies between its quartiles (docs/forecast.md).
 */
const SUM_LEVELS = { 0.8: [0.1, 0.9], 0.5: [0.28, 0.72] } as const;

/** D23: reads the outlook of a metric whose entries add up. */
export function readDays(measure: MetricMeasure, running: RunningGoal): OutlookReading {
  const { state, remaining, target } = running;
  const { figures, active } = running.forecastContext;
  const start = dayNumber(state.goal.start);
  const today = dayNumber(running.today);
  const totals = new Map<number, number>();
  for (const day of state.days)
    if (day.count > 0) totals.set(dayNumber(day.day), measure.aggregation === "count" ? day.count : day.sum);
  const days: number[] = [];
  for (let day = start; day < today; day++) {
    const total = totals.get(day);
    if (total !== undefined || active(day)) days.push(total ?? 0);
  }
  const sign = measure.direction === "up" ? 1 : -1;
  const ahead = figures.due === null ? null : (figures.daysLeft ?? 0);
  const sample: SumSample = {
    days,
    need: sign * (target - measure.start),
    planPast: planPastOf(figures.planDays, ahead),
    remaining,
    most: null,
    decided: 0,
  };
  return readSum({
    sample,
    current: figures.current ?? measure.start,
    sign,
    ahead,
    dayAhead: activeAhead(today, active),
    usual: median(days.filter((day) => day > 0)),
    spent: 0,
  });
}

function planPastOf(planDays: number | null, ahead: number | null): number | null {
  return planDays === null || ahead === null ? null : Math.max(0, planDays - ahead);
}

/** D23: reads the outlook of a habit with a number of successes to reach. */
export function readPeriods({ today, forecastContext, remaining, target }: RunningGoal): OutlookReading {
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
      need: target,
      planPast: planPastOf(figures.planDays, ahead.length),
      remaining,
      most: 1,
      decided: decided ? 1 : 0,
    },
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
  current: number;
  sign: 1 | -1;
  /** What can be added: see `Actions`. */
  usual: number | null;
  /** How many of the days ahead are used up by what is added today: a period succeeds once. */
  spent: 0 | 1;
};

function readSum(frame: SumFrame): OutlookReading {
  if (isReached(frame.sample)) return { kind: "reached" };
  const { days } = frame.sample;
  const entries = days.filter((day) => day !== 0).length;
  const missing = Math.max(SUM_DAYS - days.length, SUM_ENTRIES - entries);
  return missing > 0 ? { kind: "waiting", entries: missing } : { kind: "ready", outlook: sumOutlook(frame) };
}

function isReached({ remaining, need }: SumSample): boolean {
  return remaining <= 1e-9 * Math.abs(need);
}

/**
 * D23: makes the outlook. The chance by a day is the greatest of those by the days before, so that more time is never worse
 * (D25).
 */
function sumOutlook(frame: SumFrame): Outlook {
  const { sample, current, sign, dayAhead, usual } = frame;
  const { most } = sample;
  const reached = isReached(sample);
  const model = sumModel(sample);
  const best = [0];
  const value = (ahead: number, added: number) =>
    current + sign * (most === null ? added : Math.min(added, most * ahead));
  return {
    ahead: frame.ahead,
    dayAhead,
    chance: (ahead) => {
      if (reached) return 1;
      for (let next = best.length; next <= ahead; next++)
        best.push(Math.max(best[next - 1] ?? 0, sumChance(model, next)));
      return clampChance(best[ahead] ?? 0);
    },
    band: (ahead, width) => {
      const [few, many] = SUM_LEVELS[width];
      const [low, middle, high] = [
        sumLow(model, ahead, few),
        sumQuantile(model, ahead, 0.5),
        sumQuantile(model, ahead, many),
      ];
      return bandOf(value(ahead, low), value(ahead, middle), value(ahead, high));
    },
    actions: usual === null ? null : actionsOf(frame, usual),
    trueLevel: null,
  };
}

/** Makes the outlooks after something more is done. */
function actionsOf(frame: SumFrame, usual: number): Actions {
  const { sample, current, sign, ahead, dayAhead } = frame;
  const added = (amount: number, days: number, spent: number, decided: 0 | 1) =>
    sumOutlook({
      ...frame,
      ahead: ahead === null ? null : Math.max(0, ahead - spent),
      dayAhead: (later) => dayAhead(later + spent),
      current: current + sign * amount,
      sample: {
        ...sample,
        days: [...sample.days, ...Array<number>(days).fill(amount / days)],
        planPast: sample.planPast === null ? null : sample.planPast + spent,
        remaining: sample.remaining - amount,
        decided,
      },
    });
  return {
    usual,
    today: (amount) => added(amount, 0, frame.spent, frame.spent),
    after: (days, amount) => added(days * amount, days, days, 0),
  };
}
