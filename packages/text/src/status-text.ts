import { verdictOf } from "@cairn/core/figures/verdict";
import type { Verdict, Yardstick } from "@cairn/core/model/verdict";
import type { TodayItem } from "@cairn/core/views/today";
import { amountText } from "./amount-text.ts";
import { formatDay, formatPercent } from "./format.ts";
import { standingWords } from "./messages/en/standing.ts";
import { translatorFor } from "./messages/translator.ts";
import { periodsText } from "./plan-text.ts";

/** Where a goal stands, in a few words: how far ahead of its line or short of it. */

/** Whether it is well, in the colour; where the chart's dot lies from the line, in the place of the mark. */
export type StatusText = { tone: "good" | "plain" | "bad"; place: "above" | "on" | "below"; text: string };

/** Where a goal stands. `short` leaves "the line" out where the column says it. */
export function statusText(item: TodayItem, locale: string, short = false): StatusText {
  return verdictText(verdictOf(item), item.figures.asOf, locale, short);
}

/** What each verdict without an amount is called, and how it looks. */
const WORDS = {
  in_trash: ["plain", "on", "inTrash"],
  reached: ["good", "above", "reached"],
  let_go: ["plain", "on", "letGo"],
  done: ["good", "above", "done"],
  not_done: ["plain", "on", "notYet"],
  at_target: ["good", "on", "atTarget"],
  passed: ["plain", "on", "passed"],
  paused: ["plain", "on", "paused"],
  rest_day: ["plain", "on", "restDay"],
  on_the_line: ["plain", "on", "onTheLine"],
  no_line: ["plain", "on", "noLine"],
  begun: ["plain", "on", "begun"],
  steady: ["plain", "on", "steady"],
  just_short: ["bad", "below", "justShort"],
  well_short: ["bad", "below", "wellShort"],
  quiet: ["plain", "on", "quiet"],
  no_limit: ["plain", "on", "noLimit"],
  within_limit: ["plain", "on", "withinTheLimit"],
} as const;

/** A verdict in words; the day of the figures decides whether a date needs its year. */
export function verdictText(verdict: Verdict, asOf: string, locale: string, short = false): StatusText {
  const t = translatorFor(standingWords, locale);
  switch (verdict.kind) {
    case "not_started":
      return { tone: "plain", place: "on", text: t("starts", { day: formatDay(verdict.day, locale, asOf) }) };
    case "over_limit": {
      const amount = distanceText(verdict.amount, verdict.of, locale);
      return { tone: "bad", place: "above", text: t("overTheLimit", { amount }) };
    }
    case "ahead":
    case "short": {
      const amount = distanceText(verdict.amount, verdict.of, locale);
      const text = t(short ? verdict.kind : `line.${verdict.kind}`, { amount });
      return { tone: verdict.kind === "ahead" ? "good" : "bad", place: verdict.place, text };
    }
    default: {
      const [tone, place, key] = WORDS[verdict.kind];
      return { tone, place, text: t(key) };
    }
  }
}

/** How far: "14.2 km", "3 weeks" of a habit that counts them, "4%" of a list or a bigger goal. */
export function distanceText(amount: number, of: Yardstick, locale: string): string {
  if (of.kind === "share") return formatPercent(amount, locale);
  if (of.kind === "periods") return periodsText(of.cadence, Math.round(amount), locale);
  return amountText(amount, { unit: of.unit, step: of.step, locale });
}
