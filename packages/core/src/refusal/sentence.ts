import { isDay } from "../time/day.ts";
import type { ErrorCode, ErrorParams, FieldError } from "./error.ts";
import { type Refused, refusedField, refusedWhole } from "./refusal.ts";
import { refusalWords } from "./refusal-words.ts";

type Key = keyof typeof refusalWords;

function isKey(key: string): key is Key {
  return Object.hasOwn(refusalWords, key);
}

/**
 * Writes a refusal in English, with every figure in its place; one that is missing leaves a dash. What has no words "needs a
 * look".
 */
export function inEnglish({ key, params }: Refused): string {
  const words: string = refusalWords[isKey(key) ? key : "needs_look"];
  return words.replace(/\{(\w+)(?:, number)?\}/g, (_, name: string) =>
    Object.hasOwn(params, name) ? inWords(params[name]) : "–",
  );
}

const DAYS = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

function inWords(value: string | number | undefined): string {
  return typeof value === "string" && isDay(value) ? DAYS.format(Date.parse(value)) : String(value);
}

/** Tells whether a reason has words of its own. */
export function hasSentence(reason: string): boolean {
  return isKey(reason);
}

/** Writes the English sentence of a field's refusal. A reason without one says only that the field needs a look. */
export function explain(reason: string, params: ErrorParams = {}): string {
  return inEnglish(refusedField({ reason, params }));
}

/** Writes the English sentence of a whole refusal: that of its only field where there is just one, else the code's. */
export function explainRefusal(
  code: ErrorCode,
  fields: readonly FieldError[] = [],
  params: ErrorParams = {},
): string {
  return inEnglish(refusedWhole(code, fields, params));
}
