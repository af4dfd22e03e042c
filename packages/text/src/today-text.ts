import { capabilities } from "@cairn/core/model/capabilities";
import type { Figures } from "@cairn/core/model/figures";
import { isByTheDay } from "@cairn/core/model/plan";
import { isRestDay, type TodayItem } from "@cairn/core/views/today";
import { amountText, numberText, ofText, unitOf } from "./amount-text.ts";
import { formatLongDay, formatPercent } from "./format.ts";
import { dayWords } from "./messages/en/day.ts";
import { translatorFor } from "./messages/translator.ts";
import { cadenceText, nowText, periodsText, planText, sentenceCase } from "./plan-text.ts";

/** The line beneath a name on Today: what is done, what is left, in plain words. */
export function todayText(listed: TodayItem, locale: string): string {
  const t = translatorFor(dayWords, locale);
  const { goal, plan, figures } = listed;
  const { habit, enough } = figures;
  const unit = unitOf(goal.measure, locale);
  const day = listed.recent.find((entry) => entry.day === figures.asOf);
  if (isRestDay(day)) return t("rest");
  if (habit && plan.cadence) return habitText(listed, habit, plan.cadence, locale);
  if (enough?.kind === "add") {
    if (enough.amount > 0) return t("enough", { amount: amountText(enough.amount, unit) });
    return figures.buffer ? t("canRest", { days: figures.buffer }) : t("enoughForToday");
  }
  if (enough?.kind === "level") return t("lineAt", { amount: amountText(enough.amount, unit) });
  return sentenceCase(t("sentence", { words: planText(listed, locale) }));
}

function habitText(
  listed: TodayItem,
  habit: NonNullable<Figures["habit"]>,
  cadence: NonNullable<TodayItem["plan"]["cadence"]>,
  locale: string,
): string {
  const t = translatorFor(dayWords, locale);
  const { goal, figures } = listed;
  const { enough } = figures;
  const { period } = habit;
  const unit = unitOf(goal.measure, locale);
  if (enough?.kind === "room") {
    const done = ofText(period?.done ?? 0, period?.upper ?? 0, unit);
    const judged = habit.successes + habit.failures;
    const sentences = [
      enough.amount < 0
        ? t("soFarAbove", { done, above: numberText(-enough.amount, unit) })
        : t("soFar", { done }),
      ...(judged === 0
        ? []
        : [t("kept", { kept: habit.successes, periods: periodsText(cadence, judged, locale) })]),
    ];
    return sentences.join(" ");
  }
  const { mean } = capabilities(goal.measure);
  const words = mean ? planText(listed, locale) : cadenceText(cadence, locale);
  const promise = t("sentence", { words });
  if (!period) return promise;
  const last =
    habit.strength === null
      ? t("firstCounts")
      : t("strength", { share: formatPercent(habit.strength, locale) });
  if (mean && period.done !== null)
    return `${promise} ${t("soFar", { done: amountText(period.done, unit) })}`;
  const bound = period.lower ?? period.upper;
  const counted = bound !== null && period.done !== null ? ofText(period.done, bound, unit) : null;
  const several = bound !== null && bound > 1;
  if (period.state === "success")
    return several && counted !== null
      ? `${t("ofNow", { done: counted, when: nowText(cadence, locale) })} ${last}`
      : `${promise} ${last}`;
  if (counted === null || !(several || goal.measure.kind !== "habit" || goal.measure.by !== "count"))
    return `${promise} ${last}`;
  const sentences = [
    promise,
    enough?.kind === "period" && period.done === 0
      ? t("toGo", { left: amountText(enough.amount, unit) })
      : enough?.kind === "period"
        ? t("soFarLeft", { done: counted, left: numberText(enough.amount, unit) })
        : t("soFar", { done: counted }),
  ];
  if (enough?.kind === "period" && enough.lastDay > figures.asOf && !isByTheDay(cadence))
    sentences.push(t("roomUntil", { day: formatLongDay(enough.lastDay, locale, figures.asOf) }));
  return sentences.join(" ");
}

/** The sentence beneath the date; `logged` are the goals with an entry of that very day. */
export function daySentence(
  counts: { today: number; week: number; done: number; logged: number },
  past: boolean,
  locale: string,
): string {
  const t = translatorFor(dayWords, locale);
  if (past) return counts.logged === 0 ? t("nothingLogged") : t("goalsLogged", { count: counts.logged });
  if (counts.today > 0) return t("left", { count: counts.today });
  if (counts.week > 0) return counts.done > 0 ? t("restHasTime") : t("theseHaveTime");
  return counts.done > 0 ? t("allDone") : t("nothingDue");
}
