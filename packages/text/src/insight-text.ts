import type { StatusReason } from "@cairn/core/figures/status";
import { planInForce } from "@cairn/core/model/plan-in-force";
import { rateOf } from "@cairn/core/model/rate";
import type { GoalView } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import type { Insight } from "@cairn/core/views/insight";
import type { TodayItem } from "@cairn/core/views/today";
import { amountText, unitOf } from "./amount-text.ts";
import { chanceText } from "./chance-text.ts";
import { formatDay, formatWeekday } from "./format.ts";
import { insightWords } from "./messages/en/insight.ts";
import { translatorFor } from "./messages/translator.ts";
import { ownText, periodsText, rateText } from "./plan-text.ts";

/** Insights become words here; each says what helps, none says what is wrong with anybody. */

const percent = (share: number) => Math.round(share * 100);

/** One insight as a sentence; null for what other places say already. */
export function insightText(insight: Insight, view: GoalView, locale: string): string | null {
  const t = translatorFor(insightWords, locale);
  const { goal, figures } = view;
  const plan = planInForce(view.plans, figures.asOf);
  const unit = unitOf(goal.measure, locale);
  const written = (day: Day) => formatDay(day, locale, figures.asOf);
  const weekday = (day: number) => formatWeekday(day, locale, "long");
  switch (insight.kind) {
    case "chance": {
      const now = t("chance", { chance: chanceText(insight.probability, locale) });
      const { lever } = insight;
      if (!lever) return now;
      const amount = amountText(lever.amount, unit);
      const chance = chanceText(lever.probability, locale, "inside");
      return `${now} ${t("lever", { days: lever.days, amount, chance })}`;
    }
    case "needed": {
      const from = t("needed", { amount: amountText(insight.amount, unit) });
      if (insight.usual === null || insight.daysPerWeek === null) return from;
      const usual = { amount: amountText(insight.usual, unit), days: insight.daysPerWeek };
      return `${from} ${t("usualDay", usual)}`;
    }
    case "when":
      if (insight.early && insight.late)
        return t("whenBetween", { early: written(insight.early), late: written(insight.late) });
      return insight.likely ? t("whenAround", { day: written(insight.likely) }) : t("noEnd");
    case "buffer":
      return t("buffer", { day: written(insight.until) });
    case "half":
      return t(insight.say === "done" ? "halfDone" : "halfLeft", {
        amount: ownText(insight.amount, goal.measure, plan, locale),
      });
    case "consistency": {
      // None of thirty days helps nobody.
      if (insight.kept === 0) return null;
      const periods = periodsText(plan.cadence ?? { kind: "day" }, insight.of, locale);
      const kept = t("consistency", { kept: insight.kept, periods });
      if (!insight.strength) return kept;
      const [before, after] = [percent(insight.strength.before), percent(insight.strength.after)];
      return before === after ? kept : `${kept} ${t("strengthMoved", { before, after })}`;
    }
    case "comeback":
      return t("comeback", { back: insight.back, misses: insight.misses });
    case "weekdays": {
      const { best, worst, move } = insight;
      const found = t("weekdays", {
        best: weekday(best.weekday),
        bestKept: best.kept,
        bestOf: best.of,
        worst: weekday(worst.weekday),
        worstKept: worst.kept,
        worstOf: worst.of,
      });
      if (move === null) return found;
      return `${found} ${t("move", { from: weekday(worst.weekday), to: weekday(move) })}`;
    }
    case "level": {
      const fine = { ...unit, step: unit.step / 10 };
      const { level, perWeek, noise } = insight;
      const trend = Math.abs(perWeek) < unit.step / 10 ? "holding" : perWeek < 0 ? "falling" : "rising";
      return t("level", {
        level: amountText(level, fine),
        trend,
        rate: amountText(Math.abs(perWeek), fine),
        noise: noise ? "yes" : "no",
      });
    }
    case "review":
      return null;
  }
}

/** Why a goal has its status: the days and the bounds that decided, in sentences. */
export function reasonTexts(
  reason: StatusReason,
  { goal, plan, figures }: TodayItem,
  locale: string,
): string[] {
  const t = translatorFor(insightWords, locale);
  const unit = unitOf(goal.measure, locale);
  const tenths = (value: number) => Math.round(value * 10) / 10;
  const texts: string[] = [];
  if (figures.line !== null && figures.current !== null && goal.measure.kind === "metric") {
    const [current, line] = [amountText(figures.current, unit), amountText(figures.line, unit)];
    const rate = rateOf(plan);
    texts.push(
      rate
        ? t("youAreAtMoving", {
            current,
            line,
            rate: amountText(rate.amount, unit),
            per: rateText(rate.per, locale),
          })
        : t("youAreAt", { current, line }),
    );
  }
  const { behindDays, onTrackUpTo, atRiskUpTo } = reason;
  if (behindDays !== null && Number.isFinite(behindDays) && onTrackUpTo !== null && atRiskUpTo !== null) {
    const days = tenths(Math.abs(behindDays));
    const side =
      Math.abs(behindDays) < 0.05 ? t("onTheLine") : t(behindDays > 0 ? "daysBelow" : "daysAbove", { days });
    texts.push(t("bounds", { side, onTrack: tenths(onTrackUpTo), atRisk: tenths(atRiskUpTo) }));
  }
  if (reason.judged.length > 0) texts.push(t("judged"));
  if (reason.staleAfter !== null) {
    const days = reason.staleAfter;
    texts.push(
      reason.lastEntry
        ? t("lastEntry", { day: formatDay(reason.lastEntry, locale, figures.asOf), days })
        : t("noEntry", { days }),
    );
  }
  return texts;
}
