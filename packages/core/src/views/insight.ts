import { roundUpToStep } from "../amount/amount.ts";
import { periodsOf } from "../figures/cadence.ts";
import { type Calendar, calendarOf } from "../figures/calendar.ts";
import { outlookOf } from "../forecast/forecast.ts";
import { median } from "../forecast/median.ts";
import type { Actions, Outlook, OutlookReading } from "../forecast/outlook.ts";
import { tenthsOf } from "../forecast/reliability.ts";
import { capabilities } from "../model/capabilities.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Period } from "../model/figures.ts";
import { RATE_DAYS } from "../model/rate.ts";
import type { GoalView } from "../model/view.ts";
import { addDays, type Day, dayNumber, daysBetween, maxDay, type Weekday } from "../time/day.ts";
import { byWeekday, type DayRecord, type WeekdayRecord, wilson } from "../time/weekday.ts";
import { strengthChart } from "./strength-chart.ts";
import { weekSeries } from "./weeks.ts";

/** D32: what is worth saying of a goal, as figures. Amounts are in its unit, chances are 0..1. The words belong to the pages. */
export type Insight =
  | {
      kind: "chance";
      probability: number;
      /**
       * The least amount on `times` of the next `days` active days that lifts the chance by a tenth or more: no oftener than the
       * person does it; null without.
       */
      lever: { amount: number; times: number; days: number; probability: number } | null;
    }
  | {
      kind: "usual";
      /** What a day with an entry usually brings (median), and on how many days of a week that is enough: one to seven. */
      amount: number;
      daysPerWeek: number;
    }
  /** Nothing needs to be logged up to and including `until`. */
  | { kind: "buffer"; days: number; until: Day }
  /** Below half say what is done, above half what is left. */
  | { kind: "half"; say: "done" | "left"; amount: number }
  | {
      kind: "consistency";
      kept: number;
      of: number;
      /** Whether a pause lies among them, so that they are not the last ones of the calendar. */
      paused: boolean;
      /** Strength on the evenings of the day before yesterday and of yesterday, 0..1; null for goals that are no habits. */
      strength: { before: number; after: number } | null;
    }
  /** After a miss the next time was kept so often. */
  | { kind: "comeback"; back: number; misses: number }
  /** `move` = the day after the worst one that the cadence does not use yet. */
  | { kind: "weekdays"; best: WeekdayRecord; worst: WeekdayRecord; move: Weekday | null }
  | {
      kind: "level";
      level: number;
      /** What it moves by in the shortest of these that the scale can show a step of; null where it holds. */
      trend: { amount: number; per: "week" | "month" } | null;
      last: number;
      /** Whether the last reading is normal day-to-day noise. */
      noise: boolean;
    }
  | InsightReview;

/**
 * D32: the running week of one goal; `proposal` says what would make the plan fit, `ifThen` the day and amount that went well so
 * far.
 */
export type InsightReview = {
  kind: "review";
  done: number;
  planned: number | null;
  best: { day: Day; amount: number } | null;
  proposal: "keep" | "lower" | "extend" | "pause";
  ifThen: { weekday: Weekday; amount: number } | null;
};

type Maybe = Insight | null;

const LEVER_DAYS = 7;
/** So many days tell on how many of them a person has entries. */
const OWN_DAYS = 42;
const LEAST_A_WEEK = 0.8;
const TENTH = 0.1;
const RECENT_DAYS = 30;
const MISSES = 5;
const WEEKDAY_CASES = 4;

/** D32: lists everything worth saying of a goal today, in the order in which it is of use; empty where there is nothing. */
export function insightsOf(view: GoalView, context: EvaluationContext): Insight[] {
  const { goal, figures } = view;
  const calendar = calendarOf(view, context);
  if (figures.status === null || goal.start > calendar.asOf) return [];
  const reading = outlookOf(view, context);
  const outlook = reading.kind === "ready" ? reading.outlook : null;
  const running = figures.status !== "paused" && figures.status !== "missed";
  const periods = goal.measure.kind === "habit" ? judgedOf(periodsOf(view, context)) : [];
  const records = recordsOf(view, calendar, periods);
  return [
    outlook && chanceOf(view, outlook),
    running ? usualOf(view, outlook) : null,
    running ? bufferOf(view) : null,
    running ? halfOf(view) : null,
    consistencyOf(view, context, records, calendar),
    comebackOf(periods),
    weekdaysOf(records, calendar),
    outlook && levelOf(view, outlook),
    running ? reviewOf(view, context, reading, records) : null,
  ].filter((insight) => insight !== null);
}

