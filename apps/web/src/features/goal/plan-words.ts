import { daysBetween } from "@cairn/core/day";
import type { Cadence, Plan, Rate } from "@cairn/core/plan";
import { formatList, formatWeekday } from "../../lib/format.ts";

/** A cadence alone: "Every weekday", "Every 2 weeks". */
export function cadenceText(cadence: Cadence, locale: string): string {
  switch (cadence.kind) {
    case "day":
      return "Every day";
    case "week":
      return "Every week";
    case "month":
      return "Every month";
    case "weeks":
      return `Every ${cadence.every} weeks`;
    case "weekdays": {
      const days = cadence.days.join("");
      if (days === "12345") return "Every weekday";
      if (days === "67") return "Every weekend day";
      if (days === "1234567") return "Every day";
      const names = cadence.days.map((day) =>
        formatWeekday(day, locale, cadence.days.length === 1 ? "long" : "short"),
      );
      return `Every ${formatList(names, locale)}`;
    }
  }
}

/** What stands behind an amount: "a day", "on each of those days", "in 2 weeks". */
export function perText(cadence: Cadence): string {
  switch (cadence.kind) {
    case "day":
    case "weekdays":
      return "a day";
    case "week":
      return "a week";
    case "month":
      return "a month";
    case "weeks":
      return `in ${cadence.every} weeks`;
  }
}

/** The running period in a sentence: "today", "this week". */
export function periodText(cadence: Cadence): string {
  switch (cadence.kind) {
    case "day":
    case "weekdays":
      return "today";
    case "week":
      return "this week";
    case "month":
      return "this month";
    case "weeks":
      return `in these ${cadence.every} weeks`;
  }
}

/** What periods are called when counted: "31 of 37 weeks kept". */
export function periodNoun(cadence: Cadence, count: number): string {
  const noun = { day: "day", weekdays: "day", week: "week", month: "month", weeks: "block" }[cadence.kind];
  return count === 1 ? noun : `${noun}s`;
}

/** Days of a rate: what "a month" is when only the calendar days of the plan are known. */
export const RATE_DAYS: Record<Rate["per"], number> = { day: 1, week: 7, month: 365.2425 / 12 };

/** The rate that the plan asks for over its calendar days, a week (or a day, when it is shorter than three weeks). */
export function derivedRate(plan: Pick<Plan, "from" | "target" | "due" | "rate" | "fromValue">): Rate | null {
  if (plan.rate) return plan.rate;
  if (plan.target === null || plan.due === null || plan.fromValue === null) return null;
  const days = daysBetween(plan.from, plan.due) + 1;
  const amount = Math.abs(plan.target - plan.fromValue);
  if (days <= 0 || amount === 0) return null;
  const per: Rate["per"] = days < 21 ? "day" : "week";
  return { amount: Number(((amount / days) * RATE_DAYS[per]).toFixed(6)), per };
}
