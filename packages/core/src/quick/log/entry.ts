import { subtract } from "../../amount/amount.ts";
import { capabilities } from "../../model/capabilities.ts";
import type { ListedGoal } from "../../model/goal.ts";
import type { PlacedAmount } from "../goal-amount.ts";
import { isOneOf, regex } from "../pattern.ts";
import type { Reader, Span } from "../reader.ts";
import { LANGUAGE } from "../spoken.ts";
import { type Amount, convert, isMeasure, isMoney } from "../unit.ts";
import type { Act } from "./act.ts";
import type { LogContext } from "./context.ts";
import type { LogDay } from "./day.ts";
import { type Fit, unitOfGoal } from "./match.ts";
import { plainWords, stemOf, stemsOf, withoutFiller } from "./words.ts";

const { logs } = LANGUAGE;

/** What was heard of a clause. */
export type Heard = {
  reader: Reader;
  day: LogDay;
  amounts: readonly PlacedAmount[];
  words: string;
  fits: readonly Fit[];
  /** The goal that is meant beyond doubt. */
  fit: ListedGoal | null;
  zero: Act | null;
};

type Taken = { value: number; said: Amount | null; rounded: boolean; at: Span | null };

/** The entry that a clause makes of a goal, or the words that leave it unclear. */
export function entryAct(heard: Heard, goal: ListedGoal, context: LogContext): Act | { unclear: Span } {
  const { reader, day, words } = heard;
  const { counts, level, sums } = capabilities(goal.measure);
  const base = {
    act: "entry",
    goal,
    day: day.day,
    missing: false,
    said: null,
    rounded: false,
    refused: null,
  } as const;
  if (counts) {
    const several = heard.amounts.find(
      ({ amount }) => sameNoun(amount.unit, unitOfGoal(goal)) && amount.value !== 1,
    );
    if (several) return { unclear: { start: several.at, end: several.end } };
    const own = heard.amounts.find(({ amount }) => sameNoun(amount.unit, unitOfGoal(goal)));
    if (own) reader.take("amount", own.at, own.end - own.at);
    return { ...base, value: null, note: noteOf(heard, goal) };
  }
  const fitting = heard.amounts.flatMap((placed) => {
    const taken = takenOf(placed, goal, context);
    return taken ? [{ placed, taken }] : [];
  });
  const [first, second] = fitting;
  if (first?.placed.to) return { unclear: { start: first.placed.at, end: first.placed.end } };
  if (second?.taken.at) return { unclear: { start: second.placed.at, end: second.placed.end } };
  // "page 210" is where one is, not how much was read.
  if (first && isOrdinal(reader, first.placed, goal, context))
    return { unclear: { start: first.placed.at, end: first.placed.end } };
  const moved = level ? logs.change : sums ? logs.takesOff : null;
  const changes = moved !== null && regex(`(?<!\\p{L})(?:${moved})(?!\\p{L})`).test(words);
  const set = level || (sums && goal.measure.kind === "metric") ? reader.find(logs.set) : null;
  const taken = changes ? null : (first?.taken ?? oneOf(heard, goal, context));
  if (taken?.at) reader.take("amount", taken.at.start, taken.at.end - taken.at.start);
  if (set) reader.take("act", set.index, set[0].length);
  const totals = set === null && sums && taken ? reader.find(logs.totals) : null;
  if (totals) return { unclear: { start: totals.index, end: totals.index + totals[0].length } };
  const stands =
    goal.measure.kind === "metric" &&
    sums &&
    taken !== null &&
    !set &&
    isBareTotal(words, taken.value, goal, context);
  if (stands && taken.at) return { unclear: taken.at };
  if (set && taken && !level) {
    const value = subtract(taken.value, context.currents.get(goal.id) ?? 0);
    return { act: "set", goal, day: day.day, total: taken.value, value, refused: null };
  }
  const note = noteOf(heard, goal);
  if (!taken) return { ...base, value: null, missing: true, note };
  return { ...base, value: taken.value, said: taken.said, rounded: taken.rounded, note };
}

/** The unit in the singular before its figure: "page 210". */
function isOrdinal(reader: Reader, { at }: PlacedAmount, goal: ListedGoal, { limits }: LogContext): boolean {
  const unit = unitOfGoal(goal);
  const before = /(\p{L}+) $/u.exec(reader.before(at))?.[1] ?? "";
  return (
    !limits.has(goal.id) && before !== unit && before !== "" && !isMeasure(unit) && sameNoun(before, unit)
  );
}

/** "savings 4500": with no verb, and more than is there, it may be the total. */
function isBareTotal(words: string, value: number, { id }: ListedGoal, { currents }: LogContext): boolean {
  const current = currents.get(id) ?? 0;
  const verb = /^\p{L}+/u.exec(withoutFiller(words))?.[0] ?? "";
  return (
    current > 0 &&
    value >= current &&
    /s$/u.test(verb) &&
    !regex(`(?<!\\p{L})(?:${LANGUAGE.say.adds})(?!\\p{L})`).test(words)
  );
}

function sameNoun(said: string, unit: string): boolean {
  return said !== "" && unit !== "" && stemOf(said).base === stemOf(unit).base;
}

