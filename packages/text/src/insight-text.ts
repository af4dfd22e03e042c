import type { StatusReason } from "@cairn/core/figures/status";
import { tenthsOf } from "@cairn/core/forecast/reliability";
import { capabilities } from "@cairn/core/model/capabilities";
import type { Measure } from "@cairn/core/model/goal";
import { type Cadence, isByTheDay, type Plan } from "@cairn/core/model/plan";
import { planInForce } from "@cairn/core/model/plan-in-force";
import { RATE_DAYS, rateOf } from "@cairn/core/model/rate";
import type { GoalView } from "@cairn/core/model/view";
import type { Insight } from "@cairn/core/views/insight";
import { needIn } from "@cairn/core/views/need";
import type { TodayItem } from "@cairn/core/views/today";
import { amountText, type Unit, unitOf } from "./amount-text.ts";
import { chanceText } from "./chance-text.ts";
import { formatDay, formatWeekday } from "./format.ts";
import { insightWords } from "./messages/en/insight.ts";
import { type Translator, translatorFor } from "./messages/translator.ts";
import { needText, rateText } from "./need-text.ts";
import { ownText, pairText, periodsText } from "./plan-text.ts";

/** Insights become words here; each says what helps, none says what is wrong with anybody. */

const percent = (share: number) => Math.round(share * 100);

/** One insight as a sentence; null for what other places say already. */
export function insightText(insight: Insight, view: GoalView, locale: string): string | null {
  const t = translatorFor(insightWords, locale);
  const { goal, figures } = view;
  const plan = planInForce(view.plans, figures.asOf);
  const unit = unitOf(goal.measure, locale);
  switch (insight.kind) {
    case "chance":
      return leverText(insight, unit);
    case "usual":
      return t("usual", { amount: amountText(insight.amount, unit), days: insight.daysPerWeek });
    case "buffer":
      return t(figures.habit ? "bufferKept" : "buffer", {
        day: formatDay(insight.until, locale, figures.asOf),
      });
    case "half":
      return halfText(insight, view, locale);
    case "consistency":
      return consistencyText(insight, plan, t, locale);
    case "comeback":
      // Never come back is nothing to hear of.
      return insight.back === 0 ? null : t("comeback", { back: insight.back, misses: insight.misses });
    case "weekdays":
      return weekdaysText(insight, locale);
    case "level":
      return levelText(insight, unit);
    case "review":
      return null;
  }
}

type Of<Kind extends Insight["kind"]> = Extract<Insight, { kind: Kind }>;
type Words = Translator<typeof insightWords>;

/** What would lift the chance; the chance itself stands in the paragraph. */
function leverText({ lever }: Of<"chance">, unit: Unit): string | null {
  if (!lever) return null;
  const t = translatorFor(insightWords, unit.locale);
  const { times, days } = lever;
  const amount = amountText(lever.amount, unit);
  const what = t("lever.what", {
    times,
    amount,
    span: days === 7 ? t("lever.week") : t("lever.days", { days }),
  });
  return tenthsOf(lever.probability) >= 10
    ? t("lever.settles", { what })
    : t("lever.lifts", { what, chance: chanceText(lever.probability, unit.locale, "inside") });
}

/** What is done or left, where it is counted in something: shares, and what is left to a level, stand in the paragraph. */
function halfText({ say, amount }: Of<"half">, { goal, plans, figures }: GoalView, locale: string) {
  const { measure } = goal;
  if (measure.kind !== "metric" && measure.kind !== "habit") return null;
  const t = translatorFor(insightWords, locale);
  const shown = ownText(amount, measure, planInForce(plans, figures.asOf), locale);
  if (capabilities(measure).level) return say === "done" ? t("level.done", { amount: shown }) : null;
  return t(`${measure.kind === "habit" ? "kept" : "half"}.${say}`, { amount: shown });
}

