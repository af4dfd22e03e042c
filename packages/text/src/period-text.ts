import { capabilities } from "@cairn/core/model/capabilities";
import type { Period } from "@cairn/core/model/figures";
import type { Measure } from "@cairn/core/model/goal";
import { amountText, figureText, numberText, ofText, type Unit, unitOf } from "./amount-text.ts";
import { periodWords } from "./messages/en/period.ts";
import { translatorFor } from "./messages/translator.ts";

/**
 * What a running period holds and what it asks for: "1 of 3 this week", "1 of at most 2 coffees today", "7.8 h on average this
 * week, 7 to 9 h asked".
 * @param when "this week", "so far"
 */
export function periodText(period: Period, measure: Measure, when: string, locale: string): string {
  const t = translatorFor(periodWords, locale);
  const unit = unitOf(measure, locale);
  const { done, upper } = period;
  if (done === null) return t("nothing", { when });
  const lower = period.lower === 0 ? null : period.lower;
  const amount = amountText(done, unit);
  if (lower === null) {
    if (upper === null) return t("plain", { amount, when });
    if (capabilities(measure).mean) return t("meanMost", { amount, when, bounds: boundsText(period, unit) });
    if (upper > 0) return t("atMost", { done: figureText(done, unit), most: amountText(upper, unit), when });
    return done > 0 ? t("overNone", { amount, when }) : t("none", { when });
  }
  const bounds = boundsText(period, unit);
  if (capabilities(measure).mean) return t("mean", { amount, when, bounds });
  const range = upper !== null && upper !== lower;
  if (range || done > lower) return t("asked", { amount, when, bounds });
  return t("plain", { amount: ofText(done, lower, unit), when });
}

/** What a period asks for: "20 pages", "at most 2 coffees", "7 to 9 h"; empty where it asks nothing. */
export function boundsText({ lower, upper }: Pick<Period, "lower" | "upper">, unit: Unit): string {
  const t = translatorFor(periodWords, unit.locale);
  if (lower === null || lower === 0) {
    if (upper === null) return "";
    return upper === 0 ? t("noneIsLimit") : t("most", { amount: amountText(upper, unit) });
  }
  if (upper === null || lower === upper) return amountText(lower, unit);
  return t("range", { lower: numberText(lower, unit), upper: amountText(upper, unit) });
}
