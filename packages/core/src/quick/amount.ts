import { AMOUNT_MAX, fromScaled, toScaled } from "../amount/amount.ts";
import { en } from "./words.ts";

export type Amount = { value: number; unit: string };

const NUMBER =
  "\\d{1,3}(?:[\\u00a0\\u202f' ]\\d{3})+(?:[.,]\\d+)?|\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?";

/**
 * Reads a number. Of two signs the last is the decimal one. One alone before exactly three digits groups where the person's
 * numbers group by it: "6,000" is six thousand and "6,5" six and a half; with a decimal comma "6.000" is six thousand.
 */
function readNumber(text: string, decimalComma: boolean): number {
  const plain = text.replace(/[\u00a0\u202f' ]/g, "");
  const [comma, point] = [plain.lastIndexOf(","), plain.lastIndexOf(".")];
  // A sign that comes twice groups.
  const commaGroups = /,.*,/.test(plain) || !(/\..*\./.test(plain) || decimalComma);
  const [group, decimal] = (comma >= 0 && point >= 0 ? point > comma : commaGroups) ? ",." : ".,";
  const groups = new RegExp(`^[1-9]\\d{0,2}(?:[${group}]\\d{3})+(?:[${decimal}]\\d+)?$`).test(plain);
  return Number((groups ? plain.replaceAll(group ?? "", "") : plain).replace(",", "."));
}

function exact(value: number): number | null {
  return Number.isFinite(value) && value >= 0 && value <= AMOUNT_MAX ? fromScaled(toScaled(value)) : null;
}

export const NUMBER_WORDS = Object.keys(en.number).join("|");
const AMOUNT = new RegExp(
  `^(?:([£$€¥])\\s?(${NUMBER})(k|m)?|(\\d{1,2})h(\\d{2})|(${NUMBER})(k(?!\\p{L}))?|(${NUMBER_WORDS}))(?![\\d:])(?:(\\s?)([\\p{L}%°]+(?:-\\p{L}+)*|[£€$¥]))?`,
  "u",
);
export const GLUED = new RegExp(`^(?:${en.glued})$`);
const NOT_UNIT = new RegExp(`^(?:${en.notUnit}|${NUMBER_WORDS}|${en.months}|${en.weekdays}|${en.distance})$`);
const UNITS: Record<string, string> = {
  minute: "min",
  minutes: "min",
  mins: "min",
  min: "min",
  hour: "h",
  hours: "h",
  hrs: "h",
  hr: "h",
  h: "h",
  kilometres: "km",
  kilometers: "km",
  kilometre: "km",
  kilometer: "km",
  kms: "km",
  kilos: "kg",
  kgs: "kg",
  miles: "miles",
  time: "times",
  pounds: "£",
  euros: "€",
  euro: "€",
  eur: "€",
  dollars: "$",
  usd: "$",
  gbp: "£",
};

/** Tells whether a unit is a currency, whose amounts are in no other unit. */
export function isMoney(unit: string): boolean {
  return /^[£$€¥]$/.test(unit);
}
/** Tells whether a unit is one of measure, whose amounts are in no other unit but its scale's. */
export function isMeasure(unit: string): boolean {
  return !isMoney(unit) && (GLUED.test(unit) || Object.values(UNITS).includes(unit));
}

/** Units of one kind, each in parts of the first. */
const SCALES: readonly Readonly<Record<string, number>>[] = [
  { s: 1, sec: 1, min: 60, h: 3600 },
  { m: 1, km: 1000 },
  { g: 1, kg: 1000 },
  { ml: 1, cl: 10, l: 1000 },
];

/** Converts an amount into another unit of its kind; null where it has none, or where it would not be exact. */
export function inUnit({ value, unit }: Amount, wanted: string): number | null {
  const scale = SCALES.find((units) => Object.hasOwn(units, unit) && Object.hasOwn(units, wanted));
  const [from, to] = [scale?.[unit], scale?.[wanted]];
  if (from === undefined || to === undefined) return null;
  const parts = toScaled(value) * BigInt(from);
  return parts % BigInt(to) === 0n ? exact(fromScaled(parts / BigInt(to))) : null;
}

/** Reads spoken amounts that no number begins. */
export function readSpoken(text: string): { amount: Amount; length: number } | null {
  for (const [words, value, unit] of en.spoken) {
    const match = new RegExp(`^(?:${words})(?![\\p{L}\\d])`, "u").exec(text);
    if (match) return { amount: { value, unit }, length: match[0].length };
  }
  return null;
}

/**
 * Reads an amount.
 * @returns the amount, with the length of all of it and, `bare`, without the noun
 */
export function readAmount(
  text: string,
  verb: string,
  decimalComma = false,
): { amount: Amount; length: number; bare: number } | null {
  const match = AMOUNT.exec(text);
  if (!match) return null;
  const [whole, sign, money, moneyK, hours, minutes, plain, thousand, word, gap = "", noun = ""] = match;
  const thousands = (value: number, suffix: string | undefined) =>
    value * (suffix === "k" ? 1000 : suffix === "m" ? 1_000_000 : 1);
  const bare = whole.length - gap.length - noun.length;
  // "after 10 pm" is a time.
  if (new RegExp(`^(?:${en.clock})$`).test(noun)) return null;
  let value: number | null;
  let unit = "";
  let length = bare;
  if (sign !== undefined && money !== undefined) {
    value = exact(thousands(readNumber(money, decimalComma), moneyK));
    unit = sign;
  } else if (hours !== undefined && minutes !== undefined) {
    value = exact(Number(hours) * 60 + Number(minutes));
    unit = "min";
  } else {
    const spelled: Record<string, number> = en.number;
    value =
      word === undefined
        ? exact(thousands(readNumber(plain ?? "", decimalComma), thousand))
        : (spelled[word] ?? null);
    if (noun !== "" && !NOT_UNIT.test(noun)) {
      unit = UNITS[noun] ?? noun;
      length = whole.length;
    } else if (thousand && new RegExp(`^(?:${en.distance})$`).test(verb)) {
      value = exact(readNumber(plain ?? "", decimalComma));
      unit = "km";
    }
    // A number glued to letters that are no unit ("2x") is not an amount.
    if (gap === "" && noun !== "" && !GLUED.test(noun)) return null;
    // A spelled number needs its noun: "one day" stays words.
    if (word !== undefined && unit === "") return null;
  }
  return value === null ? null : { amount: { value, unit }, length, bare };
}

/** Chooses a step that fits how such amounts are logged: tenths for distances and weights, else whole numbers. */
export function stepOf(unit: string): number {
  return /^(?:km|kg|miles?|l|litres?|liters?|lbs?|st|%)$/.test(unit) ? 0.1 : 1;
}
