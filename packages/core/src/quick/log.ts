import { addDays, type Day, isDay, isoWeekday } from "../time/day.ts";
import { type Amount, inUnit, isMeasure, isMoney, NUMBER_WORDS, readAmount, readSpoken } from "./amount.ts";
import { type DateContext, readDate } from "./date.ts";
import { type Chip, Reader, tidy } from "./reader.ts";
import { en } from "./words.ts";

/** What of a goal a spoken entry can be matched with. With `takesValue` entries carry an amount. */
export type LogTarget = {
  id: string;
  title: string;
  unit: string;
  takesValue: boolean;
  /** An amount is the level itself ("72.4 kg"): "lose 5 kg" is none. */
  level: boolean;
};

/**
 * An entry as it was understood: "ran 6.2 yesterday with a friend". Its `value` is null when the goal counts entries, or the
 * amount is still missing.
 */
export type QuickLog = { goalId: string; day: Day; value: number | null; note: string; chips: Chip[] };

/**
 * Cuts a word to its stem: "ran" to "run", "pages" to "page", "swimming" to "swim". That is enough to see that two words are one
 * verb or noun.
 */
function stem(word: string): string {
  const irregular: Record<string, string> = en.irregular;
  const base = irregular[word] ?? word.replace(/ied$/u, "y").replace(/(?:ings?|ed|es|s)$/u, "");
  const short = base.length < 3 ? word : base;
  return short.replace(/([bdgmnprt])\1$/u, "$1").replace(/e+$/u, "");
}

const IGNORED = new Set(en.notUnit.split("|"));
function stems(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !IGNORED.has(word)).map(stem);
}

const NUMBER_START = new RegExp(
  `(?<![\\p{L}\\d.,:/#-])(?:(?:[£$€¥]\\s?)?\\d|(?:${NUMBER_WORDS}|${en.spoken.map(([words]) => words).join("|")})(?!\\p{L}))`,
  "u",
);

/**
 * Returns the day that words name: "Monday" is the last one, "3 November" the latest that is not after today; a year that is said
 * stays.
 */
function pastDay(text: string, context: DateContext): { day: Day; length: number } | null {
  const weekday = new RegExp(`^(?:last )?(${en.weekdays})(?![\\p{L}\\d])`, "u").exec(text);
  if (weekday) {
    const word = weekday[1] ?? "";
    const number = Object.entries(en.weekdayNumber).find(([key]) => word.startsWith(key))?.[1] ?? 1;
    return {
      day: addDays(context.today, -((isoWeekday(context.today) - number + 7) % 7 || 7)),
      length: weekday[0].length,
    };
  }
  const date = readDate(text, context);
  if (!date || date.range.from !== date.range.to) return null;
  const { from } = date.range;
  const { length } = date;
  if (from <= context.today || /\d{4}|\d[/.]\d{1,2}[/.]\d/.test(text.slice(0, length)))
    return { day: from, length };
  // 29 February is not in the year before.
  for (let year = Number(from.slice(0, 4)) - 1; year >= 1900; year -= 1) {
    const day = `${year}${from.slice(4)}`;
    if (isDay(day) && day <= context.today) return { day, length };
  }
  return null;
}

function takeDay(reader: Reader, context: DateContext): Day {
  const ago = reader.find(`(\\d{1,3}|an?|${NUMBER_WORDS}) (${Object.keys(en.ago).join("|")})s? ago`);
  if (ago) {
    const spelled: Record<string, number> = { a: 1, an: 1, ...en.number };
    const units: Record<string, number> = en.ago;
    reader.take("from", ago.index, ago[0].length);
    return addDays(context.today, -(spelled[ago[1] ?? ""] ?? Number(ago[1])) * (units[ago[2] ?? ""] ?? 1));
  }
  const ahead = reader.find("tomorrow");
  if (ahead) {
    reader.take("from", ahead.index, ahead[0].length);
    return addDays(context.today, 1);
  }
  const words = reader.find("yesterday|today|tonight|this morning|day before yesterday");
  const relative = reader.find("the day before yesterday|day before yesterday") ?? words;
  if (relative) {
    reader.take("from", relative.index, relative[0].length);
    return addDays(context.today, relative[0].includes("before") ? -2 : relative[0] === "yesterday" ? -1 : 0);
  }
  const keyword = reader.find("on(?= )") ?? reader.find(`last(?= (?:${en.weekdays}))`);
  const named = keyword && pastDay(reader.at(keyword.index + keyword[0].length + 1), context);
  if (!keyword || !named) return context.today;
  reader.take("from", keyword.index, keyword[0].length + 1 + named.length);
  return named.day;
}

