import { unitFor } from "@cairn/core/amount/unit";
import type { Day } from "@cairn/core/time/day";
import { addDays, dayNumber, daysBetween } from "@cairn/core/time/day";
import { dateFormat, listFormat, numberFormat } from "./intl.ts";
import { formatWords } from "./messages/en/format.ts";
import { translatorFor } from "./messages/translator.ts";

/*
 * Numbers, amounts and days in the person's own locale. Pure: the locale and today are always given, so the server and the
 * browser write the same words.
 */

/** At most six decimals, none that are zero. */
export function formatNumber(
  value: number,
  locale: string,
  options: { grouping?: boolean; decimals?: number } = {},
): string {
  return numberFormat(locale, {
    maximumFractionDigits: options.decimals ?? 6,
    useGrouping: options.grouping ?? true,
  }).format(Object.is(value, -0) ? 0 : value);
}

/**
 * The number that a person typed, or null. Both comma and point are taken for the decimal sign; where both stand, or one
 * stands several times, the last kind is the decimal sign and the other groups thousands. "1,204" is 1204 where the
 * locale groups by comma, and 1.204 where the comma is its decimal sign.
 */
export function parseNumber(text: string, locale: string): number | null {
  const plain = western(text, locale)
    .replaceAll(/[\s\u00a0\u202f'’_\u200e\u200f\u061c]/g, "")
    .replace(/^[\u2212\u2013]/, "-");
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(plain)) return null;
  const commas = plain.split(",").length - 1;
  const points = plain.split(".").length - 1;
  let decimal: "," | "." | null = null;
  if (commas > 0 && points > 0) decimal = plain.lastIndexOf(",") > plain.lastIndexOf(".") ? "," : ".";
  else if (commas === 1)
    decimal = groups(locale) === "," && /^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain) ? null : ",";
  else if (points === 1)
    decimal = groups(locale) === "." && /^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(plain) ? null : ".";
  if (decimal !== null && plain.split(decimal).length > 2) return null;
  const value = Number(
    decimal === null
      ? plain.replaceAll(/[.,]/g, "")
      : plain.replaceAll(decimal === "," ? "." : ",", "").replace(",", "."),
  );
  return Number.isFinite(value) ? value : null;
}

/** The digits of the person's script, and their signs, as the ones that are reckoned with: "٧٫٥" is 7.5. */
function western(text: string, locale: string): string {
  const zero = formatNumber(0, locale).codePointAt(0) ?? 48;
  return [...text.replaceAll("٫", ".").replaceAll("٬", "")]
    .map((sign) => {
      const digit = (sign.codePointAt(0) ?? 0) - zero;
      return digit >= 0 && digit <= 9 ? digit : sign;
    })
    .join("");
}

function groups(locale: string): string | undefined {
  return numberFormat(locale, {})
    .formatToParts(12_345)
    .find((part) => part.type === "group")?.value;
}

/** Units that stand for a currency: by sign or by ISO code. */
const CURRENCIES: Readonly<Record<string, string>> = {
  "£": "GBP",
  "€": "EUR",
  $: "USD",
  "¥": "JPY",
  "₹": "INR",
  "₩": "KRW",
  "₺": "TRY",
  "₴": "UAH",
  "₪": "ILS",
  "₫": "VND",
  "₱": "PHP",
  zł: "PLN",
};
const CODES = new Set([
  "AUD",
  "BRL",
  "CAD",
  "CHF",
  "CNY",
  "CZK",
  "DKK",
  "HUF",
  "MXN",
  "NOK",
  "NZD",
  "SEK",
  "SGD",
  "THB",
  "ZAR",
]);

export function currency(unit: string): string | null {
  const name = unit.trim();
  return CURRENCIES[name] ?? (CODES.has(name) || Object.values(CURRENCIES).includes(name) ? name : null);
}

/** An amount with its unit: "6.2 km", "£340", "78.5%", "12". Money has pence only where there are any. */
export function formatAmount(value: number, unit: string, locale: string): string {
  const code = currency(unit);
  if (code) {
    const whole = Number.isInteger(value);
    return numberFormat(locale, {
      style: "currency",
      currency: code,
      currencyDisplay: "narrowSymbol",
      ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
    }).format(value);
  }
  const number = formatNumber(value, locale);
  const name = unitFor(value, unit.trim());
  if (name === "") return number;
  return name === "%" || name === "°" ? `${number}${name}` : `${number}\u00a0${name}`;
}

/** The first of two amounts of one unit: money is always money, of all else the unit stands at the second. */
export function formatFigure(value: number, unit: string, locale: string): string {
  return currency(unit) ? formatAmount(value, unit, locale) : formatNumber(value, locale);
}