function consistencyText(
  { kept, of, paused, strength }: Of<"consistency">,
  { cadence }: Plan,
  t: Words,
  locale: string,
): string | null {
  // None of thirty days helps nobody, and one period is no regularity.
  if (kept === 0 || of < 2) return null;
  const said = keptOfLast(kept, of, paused, cadence, t, locale);
  if (!strength) return said;
  const [before, after] = [percent(strength.before), percent(strength.after)];
  return before === after ? said : `${said} ${t("strengthMoved", { before, after })}`;
}

function keptOfLast(
  kept: number,
  of: number,
  paused: boolean,
  cadence: Cadence | null,
  t: Words,
  locale: string,
): string {
  const periods = periodsText(cadence ?? { kind: "day" }, of, locale);
  const all = kept === of ? (of === 2 ? "both" : "all") : "some";
  const counted = paused ? "yes" : "no";
  if (cadence === null) return t("loggedDays", { kept, of, counted });
  if (cadence.kind === "day") return t("keptDays", { kept, of, counted });
  const last = all === "both" ? pairText(cadence, locale) : periods;
  if (isByTheDay(cadence)) return t("keptTimes", { all, kept, periods: last, counted });
  return t("keptLast", { all, kept, periods: last, counted });
}

function weekdaysText({ best, worst, move }: Of<"weekdays">, locale: string): string {
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

function levelText({ level, trend, noise }: Of<"level">, unit: Unit): string {
  const t = translatorFor(insightWords, unit.locale);
  const moves =
    trend === null
      ? t("holding")
      : t(trend.amount < 0 ? "falling" : "rising", {
          amount: amountText(Math.abs(trend.amount), unit),
          per: rateText(trend.per, unit.locale),
        });
  const said = t("level", { level: amountText(level, unit), moves });
  return noise ? `${said} ${t("noise")}` : said;
}

/** Why a goal has its status: the days and the bounds that decided, in sentences. */
export function reasonTexts(
  reason: StatusReason,
  { goal, plan, figures }: TodayItem,
  locale: string,
): string[] {
  const t = translatorFor(insightWords, locale);
  const unit = unitOf(goal.measure, locale);
  // Before its first day nothing was decided.
  if (reason.status === "not_started") return [];
  const texts: string[] = [];
  if (figures.line !== null && figures.current !== null && goal.measure.kind === "metric") {
    const [current, line] = [amountText(figures.current, unit), amountText(figures.line, unit)];
    const rate = rateOf(plan);
    const need = rate ? needText(needIn(rate.amount / RATE_DAYS[rate.per], unit.step, rate.per), unit) : null;
    texts.push(
      need === null ? t("youAreAt", { current, line }) : t("youAreAtMoving", { current, line, need }),
    );
  }
  const { behindDays, onTrackUpTo, atRiskUpTo } = reason;
  // Of a bigger goal they are means of days and weeks, which is no unit.
  if (
    behindDays !== null &&
    onTrackUpTo !== null &&
    atRiskUpTo !== null &&
    goal.measure.kind !== "objective"
  ) {
    const own = (value: number) => planDaysText(value, goal.measure, plan, locale);
    if (Number.isFinite(behindDays) && Math.abs(behindDays) >= 0.05)
      texts.push(t(behindDays > 0 ? "daysShort" : "daysAhead", { days: own(Math.abs(behindDays)) }));
    texts.push(t("bounds", { onTrack: own(onTrackUpTo), atRisk: own(atRiskUpTo) }));
  }
  if (reason.judged.length > 0) texts.push(t("judged"));
  if (reason.staleAfter !== null && reason.status === "stale" && figures.paceAmount === null) {
    const days = reason.staleAfter;
    texts.push(
      reason.lastEntry
        ? t("lastEntry", { day: formatDay(reason.lastEntry, locale, figures.asOf), days })
        : t("noEntry", { days }),
    );
  }
  return texts;
}

/** Below so many days a tenth is worth saying. */
const TENTHS = 3;

/** Days of a plan, or the periods that a habit counts: "1.5 days", "2 weeks". */
function planDaysText(value: number, measure: Measure, { cadence }: Plan, locale: string): string {
  const shown = value < TENTHS ? Math.round(value * 10) / 10 : Math.round(value);
  return periodsText(measure.kind === "habit" && cadence ? cadence : { kind: "day" }, shown, locale);
}
