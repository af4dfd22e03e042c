import { AMOUNT_DECIMALS, AMOUNT_MAX } from "@cairn/core/amount/amount";
import type { GoalSummary } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { formatNumber, formatRelativeDay } from "./format.ts";
import type { checkInWords } from "./messages/en/check-in.ts";
import type { Translator } from "./messages/translator.ts";

/** What is wrong with an amount before it is sent, in words with the fix; null when nothing is. */
export function amountRefusal(
  value: number | null,
  t: Translator<typeof checkInWords>,
  locale: string,
): string | null {
  if (value === null) return t("amountNotANumber");
  if (Math.abs(value) > AMOUNT_MAX) return t("amountLarge", { most: formatNumber(AMOUNT_MAX, locale) });
  return Number(value.toFixed(AMOUNT_DECIMALS)) === value ? null : t("amountDecimals");
}

/** The same for the day of an entry. */
export function dayRefusal(
  day: Day,
  { goal, figures }: Pick<GoalSummary, "goal" | "figures">,
  t: Translator<typeof checkInWords>,
  locale: string,
): string | null {
  if (day > figures.asOf) return t("dayInFuture");
  if (day >= goal.start) return null;
  return t("beforeStart", { start: formatRelativeDay(goal.start, locale, figures.asOf) });
}
