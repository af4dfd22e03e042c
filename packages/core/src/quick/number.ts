import { AMOUNT_MAX, fromScaled, toScaled } from "../amount/amount.ts";
import { regex } from "./pattern.ts";
import { LANGUAGE } from "./spoken.ts";

/** A number at the start of a text. `spelled`: in words, which need a noun to be an amount. */
export type FoundNumber = { value: number; length: number; spelled: boolean; suffix: string };

const DIGITS =
  "\\d{1,3}(?:[\\u00a0\\u202f' ]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d{1,3}(?:,\\d{2})+,\\d{3}(?!\\d)(?:\\.\\d+)?|\\d{1,3}(?:[.,]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?";

/**
 * Reads figures. Of two signs the last is the decimal one. One alone before exactly three digits groups where the person's
 * numbers group by it: "6,000" is six thousand and "6,5" six and a half; with a decimal comma "6.000" is six thousand.
 */
function figures(text: string, decimalComma: boolean): number {
  const plain = text.replace(/[\u00a0\u202f' ]/g, "");
  // Lakhs are grouped by two: "1,50,000".
  if (/^\d{1,3}(?:,\d{2})+,\d{3}/.test(plain)) return Number(plain.replaceAll(",", ""));
  const [comma, point] = [plain.lastIndexOf(","), plain.lastIndexOf(".")];
  // A sign that comes twice groups.
  const commaGroups = /,.*,/.test(plain) || !(/\..*\./.test(plain) || decimalComma);
  const [group, decimal] = (comma >= 0 && point >= 0 ? point > comma : commaGroups) ? ",." : ".,";
  const groups = regex(`^[1-9]\\d{0,2}(?:[${group}]\\d{3})+(?:[${decimal}]\\d+)?$`).test(plain);
  return Number((groups ? plain.replaceAll(group ?? "", "") : plain).replace(",", "."));
}

/** The amount as it can be stored; null where it cannot. */
export function exact(value: number): number | null {
  return Number.isFinite(value) && value >= 0 && value <= AMOUNT_MAX ? fromScaled(toScaled(value)) : null;
}

const { small, scales, suffixes, phrases, and, half, article } = LANGUAGE.numbers;
const SCALES = Object.keys(scales).join("|");
const SMALL = Object.keys(small)
  .sort((a, b) => b.length - a.length)
  .join("|");
const PHRASES = phrases.map(([pattern]) => pattern).join("|");
const DURATIONS = LANGUAGE.units.durations.map(([pattern]) => pattern).join("|");
const AND_A_HALF = `(?: (?:${half})(?!\\p{L})|½)`;
/** Where a number may begin. */
export const NUMBER_START = `(?<![\\p{L}\\d.,:/#])(?<!(?<!sub)-)(?:(?:(?:${LANGUAGE.units.moneyBefore.map(([pattern]) => pattern).join("|")})\\s?)?\\d|(?:${SMALL}|${PHRASES}|${DURATIONS}|(?:${article}) (?:${SCALES}))(?!\\p{L}))`;

export function readNumber(text: string, decimalComma: boolean): FoundNumber | null {
  const digits = regex(
    `^(${DIGITS})(?:(${Object.keys(suffixes).join("|")})(?!\\p{L})| ?(${SCALES})(?!\\p{L}))?(${AND_A_HALF})?(?![\\d:])`,
  ).exec(text);
  if (digits) {
    const [{ length }, plain = "", suffix = "", scale = "", more] = digits;
    const base = figures(plain, decimalComma) + (more ? 0.5 : 0);
    const value = exact(base * (suffixes[suffix] ?? scales[scale] ?? 1));
    return value === null ? null : { value, length, spelled: false, suffix: suffix || scale };
  }
  for (const [pattern, value] of phrases) {
    const match = regex(`^(?:${pattern})(?!\\p{L})`).exec(text);
    if (match) return { value, length: match[0].length, spelled: true, suffix: "" };
  }
  return readWords(text);
}

/** Reads "one hundred and fifty", "twenty-five", "two and a half". */
function readWords(text: string): FoundNumber | null {
  const word = regex(`^(?:(${SMALL})|(?:(?:${article}) )?(${SCALES}))(?![\\p{L}\\d])`);
  const joint = regex(`^(?:[ -]|(?: ${and} ))(?=(?:${SMALL}|${SCALES})(?!\\p{L}))`);
  let [total, current, at, last] = [0, 0, 0, ""];
  for (;;) {
    const match = word.exec(text.slice(at));
    if (!match || (at === 0 && match[2] !== undefined && !regex(`^(?:${article}) `).test(text))) break;
    const [whole, unit, scale = ""] = match;
    const factor = scales[scale] ?? 1;
    if (unit === undefined) current = Math.max(current, 1) * factor;
    else current += small[unit] ?? 0;
    if (factor >= 1000) [total, current] = [total + current, 0];
    at += whole.length;
    last = scale;
    const joined = joint.exec(text.slice(at));
    // "two three" are two numbers, "twenty three" is one.
    if (
      !joined ||
      (unit !== undefined && (small[unit] ?? 0) < 20 && !regex(`^.(?:${SCALES})`).test(text.slice(at)))
    )
      break;
    at += joined[0].length;
  }
  if (at === 0) return null;
  const more = regex(`^${AND_A_HALF}`).exec(text.slice(at));
  const value = exact(total + current + (more ? 0.5 : 0));
  return value === null ? null : { value, length: at + (more?.[0].length ?? 0), spelled: true, suffix: last };
}