function judgedOf(periods: readonly Period[]): Period[] {
  return periods.filter(({ state }) => state === "success" || state === "failure");
}

function chanceOf(view: GoalView, outlook: Outlook): Maybe {
  const { forecast } = view.figures;
  if (forecast.kind !== "ready" || forecast.probability === null || outlook.ahead === null) return null;
  const { probability } = forecast;
  const lever = outlook.actions && leverOf(view, outlook.actions, outlook.ahead, probability);
  return { kind: "chance", probability, lever };
}

/**
 * D32: tries what the plan needs and what the person usually does, and half as much again, the smallest first; at most twice the
 * usual, and on no more days of a week than the person has entries on.
 */
function leverOf(view: GoalView, actions: Actions, ahead: number, probability: number) {
  const { measure } = view.goal;
  const days = Math.min(LEVER_DAYS, ahead);
  const often = entriesPerDay(view);
  const times = Math.min(days, Math.round(often * days));
  if (measure.kind !== "metric" || times < 1) return null;
  const bases = [(view.figures.needPerDay ?? 0) / often, actions.usual];
  const amounts = bases
    .flatMap((base) => [base, 1.5 * base])
    .map((base) => roundUpToStep(base, capabilities(measure).step));
  for (const amount of amounts.filter((one) => one > 0 && one <= 2 * actions.usual).sort((a, b) => a - b)) {
    const after = actions.after(days, (amount * times) / days);
    const chance = after.chance(after.ahead ?? 0);
    if (tenthsOf(chance) > tenthsOf(probability) && chance >= probability + TENTH)
      return { amount, times, days, probability: chance };
  }
  return null;
}

/** Tells how many of the last active days had an entry, as a share. */
function entriesPerDay({ goal, days, figures }: GoalView): number {
  const since = maxDay(goal.start, addDays(figures.asOf, 1 - OWN_DAYS));
  const entries = days.filter(({ day, count }) => count > 0 && day >= since && day <= figures.asOf).length;
  return entries / (daysBetween(since, figures.asOf) + 1);
}

function usualOf(view: GoalView, outlook: Outlook | null): Maybe {
  const { needPerDay } = view.figures;
  const { measure } = view.goal;
  const usual = outlook?.actions?.usual ?? null;
  if (needPerDay === null || measure.kind !== "metric" || !capabilities(measure).adds || usual === null)
    return null;
  const exact = (7 * needPerDay) / usual;
  const daysPerWeek = Math.ceil(exact - 1e-9);
  // Less than a usual day a week is told as what is asked in a longer time.
  return exact < LEAST_A_WEEK || daysPerWeek > 7 ? null : { kind: "usual", amount: usual, daysPerWeek };
}

function bufferOf({ figures }: GoalView): Maybe {
  const { buffer, asOf } = figures;
  return buffer === null || buffer <= 0
    ? null
    : { kind: "buffer", days: buffer, until: addDays(asOf, buffer) };
}

function halfOf({ goal: { measure }, figures }: GoalView): Maybe {
  const { bar, current, remaining } = figures;
  if (bar === null || current === null || remaining === null || bar <= 0 || bar >= 1) return null;
  if (bar >= 0.5) return { kind: "half", say: "left", amount: remaining };
  const start = measure.kind === "metric" ? measure.start : 0;
  return { kind: "half", say: "done", amount: Math.abs(current - start) };
}

/**
 * D32: lists what was kept. Of habits these are their judged periods, of metrics that add up their active days before today, and
 * whether anything was logged.
 */
function recordsOf({ goal, days }: GoalView, calendar: Calendar, periods: readonly Period[]): DayRecord[] {
  if (goal.measure.kind === "habit")
    return periods.map(({ to, state }) => ({ day: dayNumber(to), kept: state === "success" }));
  if (!capabilities(goal.measure).adds) return [];
  const logged = new Set(days.filter(({ count }) => count > 0).map(({ day }) => dayNumber(day)));
  const records: DayRecord[] = [];
  const last = Math.min(calendar.today - 1, calendar.due ?? calendar.today);
  for (let day = calendar.start; day <= last; day++)
    if (logged.has(day) || !calendar.inactiveDays.has(day)) records.push({ day, kept: logged.has(day) });
  return records;
}

