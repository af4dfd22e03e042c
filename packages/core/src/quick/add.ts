import type { Measure } from "../model/goal.ts";
import type { PlanInput } from "../model/plan.ts";
import type { Day } from "../time/day.ts";
import type { DateContext } from "./date.ts";
import { type HeardGoal, hearGoal } from "./goal-heard.ts";
import { type GoalKind, judge, type Reason, type Verdict } from "./goal-kind.ts";
import { measureOf, type Question } from "./goal-measure.ts";
import { nameOf } from "./goal-name.ts";
import type { SayKey } from "./language.ts";
import { type Open, openAbout, openWith } from "./open-question.ts";
import { isOneOf, regex } from "./pattern.ts";
import { type Chip, lower, tidy } from "./reader.ts";
import { LANGUAGE } from "./spoken.ts";
import { type Amount, isMeasure, isMoney } from "./unit.ts";

/**
 * A line as it was understood. While something is `open` there is neither measure nor plan: it is asked first. `ask` are the
 * fields that the next step shows; `verdict` says why the goal is of its kind.
 */
export type QuickAdd = {
  title: string;
  measure: Measure | null;
  plan: PlanInput | null;
  start: Day;
  area: string | null;
  /** Local wall time 'HH:MM'. */
  reminder: string | null;
  chips: Chip[];
  ask: Question[];
  open: Open | null;
  verdict: Verdict;
};

const { goals, bounds } = LANGUAGE;

/**
 * Reads one sentence as a goal. It is deterministic and total: it never throws, and what it cannot read stays words. What is
 * taken first is out of the way of what comes later: quotes, #area, reminder, times of day, rhythm, dates, bounds, amounts; the
 * rest is the name. Then the kinds of goals are weighed.
 */
export function parseQuickAdd(typed: string, context: DateContext): QuickAdd {
  const line = tidy(typed);
  const heard = hearGoal(line, context);
  const verdict = judge(reasonsOf(heard));
  const open = openOf(line, heard, verdict.kind);
  const { life, reader } = heard;
  const base = {
    title: nameOf(heard, verdict.kind),
    start: life.start,
    area: heard.area,
    reminder: heard.reminder,
    chips: reader.chips,
    open,
    verdict,
  };
  if (open || verdict.kind === null) return { ...base, measure: null, plan: null, ask: [] };
  const { measure, plan, ask } = measureOf(verdict.kind, figuresOf(heard, verdict.kind));
  return { ...base, measure, plan, ask: life.asksFrom ? ["from", ...ask] : ask };
}

function figuresOf(heard: HeardGoal, kind: GoalKind) {
  const { amount, upper, startValue, bound, rhythm, life, relative } = heard;
  return {
    amount: amount?.amount ?? null,
    upper: upper?.amount ?? null,
    startValue,
    bound: bound?.kind ?? null,
    rhythm,
    due: life.due,
    relative: kind === "level" && startsAway(heard) ? null : relative,
  };
}

/** "go from 82 to 76 kg" names where it leads, whatever the verb. */
function startsAway({ moves }: HeardGoal): boolean {
  return moves;
}

/** Everything that speaks for a kind of goal. */
function reasonsOf(heard: HeardGoal): Reason[] {
  const { amount, upper, rhythm, life, moves, fastest, relative, bound, verb, words, abstains } = heard;
  const reasons: Reason[] = [];
  const say = (rule: string, kind: GoalKind, weight: number, said = "") =>
    reasons.push({ rule, words: said, kind, weight });
  if (rhythm.cadence) say("rhythm", "habit", 30);
  // "quit smoking by January" is done once, "no sugar until January" is kept day by day.
  const kept = !(goals.quit.test(words) && life.byDay);
  if (rhythm.cadence === null && abstains && life.due !== null && !amount && kept)
    say("nothing of it until a day", "habit", 30);
  if (fastest) say("a time for a distance", "fastest", 30);
  if (amount) {
    const { unit } = amount.amount;
    say("an amount", "total", 3, unit);
    if (isMoney(unit)) say("money", "total", 4, unit);
    if (moves) say("from here to there", "level", 12);
    if (relative) say("a change of a level", "level", 4);
    if (goals.weighs.test(unit) && (goals.attain.test(verb) || verb === "" || bound?.kind === "at_most"))
      say("a weight to be reached", "level", 7, unit);
    if (unit !== "" && goals.attain.test(verb) && !isMeasure(unit) && !isMoney(unit))
      say("reached", "level", 2, verb);
    for (const { rule, pattern, kind, weight } of goals.evidence) {
      const found = regex(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`).exec(words)?.[0];
      if (found !== undefined && kind !== "project") say(rule, kind, weight, found);
    }
    if (upper && life.due === null) say("a range", "habit", 3);
  } else if (
    (life.due !== null && kept) ||
    regex(`(?:${LANGUAGE.say.once}|${LANGUAGE.say.asProject})$`).test(words)
  ) {
    say("a day", "once", 3);
    for (const { rule, pattern, kind, weight } of goals.evidence) {
      const found = regex(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`).exec(words)?.[0];
      if (found !== undefined && (kind === "project" || kind === "once")) say(rule, kind, weight, found);
    }
  }
  return reasons;
}

const MEASURES: readonly SayKey[] = ["everyDay", "threeAWeek", "once", "asProject"];
const RHYTHMS: readonly SayKey[] = ["aDay", "aWeek", "aMonth"];

/** "in total": what a press on the question wrote. */
function saidInTotal(line: string): boolean {
  return lower(line.trimEnd()).endsWith(LANGUAGE.say.inTotal);
}

/** So much is done at a time: it is hardly meant as a total. */
function isUsual({ value, unit }: Amount): boolean {
  return goals.usual.some(([pattern, most]) => isOneOf(pattern, unit) && value <= most);
}

/** The one question that must be answered before there is a goal. */
function openOf(line: string, heard: HeardGoal, kind: GoalKind | null): Open | null {
  const { amount, upper, bound, rhythm, life, reader, abstains } = heard;
  const [unclear] = reader.chips.filter((chip) => chip.kind === "unclear");
  if (unclear && (amount || rhythm.cadence || life.due !== null || rhythm.open || kind !== null))
    return openAbout(line, unclear);
  if (kind === "habit" && amount && rhythm.cadence === null) return openWith("rhythm", line, RHYTHMS);
  if (
    kind === "total" &&
    life.due === null &&
    amount &&
    !bound &&
    !upper &&
    !saidInTotal(line) &&
    isUsual(amount.amount)
  )
    return openWith("rhythm", line, ["aDay", "aWeek", "inTotal"]);
  if (kind === null) {
    if (!amount) return openWith("measure", line, MEASURES);
    if (bound || upper || abstains) return openWith("rhythm", line, RHYTHMS);
    return openWith("kind", line, ["inTotal", "asBest", "asLevel"]);
  }
  const bounded = bound !== null || upper !== null;
  if (kind === "total" && (upper || bound?.kind === "at_most" || (bounded && life.due === null)))
    return openWith("rhythm", line, RHYTHMS);
  if (kind === "level" && (upper || bounds.limit.test(heard.verb))) return openWith("rhythm", line, RHYTHMS);
  return null;
}

export { protect } from "./reader.ts";
