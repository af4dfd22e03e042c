import type { Day } from "@cairn/core/day";
import type { Insight } from "@cairn/core/insight";
import { rateOf } from "@cairn/core/rate";
import type { StatusReason } from "@cairn/core/status";
import type { Listed } from "@cairn/core/today";
import type { GoalView } from "@cairn/core/view";
import { formatDay, formatNumber, formatWeekday } from "../../lib/format.ts";
import { amountText, numberText, unitOf } from "./amount-words.ts";
import { chanceText, plural } from "./sentences.ts";

/** Insights become words here; each says what helps, none says what is wrong with anybody. */

const percent = (share: number) => String(Math.round(share * 100));

/** One insight as a sentence; null for what other places say already. */
export function insightText(insight: Insight, view: GoalView, locale: string): string | null {
  const { goal, figures } = view;
  const unit = unitOf(goal.measure, locale);
  const day = (of: Day) => formatDay(of, locale, figures.asOf);
  const weekday = (of: number) => formatWeekday(of, locale, "long");
  switch (insight.kind) {
    case "chance": {
      const now = `${chanceText(insight.probability)} at your recent pace.`;
      const { lever } = insight;
      if (!lever) return now;
      const days = lever.days === 7 ? "A week" : plural(lever.days, "day");
      const chance = chanceText(lever.probability);
      return `${now} ${days} at ${amountText(lever.amount, unit)} a day makes it ${chance.charAt(0).toLowerCase()}${chance.slice(1)}.`;
    }
    case "needed": {
      const from = `From here: ${amountText(insight.amount, unit)} a day.`;
      if (insight.usual === null || insight.daysPerWeek === null) return from;
      return `${from} Your usual day brings ${numberText(insight.usual, unit)}, so ${plural(insight.daysPerWeek, "day")} a week will do.`;
    }
    case "when":
      if (insight.early && insight.late)
        return `Most likely between ${day(insight.early)} and ${day(insight.late)}.`;
      return insight.likely
        ? `Most likely around ${day(insight.likely)}.`
        : "No end in sight yet; a smaller next target?";
    case "buffer":
      return `You can rest until ${day(insight.until)} and still be on the line.`;
    case "half":
      return insight.say === "done"
        ? `${amountText(insight.amount, unit)} are done already.`
        : `Only ${amountText(insight.amount, unit)} to go.`;
    case "consistency": {
      const kept = `${insight.kept} of the last ${insight.of} days.`;
      const { strength } = insight;
      if (!strength || percent(strength.before) === percent(strength.after)) return kept;
      return `${kept} Yesterday moved your strength from ${percent(strength.before)} to ${percent(strength.after)}.`;
    }
    case "comeback":
      return `After a miss you were back the next time in ${insight.back} of ${plural(insight.misses, "case")}.`;
    case "weekdays": {
      const { best, worst, move } = insight;
      const found = `${weekday(best.weekday)}s go well (${best.kept} of ${best.of}), ${weekday(worst.weekday)}s rarely (${worst.kept} of ${worst.of}).`;
      return move === null ? found : `${found} Move ${weekday(worst.weekday)} to ${weekday(move)}?`;
    }
    case "level": {
      const fine = { ...unit, step: unit.step / 10 };
      const trend =
        Math.abs(insight.perWeek) < unit.step / 10
          ? "holding"
          : `${insight.perWeek < 0 ? "falling" : "rising"} about ${amountText(Math.abs(insight.perWeek), fine)} a week`;
      const noise = insight.noise ? "; the last reading is normal day-to-day noise" : "";
      return `About ${amountText(insight.level, fine)}, ${trend}${noise}.`;
    }
    case "review":
      return null;
  }
}

/** Why a goal has its status: the days and the bounds that decided, in sentences. */
export function reasonTexts(reason: StatusReason, { goal, plan, figures }: Listed, locale: string): string[] {
  const texts: string[] = [];
  const unit = unitOf(goal.measure, locale);
  const number = (value: number) => formatNumber(Math.round(value * 10) / 10, locale);
  if (figures.line !== null && figures.current !== null && goal.measure.kind === "metric") {
    const rate = rateOf(plan);
    texts.push(
      `You are at ${amountText(figures.current, unit)}; last evening's line was at ${amountText(figures.line, unit)}${
        rate ? `, which moves ${amountText(rate.amount, unit)} a ${rate.per}` : ""
      }.`,
    );
  }
  const { behindDays, onTrackUpTo, atRiskUpTo } = reason;
  if (behindDays !== null && Number.isFinite(behindDays) && onTrackUpTo !== null && atRiskUpTo !== null) {
    const side =
      Math.abs(behindDays) < 0.05
        ? "on the line"
        : `${number(Math.abs(behindDays))} days ${behindDays > 0 ? "below" : "above"} the line`;
    texts.push(
      `That is ${side}. Up to ${number(onTrackUpTo)} days below counts as on the line, up to ${number(atRiskUpTo)} as just below.`,
    );
  }
  if (reason.judged.length > 0)
    texts.push(
      "The last two times that are over decide: the latest kept is steady, the latest missed is just below the line, both missed is below it.",
    );
  if (reason.staleAfter !== null)
    texts.push(
      reason.lastEntry
        ? `The last entry was on ${formatDay(reason.lastEntry, locale, figures.asOf)}; after ${reason.staleAfter} quiet days it is called quiet.`
        : `No entry yet; after ${reason.staleAfter} quiet days it is called quiet.`,
    );
  return texts;
}
