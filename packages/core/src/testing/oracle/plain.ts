import type { Day } from "../../time/day.ts";
import { exactSum } from "./amounts.ts";
import { blank, type Slow } from "./blank.ts";
import { days, previous } from "./calendar.ts";
import type { Facts } from "./facts.ts";
import { statusBy } from "./status.ts";

/** D12: a checklist. */
export function checklistFigures(facts: Facts): Slow {
  const { goal, due, asOf, milestones } = facts;
  const figures = blank(facts);
  const last = due !== null && due < asOf ? due : asOf;
  const done = milestones.filter((item) => item.doneOn !== null && item.doneOn <= last);
  const late = milestones.filter((item) => item.doneOn !== null && item.doneOn <= asOf);
  const total = exactSum(milestones.map((item) => item.weight));
  const current = exactSum(done.map((item) => item.weight));
  figures.current = current;
  figures.lateCurrent = late.length > done.length ? exactSum(late.map((item) => item.weight)) : null;
  figures.target = total;
  figures.remaining = exactSum([total, -current]);
  figures.raw = total === 0 ? 0 : current / total;
  figures.bar = figures.raw;
  if (due !== null && figures.planDays !== null && figures.planDays > 0) {
    const gone = days(goal.start, previous(asOf)).filter(facts.active).length / figures.planDays;
    let asked = 0;
    for (const item of milestones) {
      if (item.due === null) asked += gone * item.weight;
      else if (item.due < asOf) asked += item.weight;
    }
    figures.expected = asOf < goal.start || total === 0 ? 0 : asOf > due ? 1 : asked / total;
    figures.line = figures.expected * total;
    figures.paceAmount = current - figures.line;
    figures.paceDays = (figures.bar - figures.expected) * figures.planDays;
  }
  if (figures.remaining === 0) figures.needPerDay = 0;
  else if (figures.daysLeft) figures.needPerDay = figures.remaining / figures.daysLeft;
  const achieved = total > 0 && done.length === milestones.length;
  figures.status = statusBy(facts, {
    achieved,
    paceAmount: figures.paceAmount,
    paceDays: figures.paceDays,
    planDays: figures.planDays,
    staleAfter: null,
  });
  if (total > 0 && late.length === milestones.length) {
    let last: Day | null = null;
    for (const { doneOn } of late) if (doneOn !== null && (last === null || doneOn > last)) last = doneOn;
    figures.firstReachedOn = last;
    figures.reachedOn = achieved ? last : null;
  }
  return figures;
}

/** D12: yes or no. */
export function outcomeFigures(facts: Facts): Slow {
  const { goal, asOf } = facts;
  const figures = blank(facts);
  const done = goal.doneOn !== null && goal.doneOn <= asOf;
  figures.bar = done ? 1 : 0;
  figures.raw = figures.bar;
  figures.status = statusBy(facts, {
    achieved: done,
    open: true,
    paceAmount: null,
    paceDays: null,
    planDays: null,
    staleAfter: null,
  });
  if (done) {
    figures.reachedOn = goal.doneOn;
    figures.firstReachedOn = goal.doneOn;
  }
  return figures;
}

/** D13: an objective stands where its children stand. */
export function objectiveFigures(facts: Facts): Slow {
  const figures = blank(facts);
  figures.planDays = null;
  let weights = 0;
  let bars = 0;
  let linedWeights = 0;
  let lines = 0;
  let linedBars = 0;
  let pacedWeights = 0;
  let paces = 0;
  let plans = 0;
  let worst = 0;
  for (const child of facts.children) {
    const { bar, expected, paceDays, planDays } = child.figures;
    if (!child.counts || bar === null) continue;
    weights += child.weight;
    bars += child.weight * bar;
    if (expected !== null) {
      linedWeights += child.weight;
      lines += child.weight * expected;
      linedBars += child.weight * bar;
    }
    if (paceDays !== null && planDays !== null) {
      pacedWeights += child.weight;
      paces += child.weight * paceDays;
      plans += child.weight * planDays;
      if (paceDays * child.weight < worst) {
        worst = paceDays * child.weight;
        figures.heldBackBy = child.id;
      }
    }
  }
  figures.bar = weights > 0 ? bars / weights : 0;
  figures.raw = figures.bar;
  if (linedWeights > 0) {
    figures.expected = lines / linedWeights;
    figures.paceAmount = linedBars / linedWeights - figures.expected;
  }
  if (pacedWeights > 0) {
    figures.paceDays = paces / pacedWeights;
    figures.planDays = plans / pacedWeights;
  }
  const full = weights > 0 && Math.abs(figures.bar - 1) <= 1e-9;
  const unfinished = facts.children.filter(
    ({ counts, figures: own }) =>
      counts && own.bar !== null && own.status !== null && own.status !== "achieved",
  );
  figures.status = statusBy(facts, {
    achieved: full && unfinished.length === 0,
    atTarget: full,
    open: weights === 0,
    paceAmount: figures.paceAmount,
    paceDays: figures.paceDays,
    planDays: figures.planDays,
    staleAfter: null,
  });
  return figures;
}
