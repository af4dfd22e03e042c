import type { Measure } from "../model/goal.ts";
import type { PlanInput } from "../model/plan.ts";
import { addDays, type Day } from "../time/day.ts";
import { type Amount, NUMBER_WORDS, readAmount, readSpoken } from "./amount.ts";
import { type DateContext, type DayRange, readDate } from "./date.ts";
import { type Bound, nameOf, type Question, readMeasure } from "./goal.ts";
import { type Chip, Reader, tidy } from "./reader.ts";
import { takeRhythm } from "./rhythm.ts";
import { en } from "./words.ts";

/** A line as it was understood. `measure` and `plan` are null when nothing but a name was found. */
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
};

function findBound(reader: Reader): { kind: Bound; match: RegExpExecArray } | null {
  const number = `(?=\\s+(?:[£$€¥]?\\s?\\d|(?:${NUMBER_WORDS})(?!\\p{L})))`;
  const between = reader.find(`${en.between}${number}`);
  if (between) return { kind: "between", match: between };
  const most = reader.find(`(?:${en.atMost})${number}`);
  if (most) return { kind: "at_most", match: most };
  const least = reader.find(`(?:${en.atLeast})${number}`);
  return least && { kind: "at_least", match: least };
}

/** Takes an amount where one may begin: at a digit or currency sign after a space, or at a spelled number. Dates are skipped. */
function takeAmount(reader: Reader, verb: string, after: number, decimalComma: boolean): Amount | null {
  const starts = reader
    .at(0)
    .matchAll(
      new RegExp(
        `(?<![\\p{L}\\d.,:/#-])(?:(?:[£$€¥]\\s?)?\\d|(?:${NUMBER_WORDS})(?!\\p{L})|(?:${SPOKEN})(?!\\p{L}))`,
        "gu",
      ),
    );
  for (const { index } of starts) {
    if (index < after || looksLikeDate(reader, index)) continue;
    const found = readSpoken(reader.at(index)) ?? readAmount(reader.at(index), verb, decimalComma);
    if (!found) continue;
    // "run a 10k"
    const article = /(?<!\p{L})an? $/u.exec(reader.at(0).slice(0, index))?.[0].length ?? 0;
    reader.take("amount", index - article, article + found.length);
    return found.amount;
  }
  return null;
}
const SPOKEN = en.spoken.map(([words]) => words).join("|");

/**
 * Tells whether a number is part of a date.
 * @param before the words before it; those of a date make it one
 */
function looksLikeDate(reader: Reader, index: number, before = reader.at(0).slice(0, index)): boolean {
  const text = reader.at(index);
  const ordinal = "(?:st|nd|rd|th)?";
  return (
    new RegExp(
      `^\\d{1,2}${ordinal} (?:of )?(?:${en.months})(?!\\p{L})|^\\d{1,2}/\\d{1,2}|^\\d{1,2}[.]\\d{1,2}[.]\\d|^\\d{4}-\\d`,
      "u",
    ).test(text) ||
    new RegExp(`(?<!\\p{L})(?:${en.dueWords}|${en.fromWords}|${en.months}|${en.startAt}|in|at) $`, "u").test(
      before,
    )
  );
}

function takeDate(
  reader: Reader,
  kind: "due" | "from",
  words: string,
  context: DateContext,
): { range: DayRange; word: string } | null {
  for (const word of words.includes("(") ? [words] : words.split("|")) {
    const match = reader.find(`${word}(?= )`);
    const length = match ? match[0].length + 1 : 0;
    const date = match && readDate(reader.at(match.index + length), context);
    if (!match || !date) continue;
    reader.take(kind, match.index, length + date.length);
    return { range: date.range, word };
  }
  return null;
}

const DURATION = `(?:\\d{1,3}|an?|${NUMBER_WORDS}) (?:day|week|fortnight|month|year)s?(?!\\p{L})`;

/** Takes "in November", "this year", "in 2027" or "this month": the goal lives in that span. */
function takeSpan(reader: Reader, context: DateContext): DayRange | null {
  const match = reader.find(
    `(?:in|during|for)? ?(?:this|next) (?:year|month|week)|in (?:${en.months}|\\d{4})`,
  );
  if (!match) return null;
  const phrase = match[0].replace(/^ ?(?:in|during|for) /, "").trimStart();
  const lead = match[0].length - phrase.length;
  const date = readDate(reader.at(match.index + lead), context);
  if (!date) return null;
  reader.take("span", match.index, lead + date.length);
  return date.range;
}

function takeArea(reader: Reader, typed: string): string | null {
  const match = /(?:^|\s)#([\p{L}\d][\p{L}\d_-]*)/u.exec(reader.at(0));
  const word = match?.[1];
  if (!match || word === undefined) return null;
  const start = match.index + match[0].length - word.length - 1;
  reader.take("area", start, word.length + 1);
  const area = typed.slice(start + 1, start + 1 + word.length).replaceAll("_", " ");
  return area.charAt(0).toUpperCase() + area.slice(1);
}

