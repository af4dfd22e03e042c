import type { ErrorParams, FieldError } from "@cairn/core/refusal/error";
import { type Refused, refusedField } from "@cairn/core/refusal/refusal";
import { isDay } from "@cairn/core/time/day";
import { formatDay, formatNumber } from "./format.ts";
import { refusalWords } from "./messages/en/refusal.ts";
import { translatorFor } from "./messages/translator.ts";

/** A refusal in the person's language, its figures and days as their locale writes them. */
export function refusalText({ key, params }: Refused, locale: string): string {
  const number = (name: string) => Number(params[name] ?? 0);
  const text = (name: string) => textOf(params[name], locale);
  return translatorFor(refusalWords, locale)(isKey(key) ? key : "needs_look", {
    min: number("min"),
    max: number("max"),
    years: number("years"),
    seconds: number("seconds"),
    minutes: number("minutes"),
    version: text("version"),
    from: text("from"),
    target: text("target"),
    start: text("start"),
    due: text("due"),
    needs: text("needs"),
    has: text("has"),
  });
}

/** What stands at a field. */
export function fieldText(error: Pick<FieldError, "reason" | "params">, locale: string): string {
  return refusalText(refusedField(error), locale);
}

/** By field; the first of a field wins: it is the one to mend first. */
export function fieldTexts(errors: readonly FieldError[], locale: string): Readonly<Record<string, string>> {
  return Object.fromEntries(errors.toReversed().map((error) => [error.field, fieldText(error, locale)]));
}

function isKey(key: string): key is keyof typeof refusalWords {
  return Object.hasOwn(refusalWords, key);
}

function textOf(value: ErrorParams[string] | undefined, locale: string): string {
  if (typeof value === "number") return formatNumber(value, locale);
  // With its year, whatever today is.
  return value !== undefined && isDay(value) ? formatDay(value, locale, "0001-01-01") : (value ?? "–");
}
