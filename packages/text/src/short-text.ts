import { numberText, type Unit } from "./amount-text.ts";
import { numberFormat } from "./intl.ts";

/** An amount where there is little room, beside an axis or above a bar: "351m"; below a hundred thousand as it is. */
export function shortText(value: number, unit: Unit): string {
  if (Math.abs(value) < 100_000) return numberText(value, unit);
  return numberFormat(unit.locale, { notation: "compact", maximumSignificantDigits: 3 }).format(value);
}
