import type { Enough, Period, Status } from "../../model/figures.ts";
import type { HabitMeasure } from "../../model/goal.ts";
import type { Plan } from "../../model/plan.ts";
import type { Day } from "../../time/day.ts";
import { exactSum, met, stepUp } from "./amounts.ts";
import { blank, type Slow } from "./blank.ts";
import { days, distance, shift } from "./calendar.ts";
import type { Facts } from "./facts.ts";
import { activeDayBack, type Frame, framesOf, judge, judgedFrames } from "./periods.ts";
import { daysSinceLastEntry, staleAfter, statusBy } from "./status.ts";
import { strengthOf } from "./strength.ts";

export function habitFigures(facts: Facts, measure: HabitMeasure): Slow {
  const { due, asOf, row, goal } = facts;
  const figures = blank(facts);
  // Far enough for the next period after the running one, whatever the cadence.
  const frames = framesOf(facts, due !== null && due > asOf ? due : shift(asOf, 800));
  const begun = judgedFrames(facts, measure, frames);
  const running = begun.find(({ frame }) => frame.from <= asOf && asOf <= frame.to) ?? null;
  const states = begun.map(({ period }) => period.state);
  const successes = states.filter((state) => state === "success").length;
  const failures = states.filter((state) => state === "failure").length;
  figures.habit = {
    period: running?.period ?? null,
    streak: streakOf(states),
    best: Math.max(0, ...states.map((_, index) => streakOf(states.slice(0, index + 1)))),
    successes,
    failures,
    rate: successes + failures === 0 ? null : successes / (successes + failures),
    strength: strengthOf(facts, measure),
  };
  if (running && running.period.state !== "neutral") {
    figures.enough = enough(facts, measure, running.frame, running.period);
  }
  if (asOf >= goal.start && (due === null || asOf <= due) && asksForSome(measure, row))
    figures.buffer = bufferOf(facts, measure, frames);
  const limit = row.requirement?.kind === "at_most";
  const gap = row.cadence && due !== null && !limit ? staleAfter(row.cadence) : null;
  if (row.target !== null) return withNumber(facts, measure, figures, frames, successes, row.target, gap);

  const window = activeDayBack(facts, 30);
  const recent = begun.filter(({ period }) => period.to >= window).map(({ period }) => period.state);
  const good = recent.filter((state) => state === "success").length;
  const bad = recent.filter((state) => state === "failure").length;
  const latest = states.filter((state) => state === "success" || state === "failure").at(-1);
  if (good + bad > 0) figures.bar = good / (good + bad);
  // A block may be longer than the window: then its latest judged period speaks.
  else if (latest !== undefined) figures.bar = latest === "success" ? 1 : 0;
  figures.raw = figures.bar;
  figures.status = facts.closed ? null : statusByPeriods(facts, states, figures.habit.rate, gap);
  return figures;
}

/** D7: backwards from the last one begun. */
function streakOf(states: Period["state"][]): number {
  let streak = 0;
  for (const state of [...states].reverse()) {
    if (state === "failure") break;
    if (state === "success") streak++;
  }
  return streak;
}

/** D10 without a number of successes. */
function statusByPeriods(
  facts: Facts,
  states: Period["state"][],
  rate: number | null,
  gap: number | null,
): Status {
  const { asOf, due, goal } = facts;
  if (due !== null && asOf > due) return rate !== null && rate >= 0.8 - 1e-9 ? "achieved" : "missed";
  if (asOf < goal.start) return "not_started";
  if (facts.paused(asOf) || facts.skipped(asOf)) return "paused";
  const judged = states.filter((state) => state === "success" || state === "failure");
  const latest = judged[judged.length - 1];
  const before = judged[judged.length - 2];
  if (latest === "failure" && before === "failure") return "off_track";
  if (gap !== null && daysSinceLastEntry(facts) > gap) return "stale";
  return latest === "failure" ? "at_risk" : "on_track";
}

