import { GOAL_TABS, type GoalTab } from "@cairn/core/model/goal-tab";
import { RATE_UNITS } from "@cairn/core/model/plan";
import { isDay } from "@cairn/core/time/day";

/** A day in words until the person's own today is known. */
export type DayWord = "today" | "yesterday" | { day: string };

/** The command line is not understood: `message` says what to write instead. */
export class UsageError extends Error {}

export function dayWord(text: string | undefined): DayWord {
  if (text === undefined || text === "today") return "today";
  if (text === "yesterday") return "yesterday";
  return { day: dateOf(text, "today, yesterday or a date like 2026-01-31") };
}

/** A date of the calendar. */
export function dateOf(text: string, expected = "a date like 2026-01-31"): string {
  if (!isDay(text)) throw new UsageError(`"${text}" is not a day: write ${expected}.`);
  return text;
}

export function tabOf(text: string | undefined): GoalTab {
  const tab = GOAL_TABS.find((known) => known === (text ?? "active"));
  if (!tab) throw new UsageError(`"${text}" is not a tab: choose from ${GOAL_TABS.join(", ")}.`);
  return tab;
}

/** One decimal sign, comma or point; no thousands, which would be a guess. */
export function amountOf(text: string): number {
  const plain = text.replace("\u2212", "-").replace(",", ".");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) {
    throw new UsageError(`"${text.replace("\u2212", "-")}" is not an amount: write a number like 6.2.`);
  }
  return Number(plain);
}

/** "5/week". */
export function rateOf(text: string): { amount: number; per: (typeof RATE_UNITS)[number] } {
  const [amount = "", unit = ""] = text.split("/");
  const per = RATE_UNITS.find((known) => known === unit.trim());
  if (!per)
    throw new UsageError(`"${text}" is not a rate: write an amount a day, week or month, like 5/week.`);
  return { amount: amountOf(amount.trim()), per };
}
