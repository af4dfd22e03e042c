import type { Figures } from "@cairn/core/model/figures";
import type { Child } from "@cairn/core/model/view";
import type { Listed } from "@cairn/core/views/today";
import { amountText, isNothing, type Unit, unitOf } from "./amount-text.ts";
import { formatDay } from "./format.ts";
import { standingWords } from "./messages/en/standing.ts";
import { sayIn } from "./messages/say.ts";
import { ownText } from "./plan-text.ts";

/** Where a goal stands, in a few words: above and below the line, never a decimal of a chance. */

export type Tone = "above" | "on" | "below";
export type Standing = { tone: Tone; text: string };

/** Where a goal stands. `short` leaves "the line" out where the column says it. */
export function standing({ goal, plan, figures }: Listed, locale: string, short = false): Standing {
  const say = sayIn(standingWords, locale);
  const { status, paceAmount, habit } = figures;
  if (goal.deletedAt) return { tone: "on", text: say("inTrash") };
  if (goal.closedAs === "reached") return { tone: "above", text: say("reached") };
  if (goal.closedAs) return { tone: "on", text: say("letGo") };
  if (goal.measure.kind === "outcome")
    return goal.doneOn ? { tone: "above", text: say("done") } : { tone: "on", text: say("notYet") };
  if (status === "achieved") return { tone: "above", text: say("reached") };
  if (status === "paused") return { tone: "on", text: say("paused") };
  if (status === "not_started")
    return { tone: "on", text: say("starts", { day: formatDay(goal.start, locale, figures.asOf) }) };
  if (status === "missed") return { tone: "on", text: say("passed") };
  const unit = unitOf(goal.measure, locale);
  if (habit && plan.requirement?.kind === "at_most") return limitStanding(figures, unit);
  // Its pace in shares has no unit; a mean of days has.
  if (goal.measure.kind === "objective")
    return figures.paceDays === null
      ? { tone: "on", text: say("noLine") }
      : daysText(figures.paceDays, locale, short);
  if (paceAmount !== null) {
    const written = habit && plan.cadence ? { ...unit, step: 0.1 } : unit;
    if (isNothing(paceAmount, written)) return { tone: "on", text: say("onTheLine") };
    const amount = ownText(Math.abs(paceAmount), goal.measure, plan, locale);
    return sideText(paceAmount, amount, locale, short);
  }
  if (habit) {
    if (status === "at_risk") return { tone: "below", text: say("justBelow") };
    if (status === "off_track") return { tone: "below", text: say("belowLine") };
    if (status === "stale") return { tone: "on", text: say("quiet") };
    return { tone: "on", text: habit.successes + habit.failures === 0 ? say("begun") : say("steady") };
  }
  return { tone: "on", text: status === "stale" ? say("quiet") : say("noLine") };
}

/** How a part of a bigger goal stands: by days, as its own unit says nothing beside the others. */
export function childStanding({ figures, counts }: Child, locale: string): Standing {
  const say = sayIn(standingWords, locale);
  if (!counts) return { tone: "on", text: say("out") };
  if (figures.status === "achieved") return { tone: "above", text: say("reached") };
  if (figures.paceDays === null) return { tone: "on", text: say("withoutLine") };
  return daysText(figures.paceDays, locale, true);
}

function daysText(pace: number, locale: string, short: boolean): Standing {
  const say = sayIn(standingWords, locale);
  const days = Math.round(Math.abs(pace));
  if (days === 0) return { tone: "on", text: say("onTheLine") };
  return sideText(pace, say("days", { days }), locale, short);
}

function sideText(pace: number, amount: string, locale: string, short: boolean): Standing {
  const say = sayIn(standingWords, locale);
  const tone = pace > 0 ? "above" : "below";
  return { tone, text: say(short ? tone : `line.${tone}`, { amount }) };
}

function limitStanding({ habit, enough }: Figures, unit: Unit): Standing {
  const say = sayIn(standingWords, unit.locale);
  if (habit?.period === null) return { tone: "on", text: say("noLimit") };
  if (enough?.kind === "room" && enough.amount < 0)
    return { tone: "below", text: say("aboveTheLimit", { amount: amountText(-enough.amount, unit) }) };
  return { tone: "on", text: say("withinTheLimit") };
}