/** What of an amount is the goal's: in its unit or one of its dimension, or a figure alone; nothing where it is another unit. */
function takenOf(
  { amount, at, end, number, clock, suffix, spelled }: PlacedAmount,
  goal: ListedGoal,
  context: LogContext,
): Taken | null {
  const { measure } = goal;
  const unit = unitOfGoal(goal);
  const { step } = capabilities(measure);
  const whole = { start: at, end };
  if (clock) {
    // "24:30" of a time to beat is minutes and seconds, of anything in hours it is hours and minutes.
    const least = measure.kind === "metric" && measure.aggregation === "min";
    if (unit === "h") return { value: amount.value / 60, said: null, rounded: false, at: whole };
    return unit === "min" && least
      ? { value: amount.value / 60, said: null, rounded: false, at: whole }
      : null;
  }
  // "a 5k" of whatever is counted in kilometres
  if (suffix === "k" && amount.unit === "" && unit === "km" && amount.value <= 500_000)
    return { value: amount.value / 1000, said: null, rounded: false, at: whole };
  if (amount.unit === "" || amount.unit === unit || sameNoun(amount.unit, unit))
    return { value: amount.value, said: null, rounded: false, at: whole };
  const converted = convert(amount, unit, step);
  if (converted) return { ...converted, said: amount, at: whole };
  const known = isMeasure(amount.unit) || isMoney(amount.unit) || /\p{L}{3}s$/u.test(amount.unit);
  if (context.limits.has(goal.id) && stemsOf(amount.unit).some(({ base }) => base === stemOf(unit).base))
    return { value: amount.value, said: null, rounded: false, at: whole };
  return known || spelled || unit === ""
    ? null
    : { value: amount.value, said: null, rounded: false, at: { start: at, end: at + number } };
}

/** "had a coffee", "ran a mile", "finished a book": one of it, without a figure. */
function oneOf({ reader, amounts, words }: Heard, goal: ListedGoal, context: LogContext): Taken | null {
  if (amounts.length > 0) return null;
  const unit = unitOfGoal(goal);
  const article = reader.find(`(?:${logs.one})(?= \\p{L})`);
  const noun = article ? (/^ (\p{L}+)/u.exec(reader.at(article.index + article[0].length))?.[1] ?? "") : "";
  const one = { value: 1, said: null, rounded: false, at: null };
  const counted = !isMeasure(unit) && !isMoney(unit) && unit !== "";
  if (noun !== "") {
    const found = amountOne(noun);
    const converted = isMeasure(unit)
      ? convert({ value: 1, unit: found }, unit, capabilities(goal.measure).step)
      : null;
    if (converted && article) {
      const at = { start: article.index, end: article.index + article[0].length + 1 + noun.length };
      return { ...converted, said: found === unit ? null : { value: 1, unit: found }, at };
    }
    const act =
      regex(`^(?:(?:i|i've|we) )?(?:${logs.finishing})(?!\\p{L})`).test(words) || context.limits.has(goal.id);
    if (counted && act && sameNoun(noun, unit)) return one;
  }
  const alone = stemsOf(plainWords(words)).some(
    ({ base, word }) => base === stemOf(unit).base && !/s$/u.test(word),
  );
  return context.limits.has(goal.id) && counted && alone ? one : null;
}

function amountOne(noun: string): string {
  const found = LANGUAGE.units.measures.find(([pattern]) => isOneOf(pattern, noun));
  return found?.[1] ?? noun;
}

/** What nobody took, without the goal's own words at its start. */
function noteOf({ reader }: Heard, goal: ListedGoal): string {
  const unit = unitOfGoal(goal);
  const own = new Set([...stemsOf(goal.title.toLowerCase()).map(({ base }) => base), stemOf(unit).base]);
  let note = trimmed(reader.part(0, reader.typed.length));
  for (let shorter = ""; shorter !== note; ) {
    shorter = note;
    const phrase = logs.phrases.map(
      ([words]) => regex(`^(?:${words.source})`, "i").exec(note)?.[0].length ?? 0,
    );
    note = trimmed(note.slice(Math.max(...phrase)));
    // "to the gym" says nothing more than the goal does, "on the train" does.
    const rest = withoutFiller(note.toLowerCase());
    const word = /^\p{L}+/u.exec(rest)?.[0] ?? "";
    if (rest === "" || (word !== "" && own.has(stemOf(word).base)))
      note = trimmed(note.slice(note.length - rest.length + word.length));
    else note = trimmed(note.replace(regex(logs.fillerVerb.source, "i"), ""));
  }
  // Nothing but words that the goal says already.
  const says = stemsOf(note.toLowerCase()).some(
    ({ base, word }) => !own.has(base) && !isOneOf(logs.anyVerb, word),
  );
  if (!says && !/[\d"]/.test(note)) return "";
  const inner = /^\(([^()]*)\)$/u.exec(note)?.[1] ?? note;
  return inner.charAt(0).toUpperCase() + inner.slice(1);
}

function trimmed(words: string): string {
  return words.replace(/^[\s,;:.!+✓✔–-]+|[\s,;:✓✔–-]+$/gu, "");
}
