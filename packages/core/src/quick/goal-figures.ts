import type { AmountContext } from "./amount.ts";
import { amountsIn, boundOf, type PlacedAmount, type SaidBound } from "./goal-amount.ts";
import { exact } from "./number.ts";
import { isOneOf, regex } from "./pattern.ts";
import type { Reader } from "./reader.ts";
import type { Rhythm } from "./rhythm.ts";
import { LANGUAGE } from "./spoken.ts";
import type { Amount } from "./unit.ts";

const { goals, bounds } = LANGUAGE;

/** The figures of a goal. `moves`: from a start to a target; `fastest`: a time that a distance is to be done in. */
export type HeardFigures = {
  amount: PlacedAmount | null;
  upper: { amount: Amount } | null;
  startValue: Amount | null;
  moves: boolean;
  fastest: boolean;
  bound: SaidBound | null;
};
const NO_FIGURES: HeardFigures = {
  amount: null,
  upper: null,
  startValue: null,
  moves: false,
  fastest: false,
  bound: null,
};

export function hearFigures(
  reader: Reader,
  words: string,
  rhythm: Rhythm,
  about: AmountContext,
): HeardFigures {
  // "learn to juggle 3 balls" is one thing to be learned.
  const amounts = goals.abilities.test(words) ? [] : amountsIn(reader, about);
  if (goals.abilities.test(words)) reader.holdAll("\\d[\\d.,]*");
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
  // "wake up on 6:30" is a time of day, where no distance is to be done in it.
  for (const { clock, at, end } of amounts) if (clock) reader.hold(at, end - at);
  const [first, ...others] = amounts.filter(({ clock }) => !clock);
  markAmounts(reader, others);
  return first ? takeOne(reader, first, words, rhythm) : NO_FIGURES;
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
  // "a 7 minute mile"
  const within =
    near.test(reader.before(timed.at)) || regex(`^ (?:${goals.race})(?!\\p{L})`).test(reader.at(timed.end));
  if (!(other || race) || !(timed.clock || within)) return null;
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
  const match = regex(`^[^\\p{L}]*(?:${bounds.no})(?= )`).exec(reader.at(0));
  if (match) reader.take(null, 0, match[0].length);
}

function placed(found: PlacedAmount, amount: Amount): PlacedAmount {
  return { ...found, amount };
}
