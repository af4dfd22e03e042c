import { calendarOf } from "../figures/calendar.ts";
import { measureResult } from "../figures/measure.ts";
import { capabilities } from "../model/capabilities.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Figures, Forecast, Period } from "../model/figures.ts";
import type { MetricMeasure } from "../model/goal.ts";
import type { Plan } from "../model/plan.ts";
import type { GoalState, GoalView } from "../model/view.ts";
import { type Day, dayNumber, dayOf } from "../time/day.ts";
import { type LevelReading, lastChance, lastModel, lastOutlook, readingNoise } from "./last.ts";
import { type SumSample, sumChance, sumLow, sumModel, sumQuantile } from "./sum.ts";

/** What evaluate already knows of the goal as of today when it asks for the forecast. */
export type ForecastContext = {
  /** Every figure but the forecast. */
  figures: Omit<Figures, "forecast">;
  /** The plan row in force today. */
  plan: Plan;
  /** Whether a day (as `dayNumber`) is neither paused nor skipped; start and due day do not matter. Any day, the future too. */
  active: (day: number) => boolean;
  /** Habits with a number of successes: every period of [start, due], judged as of today, the future's pending; else empty. */
  periods: readonly Period[];
};

/** In the goal's unit: half of the time (width .5) or 4 times in 5 (width .8) the value lies between low and high. */
export type Band = { low: number; middle: number; high: number };

/** What can be said of the days to come. "Days" are active days, or periods for a habit with a number of successes. */
export type Outlook = {
  /** Days left, today included; null without a due day. */
  ahead: number | null;
  /** The calendar day on which the `ahead`-th day from today ends; null beyond three years. */
  dayAhead: (ahead: number) => Day | null;
  /** The probability of having reached the target within (a level: of being there after) `ahead` days: .01 to .99, or 1. */
  chance: (ahead: number) => number;
  /** Where one will stand after `ahead` days. */
  band: (ahead: number, width: 0.5 | 0.8) => Band;
  /** What would change it; null where nothing can be added. */
  actions: Actions | null;
  /** Levels only: where the value really is under the noise of readings; null for sums. */
  trueLevel: TrueLevel | null;
};

/** In the goal's unit: the level, what it moves by in an active day, and the standard deviation of a reading around it. */
export type TrueLevel = { level: number; perDay: number; noise: number };

export type Actions = {
  /** What the person adds on a day with an entry: the median; 1 for a period. */
  usual: number;
  /** The outlook with this much more done today. */
  today: (amount: number) => Outlook;
  /** The outlook after `days` more days, today included, of this amount each. */
  after: (days: number, amount: number) => Outlook;
};

export type OutlookReading =
  | { kind: "none" }
  | { kind: "reached" }
  | { kind: "waiting"; entries: number }
  | { kind: "ready"; outlook: Outlook };

const HORIZON_DAYS = 1096;
const SUM_DAYS = 3;
const SUM_ENTRIES = 2;
const LAST_ENTRIES = 3;
const LOWEST = 0.01;
const HIGHEST = 0.99;
/**
 * Levels of the sum's mixture between which 80% (50%) of what comes lies. The middle of the mixture is a little too wide:
 * between its quartiles lies more than half (docs/forecast.md).
 */
const SUM_LEVELS = { 0.8: [0.1, 0.9], 0.5: [0.28, 0.72] } as const;
/** Standard deviations for the same with a normal distribution. */
const LAST_WIDTHS = { 0.8: 1.2816, 0.5: 0.6745 } as const;

/** The chance of making it, as of `asking.today`: docs/forecast.md. Under 1 ms for a year of days. */
export function forecastOf(state: GoalState, asking: EvaluationContext, context: ForecastContext): Forecast {
  const reading = readOutlook(state, asking, context);
  const { due, reachedOn } = context.figures;
  if (reading.kind === "reached") {
    const day = reachedOn ?? asking.today;
    const dates = { early: day, likely: day, late: day };
    return { kind: "ready", probability: due === null ? null : 1, interval: null, dates, worth: null };
  }
  if (reading.kind !== "ready") return reading;
  const { outlook } = reading;
  const dates = datesOf(outlook);
  if (outlook.ahead === null) return { kind: "ready", probability: null, interval: null, dates, worth: null };
  const probability = outlook.chance(outlook.ahead);
  const more = outlook.actions?.today(outlook.actions.usual);
  return {
    kind: "ready",
    probability,
    interval: outlook.band(outlook.ahead, 0.8),
    dates,
    worth: more ? Math.max(0, more.chance(more.ahead ?? 0) - probability) : null,
  };
}

/** The same reading for a goal whose figures are already known, as of their day. */
export function outlookOf({ figures, ...state }: GoalView, asking: EvaluationContext): OutlookReading {
  const calendar = calendarOf(state, asking);
  return readOutlook(
    state,
    { ...asking, today: calendar.asOf },
    {
      figures,
      plan: calendar.row.plan,
      periods: measureResult(state, calendar).periods,
      active: (day) => !calendar.inactiveDays.has(day),
    },
  );
}