function takeReminder(reader: Reader): string | null {
  const match = reader.find(`${en.remind} (\\d{1,2})(?:[:.](\\d{2}))? ?(am|pm)?`);
  if (!match) return null;
  const base = Number(match[1]);
  const hour = match[3] === "pm" && base < 12 ? base + 12 : match[3] === "am" && base === 12 ? 0 : base;
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  reader.take("reminder", match.index, match[0].length);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/**
 * Reads one sentence as a goal. It is deterministic and total: it never throws, and what it cannot read stays words. The order
 * is: quotes protect, #area, reminder, start value, comparator, rhythm, dates after a keyword, span, amount; the rest is the
 * name.
 */
export function parseQuickAdd(typed: string, context: DateContext): QuickAdd {
  const line = tidy(typed);
  const reader = new Reader(line);
  const verb = /^\s*(\p{L}+)/u.exec(line.toLowerCase())?.[1] ?? "";
  const area = takeArea(reader, line);
  const reminder = takeReminder(reader);
  const comma = context.decimalComma ?? false;
  const begun = takeStartValue(reader, verb, comma);
  const phrase = findBound(reader);
  const rhythm = takeRhythm(reader);
  const moved = begun || rhythm.cadence ? null : takeFromTo(reader, verb, comma);
  const startValue = begun ?? moved;
  const said =
    takeDate(reader, "due", en.dueWords, context) ?? takeDate(reader, "due", `in(?= ${DURATION})`, context);
  const from = takeDate(reader, "from", en.fromWords, context);
  // "from 1 December to 31 March"
  const until = said ?? (from && takeDate(reader, "due", "to", context));
  const lasting =
    rhythm.cadence && until === null
      ? takeDate(reader, "due", `${en.lasting}(?= ${DURATION})`, context)
      : null;
  const due = until ?? lasting;
  const span = due === null ? takeSpan(reader, context) : null;
  if (phrase) reader.take("comparator", phrase.match.index, phrase.match[0].length);
  const bound = phrase?.kind ?? (new RegExp(`^(?:${en.limit})$`).test(verb) ? "at_most" : null);
  // "run 5 km 3 times a week" counts the times; its 5 km stay in the name.
  const amount = rhythm.times === null ? takeAmount(reader, verb, phrase?.match.index ?? 0, comma) : null;
  const upper = bound === "between" && amount ? takeSecond(reader, verb, comma) : null;

  const dueDay = due
    ? due.word === "before" || due === lasting
      ? addDays(due.range.from, -1)
      : due.range.to
    : (span?.to ?? null);
  const start = from?.range.from ?? (span ? span.from : context.today);
  const asksFrom = from === null && span !== null && span.from < context.today;
  const base = { start: dueDay !== null && start > dueDay ? context.today : start, area, reminder };
  const known = { verb, amount, upper, startValue, moves: moved !== null, bound, rhythm, due: dueDay };
  const read = readMeasure(known, reader.name());
  const ask: Question[] = asksFrom ? ["from", ...read.ask] : read.ask;
  return {
    title: reader.name() || nameOf(reader.chips, known),
    ...read,
    ...base,
    ask,
    chips: reader.chips.sort((a, b) => a.start - b.start),
  };
}

function takeStartValue(reader: Reader, verb: string, decimalComma: boolean): Amount | null {
  const match = reader.find(`(?:${en.startAt})(?= [£$€¥]?\\d)`);
  const found = match && readAmount(reader.at(match.index + match[0].length + 1), verb, decimalComma);
  if (!match || !found) return null;
  reader.take("start", match.index, match[0].length + 1 + found.length);
  return found.amount;
}

/** Takes "from 80 to 75 kg", where a level begins. Where it leads is the amount after it. */
function takeFromTo(reader: Reader, verb: string, decimalComma: boolean): Amount | null {
  const match = reader.find("from(?= [£$€¥]?\\d)");
  if (!match) return null;
  const from = match.index + match[0].length + 1;
  const first = readAmount(reader.at(from), verb, decimalComma);
  if (!first || looksLikeDate(reader, from, "")) return null;
  const joint = /^ (?:(?:down|up) )?to /.exec(reader.at(from + first.length));
  if (!joint) return null;
  const to = from + first.length + joint[0].length;
  const second = readAmount(reader.at(to), verb, decimalComma);
  if (!second || looksLikeDate(reader, to, "")) return null;
  reader.take("start", match.index, from + first.length - match.index);
  return { value: first.amount.value, unit: first.amount.unit || second.amount.unit };
}

function takeSecond(reader: Reader, verb: string, decimalComma: boolean): Amount | null {
  const match = reader.find("and(?= \\d)");
  const found = match && readAmount(reader.at(match.index + match[0].length + 1), verb, decimalComma);
  if (!match || !found) return null;
  reader.take("amount", match.index, match[0].length + 1 + found.length);
  return found.amount;
}

/** Turns a chip of the line back into words: quotes protect them from being read. */
export function protect(typed: string, chip: Chip): string {
  const line = tidy(typed);
  return `${line.slice(0, chip.start)}"${line.slice(chip.start, chip.end)}"${line.slice(chip.end)}`;
}