function consistencyOf(
  view: GoalView,
  context: EvaluationContext,
  records: readonly DayRecord[],
  { inactiveDays: off }: Calendar,
): Maybe {
  const today = dayNumber(view.figures.asOf);
  const recent = records.filter(({ day }) => day >= today - RECENT_DAYS && day < today);
  if (recent.length === 0) return null;
  const kept = recent.filter((record) => record.kept).length;
  const chart = strengthChart(view, context);
  const at = chart ? today - 1 - dayNumber(chart.from) : 0;
  const [before, after] = [chart?.values[at - 1], chart?.values[at]];
  const strength = before === undefined || after === undefined ? null : { before, after };
  const first = recent[0]?.day ?? today;
  const paused = off.free(first, today - 1) < today - first;
  return { kind: "consistency", kept, of: recent.length, paused, strength };
}

function comebackOf(periods: readonly Period[]): Maybe {
  let misses = 0;
  let back = 0;
  periods.forEach(({ state }, index) => {
    const next = periods[index + 1];
    if (state !== "failure" || !next) return;
    misses++;
    if (next.state === "success") back++;
  });
  return misses < MISSES ? null : { kind: "comeback", back, misses };
}

function weekdaysOf(records: readonly DayRecord[], { row }: Calendar): Maybe {
  const { cadence } = row.plan;
  if (cadence && cadence.kind !== "day" && cadence.kind !== "weekdays") return null;
  const known = byWeekday(records).filter(({ of }) => of >= WEEKDAY_CASES);
  const [best, worst] = [known.at(0), known.at(-1)];
  if (!best || !worst || wilson(best).low <= wilson(worst).high) return null;
  const chosen: readonly number[] = cadence?.kind === "weekdays" ? cadence.days : [1, 2, 3, 4, 5, 6, 7];
  const free = WEEKDAYS.filter((weekday) => !chosen.includes(weekday));
  const move = free.find((weekday) => weekday > worst.weekday) ?? free[0] ?? null;
  return { kind: "weekdays", best, worst, move: chosen.includes(worst.weekday) ? move : null };
}
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function levelOf(view: GoalView, { trueLevel }: Outlook): Maybe {
  const last = view.figures.current;
  if (!trueLevel || last === null) return null;
  const { level, perDay, noise } = trueLevel;
  const { step } = capabilities(view.goal.measure);
  const per = TRENDS.find((unit) => Math.abs(RATE_DAYS[unit] * perDay) >= step);
  const trend = per ? { amount: RATE_DAYS[per] * perDay, per } : null;
  return { kind: "level", level, trend, last, noise: Math.abs(last - level) <= 2 * noise };
}
const TRENDS = ["week", "month"] as const;

function reviewOf(
  view: GoalView,
  context: EvaluationContext,
  reading: OutlookReading,
  records: readonly DayRecord[],
): Maybe {
  const week = weekSeries(view, context, 1).at(-1);
  if (!week?.running) return null;
  const { adds, counts } = capabilities(view.goal.measure);
  const amounts = view.days
    .filter(({ day, count }) => count > 0 && day <= view.figures.asOf)
    .map((day) => ({ day: day.day, amount: counts ? day.count : day.sum }));
  const best = amounts
    .filter(({ day }) => day >= week.from)
    .reduce<{ day: Day; amount: number } | null>(
      (most, one) => (most && most.amount >= one.amount ? most : one),
      null,
    );
  const [steadiest] = byWeekday(records).filter(({ kept }) => kept >= 2);
  const usual = median(amounts.map(({ amount }) => amount));
  return {
    kind: "review",
    done: week.done,
    planned: week.needed,
    best: adds ? best : null,
    proposal: proposalOf(view, reading),
    ifThen: adds && steadiest && usual !== null ? { weekday: steadiest.weekday, amount: usual } : null,
  };
}

/**
 * D32: proposes a pause for a plan that nothing was logged to for long, and more time for an unlikely one while an end is in
 * sight. Nobody on the line is told to want less.
 */
function proposalOf(
  { figures: { status, forecast } }: GoalView,
  reading: OutlookReading,
): InsightReview["proposal"] {
  if (status === "stale") return "pause";
  if (status === "on_track") return "keep";
  if (reading.kind === "ready" && forecast.kind === "ready" && forecast.probability !== null)
    if (forecast.probability < 0.35) return forecast.dates.likely === null ? "lower" : "extend";
  return status === "off_track" && reading.kind !== "ready" ? "lower" : "keep";
}
