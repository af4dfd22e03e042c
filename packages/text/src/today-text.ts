import { capabilities } from "@cairn/core/model/capabilities";
import { isRestDay } from "@cairn/core/model/check-in";
import { isReached, type ListedFigures } from "@cairn/core/model/figures";
import { type Cadence, isByTheDay } from "@cairn/core/model/plan";
import { enoughToday } from "@cairn/core/views/enough-today";
import { dayOfFigures, type TodayItem } from "@cairn/core/views/today";
import { amountText, numberText, unitOf } from "./amount-text.ts";
import { formatLongDay, formatPercent } from "./format.ts";
import { dayWords } from "./messages/en/day.ts";
import { translatorFor } from "./messages/translator.ts";
import { needText } from "./need-text.ts";
import { periodText } from "./period-text.ts";
import { nowText, periodsText, planText, promiseText, sentenceCase } from "./plan-text.ts";
import { statusText } from "./status-text.ts";

/** The line beneath a name on Today: what is done, what is left, in plain words. */
export function todayText(listed: TodayItem, locale: string): string {
  const t = translatorFor(dayWords, locale);
  const { goal, figures, plan } = listed;
  const { habit, enough, status } = figures;
  const unit = unitOf(goal.measure, locale);
  if (isRestDay(dayOfFigures(listed))) return t("rest");
  if (status === "paused") return t("paused");
  if (isReached(listed.figures)) return t("sentence", { words: statusText(listed, locale).text });
  if (habit && plan.cadence) return habitText(listed, habit, plan.cadence, locale);
  const today = enoughToday(listed);
  switch (today?.kind) {
    case "amount":
      return t("enough", { amount: amountText(today.amount, unit) });
    case "from_here":
      return t("fromHere", { need: needText(today.need, unit) });
    case "ways_back":
      return t("waysBack");
    case "nothing":
      return today.rest > 0 ? t("canRest", { days: today.rest }) : t("enoughForToday");
    case undefined:
  }
  if (enough?.kind === "level") return t("lineAt", { amount: amountText(enough.amount, unit) });
  return sentenceCase(t("sentence", { words: planText(listed, locale) }));
}

type Habit = NonNullable<ListedFigures["habit"]>;

function habitText(listed: TodayItem, habit: Habit, cadence: Cadence, locale: string): string {
  const t = translatorFor(dayWords, locale);
  const { goal, plan, figures } = listed;
  const { enough } = figures;
  const { period } = habit;
  const unit = unitOf(goal.measure, locale);
  const { mean, counts } = capabilities(goal.measure);
  const soFar = (words: string) => t("sentence", { words: sentenceCase(words) });
  if (enough?.kind === "room" && period) {
    const done = soFar(periodText(period, goal.measure, t("now"), locale));
    const over = enough.amount < 0 && period.upper !== 0;
    return [
      over ? `${done} ${t("over", { amount: amountText(-enough.amount, unit) })}` : done,
      ...keptText(habit, cadence, locale),
    ].join(" ");
  }
  const promise = t("sentence", { words: sentenceCase(promiseText(plan, goal.measure, locale)) });
  if (!period) return promise;
  const last =
    habit.strength === null || habit.successes + habit.failures === 0
      ? t("firstCounts")
      : t("strength", { share: formatPercent(habit.strength, locale) });
  if (mean)
    return period.done === null
      ? promise
      : `${promise} ${t("soFar", { done: amountText(period.done, unit) })}`;
  const once = counts && period.lower === 1 && period.upper === null;
  if (period.state === "success")
    return once
      ? `${promise} ${last}`
      : `${soFar(periodText(period, goal.measure, nowText(cadence, locale), locale))} ${last}`;
  if (once || period.state === "neutral" || enough?.kind !== "period") return `${promise} ${last}`;
  const done = period.done ?? 0;
  // The lower bound is reached, and the upper one still has to hold.
  if (enough.amount === 0) return soFar(periodText(period, goal.measure, nowText(cadence, locale), locale));
  const sentences = [
    promise,
    ...(done > 0
      ? [t("soFarLeft", { done: numberText(done, unit), left: numberText(enough.amount, unit) })]
      : [t("nothingYet")]),
  ];
  if (enough.lastDay > figures.asOf && !isByTheDay(cadence))
    sentences.push(t("roomUntil", { day: formatLongDay(enough.lastDay, locale, figures.asOf) }));
  return sentences.join(" ");
}

function keptText({ successes, failures }: Habit, cadence: Cadence, locale: string): string[] {
  const judged = successes + failures;
  if (judged === 0) return [];
  const periods = periodsText(cadence, judged, locale);
  return [translatorFor(dayWords, locale)("kept", { kept: successes, periods })];
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
  if (counts.week > 0) return counts.done > 0 ? t("restCanWait") : t("theseHaveTime");
  return counts.done > 0 ? t("allDone") : t("nothingDue");
}