function amountAt(text: string, verb: string, decimalComma: boolean) {
  const spoken = readSpoken(text);
  return spoken ? { ...spoken, bare: spoken.length } : readAmount(text, verb, decimalComma);
}

/**
 * Returns what of an amount is the goal's: all of it in its own unit, or in one that is a whole number of it; the number alone
 * where the noun is no unit ("6.2 slow"); nothing where it is another unit ("20 min" of pages, "5 laps" of kilometres).
 */
function taking(
  { amount, length, bare }: { amount: Amount; length: number; bare: number },
  unit: string,
): { value: number; length: number } | null {
  const own = unit.toLowerCase();
  if (amount.unit === "" || own === "" || stem(amount.unit.toLowerCase()) === stem(own))
    return { value: amount.value, length };
  const value = inUnit(amount, own);
  if (value !== null) return { value, length };
  return isMeasure(amount.unit) || isMoney(amount.unit) || /\p{L}{3}s$/u.test(amount.unit)
    ? null
    : { value: amount.value, length: bare };
}

/** Scores how well a goal fits: each word shared with its title counts 2, its unit 3. */
function fit(target: LogTarget, spoken: Set<string>, unit: string, otherVerb: boolean): number {
  const title = new Set(stems(target.title));
  const shared = [...title].filter((word) => spoken.has(word)).length;
  const unitFits =
    target.unit !== "" && unit !== "" && stem(target.unit.toLowerCase()) === stem(unit.toLowerCase());
  // "read 20 min" is not of whatever is counted in minutes, nor "swam 2 km" of "Run 500 km".
  const named = [...title].some((word) => spoken.has(word) && word !== stem(unit));
  if (!named && otherVerb && isMeasure(unit)) return 0;
  return shared * 2 + (unitFits ? 3 : 0);
}

/**
 * Reads a line as an entry of one of the person's goals; null when no goal fits, or two fit alike. Words that are neither amount,
 * day nor the goal's own are the note.
 */
export function parseQuickLog(
  typed: string,
  targets: readonly LogTarget[],
  context: DateContext,
): QuickLog | null {
  const line = tidy(typed);
  const reader = new Reader(line);
  const verb = /^(\p{L}+)/u.exec(line.toLowerCase())?.[1] ?? "";
  const irregular: Record<string, string> = en.irregular;
  const base = irregular[verb] ?? verb;
  const day = takeDay(reader, context);
  const start = reader.at(0).search(NUMBER_START);
  const found = start < 0 ? null : amountAt(reader.at(start), verb, context.decimalComma ?? false);
  const spoken = new Set([...stems(reader.name()), ...stems(found?.amount.unit ?? "")]);
  const otherVerb = verb !== "" && start > 0 && !new RegExp(`^(?:${en.anyVerb})$`).test(verb);
  const ranked = targets
    .map((target) => ({ target, score: fit(target, spoken, found?.amount.unit ?? "", otherVerb) }))
    .filter(({ target, score }) => score > 0 && !(target.level && base in en.relative))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || (second && second.score === best.score)) return null;
  const taken = found && best.target.takesValue ? taking(found, best.target.unit) : null;
  if (taken) reader.take("amount", start, taken.length);
  const own = new Set([...stems(best.target.title), stem(best.target.unit.toLowerCase())]);
  const first = reader.name().split(" ");
  while (first[0] !== undefined && own.has(stem(first[0].toLowerCase()))) first.shift();
  const note = first.join(" ");
  return {
    goalId: best.target.id,
    day,
    value: taken?.value ?? null,
    note: note.charAt(0).toUpperCase() + note.slice(1),
    chips: reader.chips,
  };
}