/** D10 with a number of successes: the line counts periods. */
function withNumber(
  facts: Facts,
  measure: HabitMeasure,
  figures: Slow,
  frames: Frame[],
  successes: number,
  target: number,
  gap: number | null,
): Slow {
  const { due, asOf, row, goal } = facts;
  const reached = met(successes, target, 1);
  figures.current = successes;
  figures.target = target;
  figures.remaining = reached ? 0 : exactSum([target, -successes]);
  figures.raw = successes / target;
  figures.bar = Math.min(1, figures.raw);
  if (due !== null) {
    const active = frames.filter((frame) => frame.activeDays > 0);
    const ofRow = active.filter((frame) => frame.to >= row.from);
    figures.planDays = active.length;
    figures.daysLeft = active.filter((frame) => frame.to >= asOf).length;
    if (ofRow.length > 0) {
      const from = row.fromValue ?? 0;
      const slope = (target - from) / ofRow.length;
      const line = from + slope * ofRow.filter((frame) => frame.to < asOf).length;
      figures.line = line;
      figures.expected = asOf < goal.start ? 0 : asOf > due ? 1 : line / target;
      figures.paceAmount = successes - line;
      if (slope !== 0) figures.paceDays = (Math.min(successes, target) - line) / slope;
    }
  }
  if (figures.remaining === 0) figures.needPerDay = 0;
  else if (figures.daysLeft) figures.needPerDay = figures.remaining / figures.daysLeft;
  figures.status = statusBy(facts, {
    achieved: reached,
    paceAmount: figures.paceAmount,
    paceDays: figures.paceDays,
    planDays: figures.planDays,
    staleAfter: gap,
  });
  for (const day of days(goal.start, due !== null && due < asOf ? due : asOf)) {
    let good = 0;
    for (const frame of frames) {
      // Today's evening has not come: what ends today is not over yet.
      const over = day === asOf ? frame.to < day : frame.to <= day;
      if (frame.from <= day && judge(measure, frame, day, over).state === "success") good++;
    }
    if (met(good, target, 1)) {
      figures.firstReachedOn = day;
      break;
    }
  }
  figures.reachedOn = reached ? figures.firstReachedOn : null;
  return figures;
}

/** D14 for the running period. */
function enough(facts: Facts, measure: HabitMeasure, frame: Frame, period: Period): Enough | null {
  if (measure.by === "mean" || period.done === null) return null;
  if (frame.requirement.kind === "at_most")
    return { kind: "room", amount: exactSum([frame.requirement.n, -period.done]) };
  const lower = period.lower ?? 0;
  const missing = Math.max(0, exactSum([lower, -period.done]));
  const amount = stepUp(missing, measure.by === "count" ? 1 : measure.step);
  return { kind: "period", amount, lastDay: lastActiveDay(facts, frame) };
}

/** Several a day are normal: all of it still fits into the last active day. */
function lastActiveDay(facts: Facts, frame: Frame): Day {
  const left = days(frame.from, frame.to).filter((day) => day >= facts.asOf && facts.active(day));
  return left.at(-1) ?? facts.asOf;
}

/** D14: the first period that still asks for something, this one or a later one, can wait until its last active day. */
function bufferOf(facts: Facts, measure: HabitMeasure, frames: Frame[]): number | null {
  for (const frame of frames) {
    if (frame.to < facts.asOf || frame.activeDays === 0) continue;
    const { state, done, lower } = judge(measure, frame, facts.asOf, false);
    if (state !== "pending" || lower === null || met(done ?? 0, lower, 1)) continue;
    const last = lastActiveDay(facts, frame);
    return last === facts.asOf ? 0 : distance(facts.asOf, last) - 1;
  }
  return facts.due === null ? null : distance(facts.asOf, facts.due);
}

function asksForSome(measure: HabitMeasure, { requirement }: Plan): boolean {
  if (measure.by === "mean" || requirement === null) return false;
  return requirement.kind === "at_least" || (requirement.kind === "between" && requirement.min > 0);
}
