import { currency } from "./format.ts";
import { numberFormat } from "./intl.ts";

/** Whether a unit stands before its number: "£340" in English, but "340 €" in German, and "6.2 km" everywhere. */
export function unitLeads(unit: string, locale: string): boolean {
  const code = currency(unit);
  if (!code) return false;
  const parts = numberFormat(locale, {
    style: "currency",
    currency: code,
    currencyDisplay: "narrowSymbol",
  }).formatToParts(1);
  return parts[0]?.type === "currency";
}