/** The outlook of a goal that runs today and has one; else why there is none. */
export function readOutlook(
  state: GoalState,
  asking: EvaluationContext,
  context: ForecastContext,
): OutlookReading {
  const { figures, plan } = context;
  const { measure } = state.goal;
  const running =
    figures.status !== null &&
    figures.status !== "missed" &&
    figures.status !== "not_started" &&
    figures.status !== "paused";
  if (!running || plan.target === null || figures.remaining === null) return { kind: "none" };
  if (measure.kind === "habit") return readPeriods(asking, context, figures.remaining, plan.target);
  if (measure.kind !== "metric") return { kind: "none" };
  if (capabilities(measure).adds)
    return readDays(state, asking, context, measure, figures.remaining, plan.target);
  if (measure.aggregation === "last") return readLevels(state, asking, context, measure, plan.target);
  return { kind: "none" };
}

function readDays(
  state: GoalState,
  asking: EvaluationContext,
  context: ForecastContext,
  measure: MetricMeasure,
  remaining: number,
  target: number,
): OutlookReading {
  const { figures, active } = context;
  const start = dayNumber(state.goal.start);
  const today = dayNumber(asking.today);
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

function readPeriods(
  asking: EvaluationContext,
  context: ForecastContext,
  remaining: number,
  target: number,
): OutlookReading {
  const { figures, plan, periods } = context;
  const over = periods.filter(({ to, state }) => to < asking.today && state !== "neutral");
  const ahead = periods.filter(({ to, state }) => to >= asking.today && state === "pending");
  const running = ahead.some(({ from }) => from <= asking.today);
  const decided = periods.some(
    ({ from, to, state }) =>
      from <= asking.today && to >= asking.today && (state === "success" || state === "failure"),
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
    dayAhead: periodsAhead(periods, ahead, asking.today),
    usual: running && plan.requirement?.kind === "at_least" ? 1 : null,
    spent: 1,
  });
}

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
      return clamp(best[ahead] ?? 0);
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

function readLevels(
  state: GoalState,
  asking: EvaluationContext,
  context: ForecastContext,
  measure: MetricMeasure,
  target: number,
): OutlookReading {
  const { figures, active } = context;
  const sign = measure.direction === "up" ? 1 : -1;
  const values: LevelReading[] = [];
  let day = dayNumber(state.goal.start);
  let now = 0;
  const walkTo = (end: number) => {
    for (; day <= end; day++) if (active(day)) now++;
  };
  for (const entry of state.days) {
    if (entry.last === null || entry.day < state.goal.start || entry.day > asking.today) continue;
    walkTo(dayNumber(entry.day));
    values.push({ at: now, value: sign * entry.last });
  }
  walkTo(dayNumber(asking.today));
  const [first, ...later] = values;
  if (first === undefined || values.length < LAST_ENTRIES)
    return { kind: "waiting", entries: LAST_ENTRIES - values.length };
  const model = lastModel({
    values: [first, ...later],
    now,
    start: sign * measure.start,
    target: sign * target,
    planDays: figures.planDays,
  });
  const outlook: Outlook = {
    ahead: figures.due === null ? null : (figures.daysLeft ?? 0),
    dayAhead: activeAhead(dayNumber(asking.today), active),
    chance: (ahead) => clamp(lastChance(model, ahead)),
    band: (ahead, width) => {
      const { mean, deviation } = lastOutlook(model, ahead);
      const reach = LAST_WIDTHS[width] * deviation;
      return bandOf(sign * (mean - reach), sign * mean, sign * (mean + reach));
    },
    actions: null,
    trueLevel: { level: sign * model.level, perDay: sign * model.trend, noise: readingNoise(model) },
  };
  return { kind: "ready", outlook };
}

function datesOf(outlook: Outlook): { early: Day | null; likely: Day | null; late: Day | null } {
  const levels = [0.1, 0.5, 0.9] as const;
  const found: (Day | null)[] = [];
  for (let ahead = 1; found.length < levels.length; ahead++) {
    const day = outlook.dayAhead(ahead);
    if (day === null) break;
    const chance = outlook.chance(ahead);
    while (found.length < levels.length && chance >= (levels[found.length] ?? 1)) found.push(day);
  }
  const [early = null, likely = null, late = null] = found;
  return { early, likely, late };
}

function bandOf(a: number, middle: number, b: number): Band {
  return { low: Math.min(a, b), middle, high: Math.max(a, b) };
}

function clamp(chance: number): number {
  return Math.min(HIGHEST, Math.max(LOWEST, chance));
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? upper) + upper) / 2;
}

/** Walks the active calendar days from today on, each once however often it is asked. */
function activeAhead(today: number, active: (day: number) => boolean): (ahead: number) => Day | null {
  const days: number[] = [];
  let next = today;
  return (ahead) => {
    for (; days.length < ahead && next <= today + HORIZON_DAYS; next++) if (active(next)) days.push(next);
    const day = days[ahead - 1];
    return day === undefined ? null : dayOf(day);
  };
}

/** The last days of the periods to come; beyond the due day they go on in their average length. */
function periodsAhead(
  periods: readonly Period[],
  ahead: readonly Period[],
  today: Day,
): (ahead: number) => Day | null {
  const now = dayNumber(today);
  const [first, last] = [periods.at(0), periods.at(-1)];
  const length = first && last ? (dayNumber(last.to) - dayNumber(first.from) + 1) / periods.length : 1;
  const end = Math.max(now, last ? dayNumber(last.to) : now);
  return (index) => {
    const known = ahead[index - 1];
    const day = known ? dayNumber(known.to) : end + Math.ceil((index - ahead.length) * length);
    return day > now + HORIZON_DAYS ? null : dayOf(day);
  };
}
