import { addDays, type Day, isoWeekday } from "./day.ts";
import { en } from "./quick-add-words.ts";
import { NUMBER_WORDS, readAmount } from "./quick-amount.ts";
import { type DateContext, readDate } from "./quick-date.ts";
import { type Chip, Reader, tidy } from "./quick-reader.ts";

/** Of a goal only what a spoken entry can be matched with. `takesValue`: entries carry an amount. */
export type LogTarget = { id: string; title: string; unit: string; takesValue: boolean };

/** An entry as understood: "ran 6.2 yesterday with a friend". `value` null: the goal counts entries, or the amount is still missing. */
export type QuickLog = { goalId: string; day: Day; value: number | null; note: string; chips: Chip[] };

/** "ran" → "run", "pages" → "page", "swimming" → "swim": enough to see that two words are one verb or noun. */
function stem(word: string): string {
  const irregular: Record<string, string> = en.irregular;
  const base = irregular[word] ?? word.replace(/(?:ing|ed|es|s)$/u, "");
  const short = base.length < 3 ? word : base;
  return short.replace(/([bdgmnprt])\1$/u, "$1").replace(/e+$/u, "");
}

const IGNORED = new Set(en.notUnit.split("|"));
function stems(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !IGNORED.has(word)).map(stem);
}

const NUMBER_START = new RegExp(
  `(?<![\\p{L}\\d.,:/#-])(?:(?:[£$€¥]\\s?)?\\d|(?:${NUMBER_WORDS})(?!\\p{L}))`,
  "u",
);

/** The past day that words name: "Monday" is the last one, "3 November" the latest not after today. */
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
  const yearBefore = `${Number(date.range.from.slice(0, 4)) - 1}${date.range.from.slice(4)}`;
  return { day: date.range.from > context.today ? yearBefore : date.range.from, length: date.length };
}

function takeDay(reader: Reader, context: DateContext): Day {
  const words = reader.find("yesterday|today|tonight|this morning|day before yesterday");
  const relative = reader.find("the day before yesterday|day before yesterday") ?? words;
  if (relative) {
    reader.take("from", relative.index, relative[0].length);
    return addDays(context.today, relative[0].includes("before") ? -2 : relative[0] === "yesterday" ? -1 : 0);
  }
  const keyword = reader.find("on(?= )") ?? reader.find(`last(?= (?:${en.weekdays}))`);
  const named = keyword && pastDay(reader.at(keyword.index + keyword[0].length + 1), context);
  if (!keyword || !named || named.day > context.today) return context.today;
  reader.take("from", keyword.index, keyword[0].length + 1 + named.length);
  return named.day;
}

/** How well a goal fits: each word shared with its title counts 2, its unit 3. */
function fit(target: LogTarget, spoken: Set<string>, unit: string): number {
  const title = new Set(stems(target.title));
  const shared = [...title].filter((word) => spoken.has(word)).length;
  const unitFits =
    target.unit !== "" && unit !== "" && stem(target.unit.toLowerCase()) === stem(unit.toLowerCase());
  return shared * 2 + (unitFits ? 3 : 0);
}

/**
 * Reads a line as an entry of one of the person's goals; null when no goal fits, or two fit alike.
 * Words that are neither amount, day nor the goal's own are the note.
 */
export function parseQuickLog(
  typed: string,
  targets: readonly LogTarget[],
  context: DateContext,
): QuickLog | null {
  const line = tidy(typed);
  const reader = new Reader(line);
  const verb = /^(\p{L}+)/u.exec(line.toLowerCase())?.[1] ?? "";
  const day = takeDay(reader, context);
  const start = reader.at(0).search(NUMBER_START);
  const found = start < 0 ? null : readAmount(reader.at(start), verb);
  const spoken = new Set([...stems(reader.name()), ...stems(found?.amount.unit ?? "")]);
  const ranked = targets
    .map((target) => ({ target, score: fit(target, spoken, found?.amount.unit ?? "") }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || (second && second.score === best.score)) return null;
  if (found && best.target.takesValue) reader.take("amount", start, found.length);
  const own = new Set([...stems(best.target.title), stem(best.target.unit.toLowerCase())]);
  const first = reader.name().split(" ");
  while (first[0] !== undefined && own.has(stem(first[0].toLowerCase()))) first.shift();
  const note = first.join(" ");
  return {
    goalId: best.target.id,
    day,
    value: best.target.takesValue ? (found?.amount.value ?? null) : null,
    note: note.charAt(0).toUpperCase() + note.slice(1),
    chips: reader.chips,
  };
}
