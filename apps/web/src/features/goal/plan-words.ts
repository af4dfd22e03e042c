import type { Cadence } from "@cairn/core/plan";
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
