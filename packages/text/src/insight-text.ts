import type { StatusReason } from "@cairn/core/figures/status";
import { planInForce } from "@cairn/core/model/plan-in-force";
import { rateOf } from "@cairn/core/model/rate";
import type { GoalView } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import type { Insight } from "@cairn/core/views/insight";
import type { TodayItem } from "@cairn/core/views/today";
import { amountText, type Unit, unitOf } from "./amount-text.ts";
import { chanceText } from "./chance-text.ts";
import { formatDay, formatWeekday } from "./format.ts";
import { insightWords } from "./messages/en/insight.ts";
import { type Translator, translatorFor } from "./messages/translator.ts";
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
  switch (insight.kind) {
    case "chance":
      return chanceInsight(insight, unit);
    case "needed":
      return neededInsight(insight, unit);
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
    case "consistency":
      return consistencyInsight(insight, periodsText(plan.cadence ?? { kind: "day" }, insight.of, locale), t);
    case "comeback":
      return t("comeback", { back: insight.back, misses: insight.misses });
    case "weekdays":
      return weekdaysInsight(insight, locale);
    case "level":
      return levelInsight(insight, unit);
    case "review":
      return null;
  }
}

type Of<Kind extends Insight["kind"]> = Extract<Insight, { kind: Kind }>;
type Words = Translator<typeof insightWords>;

function chanceInsight({ probability, lever }: Of<"chance">, unit: Unit): string {
  const { locale } = unit;
  const t = translatorFor(insightWords, locale);
  const now = t("chance", { chance: chanceText(probability, locale) });
  if (!lever) return now;
  const amount = amountText(lever.amount, unit);
  const chance = chanceText(lever.probability, locale, "inside");
  return `${now} ${t("lever", { days: lever.days, amount, chance })}`;
}

function neededInsight({ amount, usual, daysPerWeek }: Of<"needed">, unit: Unit): string {
  const t = translatorFor(insightWords, unit.locale);
  const from = t("needed", { amount: amountText(amount, unit) });
  if (usual === null || daysPerWeek === null) return from;
  return `${from} ${t("usualDay", { amount: amountText(usual, unit), days: daysPerWeek })}`;
}

function consistencyInsight({ kept, strength }: Of<"consistency">, periods: string, t: Words): string | null {
  // None of thirty days helps nobody.
  if (kept === 0) return null;
  const said = t("consistency", { kept, periods });
  if (!strength) return said;
  const [before, after] = [percent(strength.before), percent(strength.after)];
  return before === after ? said : `${said} ${t("strengthMoved", { before, after })}`;
}

function weekdaysInsight({ best, worst, move }: Of<"weekdays">, locale: string): string {
  const t = translatorFor(insightWords, locale);
  const weekday = (day: number) => formatWeekday(day, locale, "long");
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

function levelInsight({ level, perWeek, noise }: Of<"level">, unit: Unit): string {
  const fine = { ...unit, step: unit.step / 10 };
  const trend = Math.abs(perWeek) < unit.step / 10 ? "holding" : perWeek < 0 ? "falling" : "rising";
  return translatorFor(insightWords, unit.locale)("level", {
    level: amountText(level, fine),
    trend,
    rate: amountText(Math.abs(perWeek), fine),
    noise: noise ? "yes" : "no",
  });
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
