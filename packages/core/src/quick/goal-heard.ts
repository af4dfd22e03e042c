import type { AmountContext } from "./amount.ts";
import type { DateContext } from "./date.ts";
import { amountsIn, boundOf, holdNumbers, type PlacedAmount, type SaidBound } from "./goal-amount.ts";
import { type Life, takeLife } from "./goal-dates.ts";
import { isOneOf, LANGUAGE, regex } from "./language.ts";
import { exact } from "./number.ts";
import { Reader } from "./reader.ts";
import { type Rhythm, takeRhythm } from "./rhythm.ts";
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
  amount: PlacedAmount | null;
  upper: { amount: Amount } | null;
  startValue: Amount | null;
  moves: boolean;
  relative: "up" | "down" | null;
  fastest: boolean;
  bound: SaidBound | null;
};

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
  holdAll(reader, days.clock);
  takeSaid(reader);
  holdAll(reader, goals.names);
  markVague(reader);
  const rhythm = takeRhythm(reader);
  const life = takeLife(reader, rhythm.cadence !== null || goals.abstain.test(words), context);
  holdNumbers(reader);
  const figures = hearAmounts(reader, words, rhythm, about);
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

function holdAll(reader: Reader, pattern: string): void {
  for (let found = reader.find(pattern); found; found = reader.find(pattern))
    reader.hold(found.index, found[0].length);
}

/** Points at a time that nobody can count on: "by summer". */
function markVague(reader: Reader): void {
  const vague = reader.find(days.vague);
  if (!vague) return;
  reader.mark("unclear", vague.index, vague[0].length);
  reader.hold(vague.index, vague[0].length);
}

function relativeOf(words: string, moves: boolean): "up" | "down" | null {
  const verb = Object.keys(goals.relative).find((key) => words.startsWith(`${key} `));
  return verb === undefined || moves ? null : (goals.relative[verb] ?? null);
}

type HeardFigures = Pick<HeardGoal, "amount" | "upper" | "startValue" | "moves" | "fastest" | "bound">;
const NO_FIGURES: HeardFigures = {
  amount: null,
  upper: null,
  startValue: null,
  moves: false,
  fastest: false,
  bound: null,
};

function hearAmounts(reader: Reader, words: string, rhythm: Rhythm, about: AmountContext): HeardFigures {
  // "learn to juggle 3 balls" is one thing to be learned.
  const amounts = goals.abilities.test(words) ? [] : amountsIn(reader, about);
  if (goals.abilities.test(words)) holdAll(reader, "\\d[\\d.,]*");
  // "run 5 km 3 times a week" counts the times; its 5 km stay in the name.
  if (rhythm.times) {
    const at = reader.chips.find(({ kind }) => kind === "cadence");
    const counted =
      reader.chips.filter(({ kind }) => kind === "cadence").sort((a, b) => a.start - b.start)[0] ?? at;
    const bound = counted ? boundOf(reader, counted, words) : null;
    if (bound?.words) reader.take("comparator", bound.words.start, bound.words.end - bound.words.start);
    return { ...NO_FIGURES, bound };
  }
  const timed = rhythm.cadence ? null : fastestOf(reader, words, amounts);
  if (timed) {
    for (const other of amounts) if (other.at !== timed.at) reader.hold(other.at, other.end - other.at);
    return takeTimed(reader, timed);
  }
  const [first] = amounts;
  const chosen = amounts.length > 1 && rhythm.cadence === null ? null : first;
  if (!first || !chosen) {
    if (first) markAmounts(reader, amounts.slice(1));
    return first ? takeOne(reader, first, words, rhythm) : NO_FIGURES;
  }
  markAmounts(reader, amounts.slice(1));
  return takeOne(reader, chosen, words, rhythm);
}

function markAmounts(reader: Reader, amounts: readonly PlacedAmount[]): void {
  for (const { at, end } of amounts) reader.mark("unclear", at, end - at);
}

