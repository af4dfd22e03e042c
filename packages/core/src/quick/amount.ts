import { exact, type FoundNumber, readNumber } from "./number.ts";
import { isOneOf, regex } from "./pattern.ts";
import { LANGUAGE } from "./spoken.ts";
import { type Amount, isGlued, knownUnit } from "./unit.ts";

const { units, days, goals } = LANGUAGE;

/**
 * An amount at the start of a text. `number` is the length of its figure alone and `noun` where its noun stands; between the two
 * may be adjectives, which belong to the name. `clock` is a duration told as hours and minutes, or minutes and seconds ("3:45").
 */
export type FoundAmount = {
  amount: Amount;
  length: number;
  number: number;
  noun: { start: number; end: number } | null;
  spelled: boolean;
  suffix: string;
  clock: boolean;
};

/** What a word means depends on what a sentence is about. */
export type AmountContext = {
  /** The first word of the line. */
  verb: string;
  decimalComma: boolean;
  /** It is about weight, so that pounds are no money. */
  weight: boolean;
};

const BARE = { noun: null, spelled: false, suffix: "", clock: false };

export function readAmount(text: string, context: AmountContext): FoundAmount | null {
  return readDuration(text) ?? readMoney(text, context) ?? readCounted(text, context);
}

/** "1 hr 30", "1h30", "an hour and a half", "3:45". */
function readDuration(text: string): FoundAmount | null {
  for (const [pattern, value, unit] of units.durations) {
    const { length } = regex(`^(?:${pattern})(?![\\p{L}\\d])`).exec(text)?.[0] ?? "";
    if (length > 0) return { ...BARE, amount: { value, unit }, length, number: length, spelled: true };
  }
  const both = regex(
    `^(\\d{1,2}) ?(?:${units.hours}) ?(?:${LANGUAGE.numbers.and} )?(\\d{1,2})(?: ?(?:${units.minutes})|(?! ?[\\p{L}%]{2,}s(?!\\p{L}))(?! ?(?:km|kg|m)(?!\\p{L})))(?![\\p{L}\\d:])`,
  ).exec(text);
  const clock = both ? null : regex("^(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?(?![\\d:])").exec(text);
  const [whole, first, second, third] = both ?? clock ?? [];
  if (whole === undefined) return null;
  const value = exact(Number(first) * 60 + Number(second) + Number(third ?? 0) / 60);
  if (value === null) return null;
  const { length } = whole;
  return {
    ...BARE,
    amount: { value, unit: "min" },
    length,
    number: length,
    clock: clock !== null && third === undefined,
  };
}

/** "£6,000", "Rs 500". */
function readMoney(text: string, { decimalComma }: AmountContext): FoundAmount | null {
  for (const [pattern, unit] of units.moneyBefore) {
    const lead = regex(`^(?:${pattern})\\s?(?=\\d)`).exec(text)?.[0].length ?? 0;
    const found = lead > 0 ? readNumber(text.slice(lead), decimalComma) : null;
    if (!found) continue;
    const length = lead + found.length;
    return { ...BARE, amount: { value: found.value, unit }, length, number: length };
  }
  return null;
}

function readCounted(text: string, context: AmountContext): FoundAmount | null {
  const found = readNumber(text, context.decimalComma);
  if (!found) return null;
  const { value, length, spelled, suffix } = found;
  const after = text.slice(length);
  // "25+ pages"
  const plus = /^\+(?= |$)/.exec(after)?.[0].length ?? 0;
  const noun = readNoun(after.slice(plus), found, context);
  if (noun === "none") return null;
  const number = length + plus;
  if (noun)
    return {
      amount: { value, unit: noun.unit },
      length: number + noun.end,
      number,
      noun: { start: number + noun.start, end: number + noun.end },
      spelled,
      suffix,
      clock: false,
    };
  // "run a 10k"
  if (suffix === "k" && goals.distance.test(context.verb) && value <= 500_000)
    return { ...BARE, amount: { value: value / 1000, unit: "km" }, length, number: length, suffix };
  // "one day" stays words; "two to three dates" is a range.
  const ranges = regex(`^(?:${LANGUAGE.bounds.rangeJoint})`).test(after);
  return spelled && suffix === "" && !ranges
    ? null
    : { ...BARE, amount: { value, unit: "" }, length: number, number, suffix };
}

type Noun = { unit: string; start: number; end: number };
type Word = { text: string; start: number; end: number };

/** Lists the words that stand together at the start of a text. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let at = text.startsWith(" ") || text.startsWith("-") ? 1 : 0;
  while (words.length < 4) {
    const word = regex("^(?:\\p{L}+(?:[-'’]\\p{L}+)*|[%°£€$¥₹])").exec(text.slice(at))?.[0];
    if (word === undefined) break;
    words.push({ text: word, start: at, end: at + word.length });
    at += word.length + 1;
    if (text[at - 1] !== " ") break;
  }
  return words;
}

/**
 * Reads the noun behind a number.
 * @returns null where there is none, and "none" where the number is no amount at all
 */
function readNoun(
  text: string,
  { value, suffix }: FoundNumber,
  { verb, weight }: AmountContext,
): Noun | "none" | null {
  const words = wordsOf(text);
  const [first] = words;
  if (!first) return null;
  // A number glued to letters that are no unit ("2x") is not an amount.
  if (first.start === 0 && !isGlued(first.text)) return "none";
  if (isOneOf(units.weightOrMoney.words, first.text))
    return { ...first, unit: weight ? units.weightOrMoney.weight : units.weightOrMoney.money };
  const index = nounIndex(words, value);
  const noun = words[index];
  if (!noun) return null;
  const known = knownUnit(noun.text);
  if (known) return { ...noun, unit: known };
  if (isStop(noun.text) || noun.text === verb || isOneOf(units.adjectives, noun.text)) return null;
  // "my 5k record" is no amount of records.
  // "repay 5000 loan" is money; "read 5 chapter" is five chapters.
  if (value !== 1 && !units.plural.test(noun.text) && isOneOf(goals.takesBare, verb)) return null;
  if (suffix === "k" && !units.plural.test(noun.text)) return null;
  const second = words[index + 1];
  const compound = second && (isOneOf(units.second, second.text) || (value === 1 && isNoun(second.text)));
  if (compound) return { unit: `${noun.text} ${second.text}`, start: noun.start, end: second.end };
  return { ...noun, unit: noun.text };
}

/** Steps over adjectives: those of the table, and words in the singular before one in the plural ("20 French words"). */
function nounIndex(words: readonly Word[], value: number): number {
  let index = 0;
  for (; index < 2; index += 1) {
    const [word, next] = [words[index], words[index + 1]];
    if (!word || !next || knownUnit(word.text) || isStop(word.text) || isStop(next.text)) break;
    if (isOneOf(units.second, next.text)) break;
    const singular = value !== 1 && !units.plural.test(word.text);
    const third = words[index + 2];
    const noun = [next, ...(third && !isStop(third.text) ? [third] : [])].some(
      ({ text }) => knownUnit(text) !== null || units.plural.test(text),
    );
    if (!isOneOf(units.adjectives, word.text) && !(singular && noun)) break;
  }
  return index;
}

/** "one blog post" */
function isNoun(word: string): boolean {
  return (
    !isStop(word) &&
    !isOneOf(units.adjectives, word) &&
    knownUnit(word) === null &&
    !/(?:ly|ing)$/u.test(word)
  );
}

function isStop(word: string): boolean {
  return isOneOf(`${units.notUnit}|${days.months}|${days.weekdays}`, word);
}
