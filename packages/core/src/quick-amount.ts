import { AMOUNT_MAX, fromScaled, toScaled } from "./amount.ts";
import { en } from "./quick-add-words.ts";

export type Amount = { value: number; unit: string };

const NUMBER = "\\d{1,3}(?:[,\\u00a0' ]\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?";

/** "6,000" is six thousand and "6,5" six and a half: a comma before exactly three digits groups. */
function readNumber(text: string): number {
  const grouped = /^\d{1,3}(?:[,\u00a0' ]\d{3})+(?:\.\d+)?$/.test(text);
  return Number(grouped ? text.replace(/[,\u00a0' ]/g, "") : text.replace(",", "."));
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
const NOT_UNIT = new RegExp(`^(?:${en.notUnit}|${en.months}|${en.weekdays}|${en.distance})$`);
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
  pounds: "£",
  euros: "€",
  dollars: "$",
};

export function readAmount(text: string, verb: string): { amount: Amount; length: number } | null {
  const match = AMOUNT.exec(text);
  if (!match) return null;
  const [whole, sign, money, moneyK, hours, minutes, plain, thousand, word, gap = "", noun = ""] = match;
  const thousands = (value: number, suffix: string | undefined) =>
    value * (suffix === "k" ? 1000 : suffix === "m" ? 1_000_000 : 1);
  const bare = whole.length - gap.length - noun.length;
  let value: number | null;
  let unit = "";
  let length = bare;
  if (sign !== undefined && money !== undefined) {
    value = exact(thousands(readNumber(money), moneyK));
    unit = sign;
  } else if (hours !== undefined && minutes !== undefined) {
    value = exact(Number(hours) * 60 + Number(minutes));
    unit = "min";
  } else {
    const spelled: Record<string, number> = en.number;
    value =
      word === undefined ? exact(thousands(readNumber(plain ?? ""), thousand)) : (spelled[word] ?? null);
    if (noun !== "" && !NOT_UNIT.test(noun)) {
      unit = UNITS[noun] ?? noun;
      length = whole.length;
    } else if (thousand && new RegExp(`^(?:${en.distance})$`).test(verb)) {
      value = exact(readNumber(plain ?? ""));
      unit = "km";
    }
    // A number glued to letters that are no unit ("2x") is not an amount.
    if (gap === "" && noun !== "" && !GLUED.test(noun)) return null;
    // A spelled number needs its noun: "one day" stays words.
    if (word !== undefined && unit === "") return null;
  }
  return value === null ? null : { amount: { value, unit }, length };
}

/** A step that fits how such amounts are logged: tenths for distances and weights, whole numbers else. */
export function stepOf(unit: string): number {
  return /^(?:km|kg|miles?|l|litres?|liters?|lbs?|st|%)$/.test(unit) ? 0.1 : 1;
}