/** A time that a distance or a race is to be done in: "run 5k in under 25 minutes". */
function fastestOf(reader: Reader, words: string, amounts: readonly PlacedAmount[]): PlacedAmount | null {
  const timed = amounts.find(({ amount }) => /^(?:s|min|h)$/.test(amount.unit));
  if (!timed || timed.to) return null;
  const other = amounts.some((found) => found !== timed && isOneOf(goals.distances, found.amount.unit));
  const race = regex(`(?<![\\p{L}])(?:${goals.race})(?!\\p{L})`).test(words);
  const near = regex(`(?<![\\p{L}\\d])(?:${goals.within})[ -]?(?:${bounds.approximately} )?$`);
  if (!(other || race) || !(timed.clock || near.test(reader.before(timed.at)))) return null;
  if (!timed.clock) return timed;
  // "3:45" of a marathon is hours and minutes, of anything shorter minutes and seconds.
  const long = regex(`(?<!\\p{L})(?:${goals.longRace})`).test(words);
  const value = long ? timed.amount.value : exact(timed.amount.value / 60);
  return value === null ? null : { ...timed, amount: { value, unit: "min" } };
}

function takeTimed(reader: Reader, timed: PlacedAmount): HeardFigures {
  const lead = regex(`(?<![\\p{L}\\d])(?:${goals.within})[ -]?(?:${bounds.approximately} )?$`).exec(
    reader.before(timed.at),
  );
  const start = lead?.index ?? timed.at;
  if (start < timed.at) reader.take("comparator", start, timed.at - start);
  reader.take("amount", timed.at, timed.end - timed.at);
  return { ...NO_FIGURES, amount: timed, fastest: true };
}

function takeOne(reader: Reader, found: PlacedAmount, words: string, rhythm: Rhythm): HeardFigures {
  const span = { start: found.at, end: found.end };
  const { to } = found;
  if (to) {
    const lead = regex(`(?<!\\p{L})(?:${bounds.rangeBefore}) $`).exec(reader.before(found.at));
    const falls = to.amount.value < found.amount.value;
    const from = lead?.[0].trim() === bounds.from;
    const start = lead?.index ?? found.at;
    reader.take("amount", start, found.end - start);
    // "from 82 to 76 kg" moves a level; "from 30 to 45 minutes a day" is a range.
    if (from && rhythm.cadence === null)
      return { ...NO_FIGURES, amount: placed(found, to.amount), startValue: found.amount, moves: true };
    // "grow it from 5k to 10k a month" is no range.
    if (falls || (from && regex(`^(?:${goals.changing})(?!\\p{L})`).test(words)))
      reader.mark("unclear", start, found.end - start);
    return { ...NO_FIGURES, amount: found, upper: to };
  }
  const bound = boundOf(reader, span, words);
  // "run a 10k", but "do a 5 minute handstand"
  const goesOn = /^ \p{L}/u.test(reader.at(found.end));
  const about = goesOn
    ? null
    : regex(`(?<!\\p{L})(?:${bounds.approximately}) $`).exec(reader.before(found.at));
  const article = about?.[0].length ?? 0;
  const start = found.at - article;
  if (bound?.words) reader.take("comparator", bound.words.start, bound.words.end - bound.words.start);
  if (bound && bounds.negated.test(` ${words}`.slice(0, 12))) takeNegation(reader);
  if (found.noun && found.noun.start > found.number + 1) {
    reader.take("amount", start, found.number + article);
    reader.take("amount", found.at + found.noun.start, found.noun.end - found.noun.start);
  } else reader.take("amount", start, found.end - start);
  return { ...NO_FIGURES, amount: found, bound };
}

/** "don't spend more than" says its no in the bound. */
function takeNegation(reader: Reader): void {
  const match = regex(
    "^[^\\p{L}]*(?:don't|do not|never|not|won't|will not|shouldn't|should not|must not|no)(?= )",
  ).exec(reader.at(0));
  if (match) reader.take(null, 0, match[0].length);
}

function placed(found: PlacedAmount, amount: Amount): PlacedAmount {
  return { ...found, amount };
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
  const until = reader.find(`(?:by|before|until|till) (?!${days.notDue})[\\p{L}\\d]+`);
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
