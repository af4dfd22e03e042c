import type { Requirement } from "../model/plan.ts";
import { type AmountContext, type FoundAmount, readAmount } from "./amount.ts";
import { NUMBER_START } from "./number.ts";
import { regex } from "./pattern.ts";
import type { Reader, Span } from "./reader.ts";
import { LANGUAGE } from "./spoken.ts";

const { bounds, days, goals } = LANGUAGE;

/** An amount of the line, and where it stands there. With `to` it is a range. */
export type PlacedAmount = FoundAmount & {
  at: number;
  to: FoundAmount | null;
  end: number;
  nounAt: Span | null;
};
export type Bound = Requirement["kind"];

/** Lists the amounts that stand in what is left of the line; parts of dates are none. */
export function amountsIn(reader: Reader, context: AmountContext): PlacedAmount[] {
  const placed: PlacedAmount[] = [];
  let after = 0;
  for (const { index } of reader.at(0).matchAll(regex(NUMBER_START, "g"))) {
    if (index < after || looksLikeDate(reader, index)) continue;
    const found = readAmount(reader.at(index), context);
    if (!found) continue;
    const range = readRange(reader.at(index), found, context);
    const end = index + (range?.length ?? found.length);
    const noun = range?.noun ?? found.noun;
    placed.push({
      ...found,
      amount: range?.from ?? found.amount,
      at: index,
      to: range?.to ?? null,
      end,
      nounAt: noun && { start: index + noun.start, end: index + noun.end },
    });
    after = end;
  }
  return placed;
}

/** Reads what follows on an amount as its upper end: "7-9 hours", "2 or 3 times", "7 hours to 9 hours". */
function readRange(text: string, found: FoundAmount, context: AmountContext) {
  for (const length of [found.length, found.number]) {
    const joint = regex(`^(?:${bounds.rangeJoint})`).exec(text.slice(length))?.[0].length ?? 0;
    const to = joint > 0 ? readAmount(text.slice(length + joint), context) : null;
    if (!to || (to.amount.unit === "" && found.amount.unit === "" && to.amount.value <= 0)) continue;
    const unit = to.amount.unit || found.amount.unit;
    return {
      from: { value: found.amount.value, unit: found.amount.unit || unit },
      to: { ...to, amount: { value: to.amount.value, unit } },
      length: length + joint + to.length,
      noun: to.noun && { start: length + joint + to.number + 1, end: length + joint + to.noun.end },
    };
  }
  return null;
}

/** Tells whether a number is part of a date. */
function looksLikeDate(reader: Reader, index: number): boolean {
  return (
    regex(
      `^\\d{1,2}(?:${days.ordinal})? (?:of )?(?:${days.months})(?!\\p{L})|^\\d{1,2}/\\d{1,2}|^\\d{1,2}[.]\\d{1,2}[.]\\d|^\\d{4}-\\d|^\\d{1,2}(?:${days.ordinal})(?!\\p{L})`,
    ).test(reader.at(index)) ||
    regex(`(?<!\\p{L})(?:${days.due}|${days.months}) $`).test(
      reader.before(index).replace(/(?<!\p{L})within $/u, ""),
    )
  );
}

/** A bound and the words that say it. */
export type SaidBound = { kind: Bound; words: Span | null };

/** Finds what bounds the amount, or the times, that stand at [start, end): words before it, behind it, or the verb. */
export function boundOf(reader: Reader, { start, end }: Span, verb: string): SaidBound | null {
  const { atMost, atLeast, atMostAfter, atLeastAfter, approximately, keepAt, only } = bounds;
  const before = reader.before(start);
  const near = (pattern: string) =>
    regex(`(?<![\\p{L}\\d])(?:${pattern})(?: ${approximately})?\\s?$`).exec(before);
  const most = near(atMost);
  const least = near(atLeast);
  // Of "not less than" and "less than" the longer is meant.
  if (most && (!least || most.index <= least.index)) return said("at_most", most.index, start);
  if (least) {
    const negated = bounds.negated.test(before.slice(0, least.index));
    return said(negated ? "at_most" : "at_least", least.index, start);
  }
  const far = (pattern: string) =>
    regex(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`).exec(reader.at(end));
  const mostAfter = far(atMostAfter);
  if (mostAfter) return said("at_most", end + mostAfter.index, end + mostAfter.index + mostAfter[0].length);
  const leastAfter = far(atLeastAfter);
  if (leastAfter)
    return said("at_least", end + leastAfter.index, end + leastAfter.index + leastAfter[0].length);
  if (reader.before(end).slice(start).includes("+")) return { kind: "at_least", words: null };
  const alone = reader.find(only);
  if (alone) return said("at_most", alone.index, alone.index + alone[0].length);
  const kept = near(keepAt);
  if (kept && bounds.reduceTo.test(verb)) return said("at_most", kept.index, start);
  return bounds.limit.test(verb) ? { kind: "at_most", words: null } : null;
}

function said(kind: Bound, start: number, end: number): SaidBound {
  return { kind, words: { start, end } };
}

/** Holds the numbers that are part of a name: "chapter 7", "FIFA 23", "12 Angry Men", a telephone number, a year that is a title. */
export function holdNumbers(reader: Reader): void {
  const { numbered, aged, works } = goals;
  const noun =
    "(?![\\d,.]|k(?!\\p{L})| ?(?:%|\\p{L}+s(?!\\p{L})|(?:km|kg|kcal|min|h|l|ml|g|wpm|lb|oz)(?!\\p{L})))";
  for (const pattern of [
    `(?:${numbered}) \\d+(?:\\.\\d+)*${noun}`,
    aged,
    "0\\d{2,}(?: ?\\d{2,})+|\\+\\d[\\d ]{6,}\\d",
    `(?<=(?:${works}) )(?:19|20)\\d\\d${noun}(?! \\p{L}+s)`,
  ])
    reader.holdAll(pattern);
  const titled = [
    ...reader.typed.matchAll(
      /(?<=[ ])(\p{Lu}[\p{L}'’]*[ -])\d+(?:\.\d+)*(?![\d,.]| ?%|k(?!\p{L})|[:/]|(?: \p{Ll}+s(?!\p{L}))| ?(?:km|kg|kcal|min|h|l|ml|g|wpm|lb|oz|miles?|stone|mins?)(?!\p{L}))/gu,
    ),
    ...reader.typed.matchAll(
      regex(
        `(?<=(?:${works}) )\\d+( \\p{Lu}[\\p{L}'’]*(?![\\p{L}'’]))+(?! \\p{Ll}+s(?!\\p{L}))(?! \\p{Lu})`,
        "gu",
      ),
    ),
  ];
  for (const match of titled) {
    const [word = ""] = /\p{L}+/u.exec(match[0].toLowerCase()) ?? [];
    if (isNameOf(word)) reader.hold(match.index, match[0].length);
  }
}

function isNameOf(word: string): boolean {
  return !regex(
    `^(?:${days.months}|${days.weekdays}|rs|inr|usd|eur|gbp|chf|by|at|in|for|to|from|of|on)$`,
  ).test(word);
}
