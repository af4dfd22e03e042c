import type { AmountContext } from "./amount.ts";
import type { DateContext } from "./date.ts";
import { amountsIn, holdNumbers } from "./goal-amount.ts";
import { type Life, takeLife } from "./goal-dates.ts";
import { type HeardFigures, hearFigures } from "./goal-figures.ts";
import { isOneOf, regex } from "./pattern.ts";
import { Reader } from "./reader.ts";
import { type Rhythm, takeRhythm } from "./rhythm.ts";
import { LANGUAGE } from "./spoken.ts";
import type { Amount } from "./unit.ts";

const { goals, bounds, days, units } = LANGUAGE;

/** What was heard of a goal, before its kind is decided. */
export type HeardGoal = {
  reader: Reader;
  /** The whole line in lower case, without what leads in. */
  words: string;
  verb: string;
  area: string | null;
  reminder: string | null;
  abstains: boolean;
  rhythm: Rhythm;
  life: Life;
  relative: "up" | "down" | null;
} & HeardFigures;

export function hearGoal(line: string, context: DateContext): HeardGoal {
  const reader = new Reader(line);
  takeLeadIn(reader);
  const area = takeArea(reader);
  const reminder = takeReminder(reader);
  const words = reader
    .at(0)
    .replace(/^[^\p{L}\d#£$€¥₹]+/u, "")
    .trim();
  const verb = /^\p{L}+/u.exec(words)?.[0] ?? "";
  const about: AmountContext = {
    verb,
    decimalComma: context.decimalComma ?? false,
    weight: regex(`(?<!\\p{L})(?:${units.weightOrMoney.about})`).test(words),
  };
  const begun = takeStartValue(reader, about);
  const clocks = reader.find(`(?:${days.clock}) (?:and|&) (?:(?:${days.clock})|\\d{1,2})`);
  if (clocks) reader.mark("unclear", clocks.index, clocks[0].length);
  reader.holdAll(days.clock);
  takeSaid(reader);
  reader.holdAll(goals.names);
  markVague(reader);
  const rhythm = takeRhythm(reader);
  const life = takeLife(reader, rhythm.cadence !== null || goals.abstain.test(words), context);
  holdNumbers(reader);
  const figures = hearFigures(reader, words, rhythm, about);
  const heard = {
    reader,
    words,
    verb,
    area,
    reminder,
    abstains: goals.abstain.test(words),
    rhythm,
    life,
    relative: relativeOf(words, figures.moves),
    ...figures,
    startValue: figures.startValue ?? begun,
  };
  markLeftovers(heard);
  return heard;
}

/** "please", "I want to": words before what is wanted, one after the other. */
function takeLeadIn(reader: Reader): void {
  for (let at = 0; ; ) {
    const length = goals.leadIn.exec(reader.at(at))?.[0].length ?? 0;
    if (length === 0) return;
    reader.take(null, at, length);
    at += length;
  }
}

/** What a press on a question has written: it says of what kind the goal is, and is no part of its name. */
function takeSaid(reader: Reader): void {
  const said = reader.find(goals.said);
  if (said) reader.take("comparator", said.index, said[0].length);
}

/** Points at a time that nobody can count on: "by summer". */
function markVague(reader: Reader): void {
  const vague = reader.find(days.vague);
  if (!vague) return;
  reader.mark("unclear", vague.index, vague[0].length);
  reader.hold(vague.index, vague[0].length);
}

function relativeOf(words: string, moves: boolean): "up" | "down" | null {
  const found = goals.relative.find(([pattern]) => regex(`^(?:${pattern})`).test(words));
  return moves ? null : (found?.[1] ?? null);
}

function takeStartValue(reader: Reader, about: AmountContext): Amount | null {
  const match = reader.find(
    `(?:${bounds.startAt})(?= [£$€¥₹]?\\d)(?! \\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm|o'clock))`,
  );
  const [found] = match
    ? amountsIn(reader, about).filter(({ at }) => at === match.index + match[0].length + 1)
    : [];
  if (!match || !found || found.to) return null;
  reader.take("start", match.index, found.end - match.index);
  return found.amount;
}

function takeArea(reader: Reader): string | null {
  const match = /(?:^|\s)#([\p{L}\d][\p{L}\d_-]*)/u.exec(reader.at(0));
  const word = match?.[1];
  if (!match || word === undefined) return null;
  const start = match.index + match[0].length - word.length - 1;
  reader.take("area", start, word.length + 1);
  const area = reader.typed.slice(start + 1, start + 1 + word.length).replaceAll("_", " ");
  return area.charAt(0).toUpperCase() + area.slice(1);
}

function takeReminder(reader: Reader): string | null {
  const match = reader.find(days.remind);
  const { hour, minute = "0", half } = match?.groups ?? {};
  if (!match || hour === undefined) return null;
  const base = Number(hour);
  const at = half === "pm" && base < 12 ? base + 12 : half === "am" && base === 12 ? 0 : base;
  if (at > 23 || Number(minute) > 59) return null;
  reader.take("reminder", match.index, match[0].length);
  return `${String(at).padStart(2, "0")}:${minute.padStart(2, "0")}`;
}

/** Points at words that a plan would hang on, and that nobody took: the goal is not made before they are cleared up. */
function markLeftovers({
  reader,
  rhythm,
  amount,
  verb,
  abstains,
  relative,
}: Omit<HeardGoal, "startValue">): void {
  // "don't" at the start is what the goal is about.
  const [no] = abstains && !amount ? (goals.abstain.exec(reader.at(0).replace(/^[^\p{L}]*/u, "")) ?? []) : [];
  if (no !== undefined) {
    const at = reader.at(0).indexOf(no);
    reader.hold(at, no.length);
  }
  const telling = reader.find(amount ? goals.telling : `${goals.telling}|${goals.comparing}`);
  if (telling) reader.mark("unclear", telling.index, telling[0].length);
  const figure = rhythm.times ? null : reader.find("[£$€¥₹]?\\d[\\d.,]*%?(?: ?\\p{L}+)?");
  if (figure && !/[-/.:]/.test(reader.before(figure.index).slice(-1)))
    reader.mark("unclear", figure.index, figure[0].length);
  if (amount && rhythm.cadence === null && isOneOf(goals.calendar, amount.amount.unit))
    reader.mark("unclear", amount.at, amount.end - amount.at);
  // Losing a kilo a month is a level that falls, and its plan has a target.
  if (amount && rhythm.cadence !== null && relative)
    reader.mark("unclear", amount.at, amount.end - amount.at);
  // A share adds up to nothing.
  if (amount?.amount.unit === "%" && !isBareLevel(reader, { ...rhythm, cadence: null }))
    reader.mark("unclear", amount.at, amount.end - amount.at);
  const until = reader.find(`(?:${days.until}) (?!${days.notDue})[\\p{L}\\d]+`);
  if (until) reader.mark("unclear", until.index, until[0].length);
  // A bare figure is a target only where a verb or a sign says of what.
  if (
    amount &&
    amount.amount.unit === "" &&
    !regex(`^(?:${goals.takesBare})(?!\\p{L})`).test(verb) &&
    !isBareLevel(reader, rhythm)
  )
    reader.mark("unclear", amount.at, amount.end - amount.at);
}

function isBareLevel(reader: Reader, rhythm: Rhythm): boolean {
  if (rhythm.cadence) return regex(`(?<!\\p{L})(?:${goals.takesBare})(?!\\p{L})`).test(reader.lower);
  return goals.evidence.some(
    ({ kind, pattern }) =>
      (kind === "level" || kind === "best") &&
      regex(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`).test(reader.lower),
  );
}