/** "367.6 of 500 km", "£2,260 of £6,000": the unit once, unless it is money. */
export function formatOf(value: number, of: number, unit: string, locale: string): string {
  const first = formatFigure(value, unit, locale);
  return translatorFor(formatWords, locale)("of", { value: first, whole: formatAmount(of, unit, locale) });
}

/** A share from 0 to 1 in whole percent. Not before it is true: .999 is 99%. */
export function formatPercent(share: number, locale: string): string {
  const whole = share >= 1 ? Math.round(share * 100) : Math.min(99, Math.round(share * 100));
  return numberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(whole / 100);
}

const at = (day: Day) => dayNumber(day) * 86_400_000;

/** "14 September"; with the year when it is not today's. */
export function formatDay(day: Day, locale: string, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  return dateFormat(locale, { day: "numeric", month: "long", ...year }).format(at(day));
}

/** "Tuesday 15 September", as a heading; with the year when it is not today's. */
export function formatLongDay(day: Day, locale: string, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  const options = { weekday: "long", day: "numeric", month: "long", ...year } as const;
  const parts = dateFormat(locale, options).formatToParts(at(day));
  // In English a comma after the weekday only makes a heading restless.
  return parts
    .map(({ type, value }, index) => (type === "literal" && index === 1 ? value.replace(",", "") : value))
    .join("");
}

/** "Mon 14"; with the month when it is not today's: "Mon 14 Aug". */
export function formatShortDay(day: Day, locale: string, today: Day): string {
  const sameMonth = day.slice(0, 7) === today.slice(0, 7);
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  const format = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, options).format(at(day));
  if (sameMonth) return `${format({ weekday: "short" })} ${format({ day: "numeric" })}`;
  if (sameYear) return `${format({ weekday: "short" })} ${format({ day: "numeric", month: "short" })}`;
  return format({ day: "numeric", month: "short", year: "numeric" });
}

/** "Today", "Yesterday", "Tomorrow", then short days. */
export function formatRelativeDay(day: Day, locale: string, today: Day): string {
  const away = daysBetween(today, day);
  const t = translatorFor(formatWords, locale);
  if (away === 0) return t("today");
  if (away === -1) return t("yesterday");
  if (away === 1) return t("tomorrow");
  return formatShortDay(day, locale, today);
}

/** The same in a sentence: "today", "yesterday", "on Mon 14". */
export function formatOnDay(day: Day, locale: string, today: Day): string {
  const t = translatorFor(formatWords, locale);
  const away = daysBetween(today, day);
  if (away === 0) return t("onToday");
  if (away === -1) return t("onYesterday");
  return t("on", { day: formatRelativeDay(day, locale, today) });
}

/** "14 September to 2 October"; one day is itself. */
export function formatDays(from: Day, to: Day, locale: string, today: Day): string {
  const first = formatDay(from, locale, today);
  if (from === to) return first;
  return translatorFor(formatWords, locale)("span", { from: first, to: formatDay(to, locale, today) });
}

/** "September 2026" or, short, "Sep". */
export function formatMonth(day: Day, locale: string, form: "long" | "short" = "long"): string {
  return dateFormat(
    locale,
    form === "short" ? { month: "short" } : { month: "long", year: "numeric" },
  ).format(at(day));
}

/** The name of an ISO weekday: 1 is Monday. */
export function formatWeekday(
  weekday: number,
  locale: string,
  form: "long" | "short" | "narrow" = "long",
): string {
  // 2024-01-01 was a Monday.
  return dateFormat(locale, { weekday: form }).format(at(addDays("2024-01-01", weekday - 1)));
}

/** An instant in the person's zone: "22 Nov 2026, 20:15". */
export function formatInstant(instant: string, locale: string, zone: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  }).format(new Date(instant));
}

/** Minutes after midnight as a clock shows them: 180 is "03:00". */
export function formatClock(minutes: number, locale: string): string {
  return dateFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(minutes * 60_000);
}

/** "Monday, Wednesday and Friday". */
export function formatList(words: readonly string[], locale: string): string {
  return listFormat(locale, { type: "conjunction" }).format(words);
}

/** Whether 6.000 is six thousand. */
export function decimalComma(locale: string): boolean {
  const parts = numberFormat(locale, {}).formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value === ",");
}

/** Whether 1/2 is read as 1 February. */
export function dayFirst(locale: string): boolean {
  const parts = dateFormat(locale, {})
    .formatToParts(0)
    .map((part) => part.type);
  return parts.indexOf("day") < parts.indexOf("month");
}
