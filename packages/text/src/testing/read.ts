import type { Said } from "./everything-said.ts";

/** Reads what sentences say, as a person would: amounts, and what is asked of a day. */

/** The texts of places whose names begin so. */
export function textsAt(said: readonly Said[], ...places: readonly string[]): string[] {
  return said.filter(({ place }) => places.some((name) => place.startsWith(name))).map(({ text }) => text);
}

/** The first number of a text: "€1,492 to go" is 1492; null without one. */
export function amountIn(text: string): number | null {
  const found = /-?[\d,]*\d(?:\.\d+)?/.exec(text);
  return found ? Number(found[0].replaceAll(",", "")) : null;
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4375 };

/** What "From here 9 km a week is enough" and its like ask of a day; null where they ask for no amount. */
export function askedPerDay(text: string, daysLeft: number | null): { perDay: number; left: boolean } | null {
  const sentence = text.split(/(?<=[.!?])\s+(?=[A-Z])/).find((part) => /from here/i.test(part));
  if (!sentence) return null;
  const amount = amountIn(sentence);
  if (amount === null) return null;
  if (/ today| that (are|is) left/.test(sentence)) return { perDay: amount / (daysLeft ?? 1), left: true };
  const [, count = "1", unit = ""] =
    /every (\d+) (day|week|month)s/.exec(sentence) ?? / an?( )(day|week|month)/.exec(sentence) ?? [];
  const days = DAYS[unit];
  return days === undefined ? null : { perDay: amount / (days * (Number(count) || 1)), left: false };
}
