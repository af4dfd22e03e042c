import type { Insight } from "@cairn/core/insight";
import type { ReviewLine } from "@cairn/core/review-schema";
import { formatWeekday } from "../../lib/format.ts";
import { amountText, ofText, type Unit } from "../goal/amount-words.ts";
import { plural } from "../goal/sentences.ts";

/** The week of a goal: "12.4 of 9.6 km this week", "3 times", "nothing logged". */
export function weekSentence({ done, planned, bound }: ReviewLine, unit: Unit, running: boolean): string {
  const when = running ? "so far this week" : "that week";
  if (bound === "upper" && planned !== null)
    return `${amountText(done, unit)} ${when}, with room for ${amountText(planned, unit)}.`;
  if (done < 0) return `Down ${amountText(-done, unit)} ${when}.`;
  if (planned !== null && planned > 0) return `${ofText(done, planned, unit)} ${when}.`;
  return done === 0 ? `Nothing logged ${when}.` : `${amountText(done, unit)} ${when}.`;
}

/** What the log shows, with its counts. Null for what other places say. */
export function insightSentence(insight: Insight, locale: string): string | null {
  if (insight.kind === "weekdays") {
    const { best, worst } = insight;
    const day = (weekday: number) => formatWeekday(weekday, locale);
    return `${day(best.weekday)} goes best: ${best.kept} of ${best.of}. ${day(worst.weekday)} least: ${worst.kept} of ${worst.of}.`;
  }
  if (insight.kind === "consistency")
    return `Kept ${insight.kept} of the last ${plural(insight.of, "time")}.`;
  if (insight.kind === "comeback")
    return `After ${plural(insight.misses, "miss", "misses")} you were back the next time ${plural(insight.back, "time")}.`;
  return null;
}
