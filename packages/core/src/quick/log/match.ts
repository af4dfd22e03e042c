import { capabilities } from "../../model/capabilities.ts";
import type { ListedGoal } from "../../model/goal.ts";
import { isOneOf, regex } from "../pattern.ts";
import { LANGUAGE } from "../spoken.ts";
import { type Amount, knownUnit, sameDimension } from "../unit.ts";
import { type Stem, stemOf, stemsOf, withoutFiller } from "./words.ts";

const { logs, goals: goalWords } = LANGUAGE;

/** Why a goal is thought of: `rule` names it, `words` are those of the line. The weights add up. */
export type FitReason = { rule: string; words: string; weight: number };
/** `doubtful`: the goal is named, and something else was done with it. */
export type Fit = { goal: ListedGoal; score: number; reasons: readonly FitReason[]; doubtful: boolean };

/** What a clause says, before a goal is looked for. */
export type Said = {
  /** Its words in lower case, without day and amounts. */
  words: string;
  /** The amounts that it names. */
  amounts: readonly Amount[];
};

/** The unit of a goal as amounts are read in it. */
export function unitOfGoal({ measure }: ListedGoal): string {
  const unit = capabilities(measure).unit.toLowerCase();
  return knownUnit(unit) ?? unit;
}

/** Whether a goal is about something that is left alone: "No sugar". */
export function abstains({ title }: ListedGoal): boolean {
  return goalWords.abstain.test(title.toLowerCase()) && !/\d/.test(title);
}

type Sentence = { stems: readonly Stem[]; verb: Stem | null; amounts: readonly Amount[] };

function sentenceOf({ words, amounts }: Said): Sentence {
  const rest = withoutFiller(words);
  const first = /^\p{L}+/u.exec(rest)?.[0] ?? "";
  const verb = stemOf(first);
  const acts = verb.past || isOneOf(logs.activities, first) || /ing$/u.test(first);
  return {
    stems: stemsOf(words),
    verb: first !== "" && acts && !isOneOf(logs.anyVerb, first) ? verb : null,
    amounts,
  };
}

/** How well goals fit what was said, best first; those that do not fit are left out. */
export function fitsOf(said: Said, goals: readonly ListedGoal[]): Fit[] {
  const sentence = sentenceOf(said);
  return goals
    .map((goal) => fitOf(sentence, goal))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

type Known = { title: readonly Stem[]; unit: string; unitStem: string };
/** A goal's words are the same for every line that is typed. */
const known = new WeakMap<ListedGoal, Known>();
function knownOf(goal: ListedGoal): Known {
  const found = known.get(goal);
  if (found) return found;
  const unit = unitOfGoal(goal);
  const made = {
    title: stemsOf(goal.title.toLowerCase()),
    unit,
    unitStem: unit === "" ? "" : stemOf(unit).base,
  };
  known.set(goal, made);
  return made;
}

function fitOf({ stems, verb, amounts }: Sentence, goal: ListedGoal): Fit {
  const reasons: FitReason[] = [];
  const { title, unit, unitStem } = knownOf(goal);
  const { takesValue, logs: takesEntries } = capabilities(goal.measure);
  title.forEach(({ base, word }, index) => {
    // A past form is a verb: "booked" is no book.
    const verbal = isOneOf(logs.activities, word);
    const found = stems.find(
      (stem) => stem.base === base && (!stem.past || verbal || (index === 0 && stem.synonym)),
    );
    if (found)
      reasons.push({
        rule: verbal ? "verb" : "name",
        words: word,
        weight: verbal ? (verb?.base === base ? 5 : 3) : 4,
      });
  });
  const named = reasons.length > 0;
  const counted = stems.find((stem) => stem.base === unitStem && !stem.past);
  const amount = amounts.find((each) => sameUnit(each.unit, unit));
  if (amount) reasons.push({ rule: "unit", words: amount.unit, weight: 2 });
  else if (counted) reasons.push({ rule: "unit", words: counted.word, weight: 2 });
  else if (named && takesValue && amounts.some((each) => each.unit === ""))
    reasons.push({ rule: "number", words: "", weight: 2 });
  const own = new Set([...title.map(({ base }) => base), unitStem]);
  // "an hour of piano" is not of whatever is counted in hours, nor "swam 2 km" of running.
  const strange = stems.filter(({ base, word }) => !own.has(base) && !isOneOf(logs.anyVerb, word));
  const other = verb !== null && !own.has(verb.base);
  const fits = takesEntries && (named || (reasons.length > 0 && strange.length === 0));
  const byName = reasons.some(({ rule }) => rule === "name");
  const score = fits && (!other || byName) ? reasons.reduce((sum, { weight }) => sum + weight, 0) : 0;
  // "called the bank" shares only a verb with calling mum.
  const object = title.filter(
    ({ base, word }, index) => base !== unitStem && !(index === 0 && isOneOf(logs.activities, word)),
  );
  const onlyVerb =
    object.length > 0 && !byName && !reasons.some(({ rule }) => rule === "unit" || rule === "number");
  return { goal, score, reasons, doubtful: other || (onlyVerb && strange.length > 0) };
}

function sameUnit(said: string, unit: string): boolean {
  if (said === "" || unit === "") return false;
  return said === unit || sameDimension(said, unit) || stemOf(said).base === stemOf(unit).base;
}

/** The lead that a goal needs over the next one; with less the person is asked. */
const LEAD = 2;

/** The goal that is meant beyond doubt; null where two fit, or none. */
export function clearFit([first, second]: readonly Fit[]): Fit | null {
  if (!first || first.doubtful) return null;
  return second && first.score - second.score < LEAD ? null : first;
}

/** The goals whose name a text is: "run", "the driving test". */
export function named(words: string, goals: readonly ListedGoal[]): Fit[] {
  const plain = words.replace(regex("^(?:the|my|a) "), "");
  const exact = goals.filter(({ title }) => title.toLowerCase() === plain);
  return fitsOf({ words: plain, amounts: [] }, exact.length > 0 ? exact : goals);
}
