import { verdictOf } from "@cairn/core/figures/verdict";
import { capabilities } from "@cairn/core/model/capabilities";
import { isReached, type ListedFigures } from "@cairn/core/model/figures";
import type { Plan } from "@cairn/core/model/plan";
import { planInForce } from "@cairn/core/model/plan-in-force";
import type { GoalView } from "@cairn/core/model/view";
import { daysBetween } from "@cairn/core/time/day";
import { pausedUntil } from "@cairn/core/views/paused-until";
import { silenceOf } from "@cairn/core/views/silence";
import type { TodayItem } from "@cairn/core/views/today";
import { amountText, unitOf } from "./amount-text.ts";
import { formatDay, formatLongDay, formatPercent } from "./format.ts";
import { paragraphWords } from "./messages/en/paragraph.ts";
import { translatorFor } from "./messages/translator.ts";
import { needSentences } from "./need-sentences.ts";
import { outlookSentences } from "./outlook-text.ts";
import { b, joined, type Piece, type Sentence } from "./piece.ts";
import { nowText, ownText, periodsText, promiseText, sentenceCase } from "./plan-text.ts";
import { statusText } from "./status-text.ts";
import { stepsSentence } from "./steps-text.ts";

/** The paragraph that opens a goal: where it stands, where it leads, what is enough. */
export function goalSummaryText(view: GoalView, plan: Plan, locale: string): Piece[] {
  if (view.goal.deletedAt) return translatorFor(paragraphWords, locale).parts("inTrash", { b });
  return joined(view.goal.closedAs ? closed(view, locale) : running(view, plan, locale));
}

function running(view: GoalView, plan: Plan, locale: string): Sentence[] {
  const t = translatorFor(paragraphWords, locale);
  const { goal, figures } = view;
  const listed = { goal, plan, figures, recent: view.days };
  const day = (on: string) => formatDay(on, locale, figures.asOf);
  const verdict = verdictOf(listed);
  switch (verdict.kind) {
    case "reached":
    case "done": {
      const target = targetText(listed, locale);
      return [
        target === null ? t.parts("reached", { b }) : t.parts("reachedTarget", { target, b }),
        ...(figures.reachedOn
          ? [[t("reachedOn", { day: day(figures.reachedOn), early: daysEarly(figures) })]]
          : []),
        ...kept(listed, locale),
      ];
    }
    case "at_target": {
      const target = targetText(listed, locale);
      if (target === null) return [t.parts("partsAtTarget", { b })];
      return [
        t.parts("atTarget", { target, b }),
        [figures.due ? t("atTargetUntil", { day: day(figures.due) }) : t("atTargetOpen")],
      ];
    }
    case "not_started":
      return [t.parts("startsOn", { day: formatLongDay(goal.start, locale, figures.asOf), b })];
    case "passed":
      return [...missed(listed, locale).map((sentence) => [sentence]), ...kept(listed, locale)];
    case "rest_day":
      return [t.parts("restDay", { b }), ...kept(listed, locale)];
    case "paused": {
      const until = pausedUntil(view);
      return [
        until === null ? t.parts("paused", { b }) : t.parts("pausedUntil", { day: day(until), b }),
        ...kept(listed, locale),
      ];
    }
    default:
      return standing(view, listed, locale);
  }
}

/** A goal that runs: its place by the line where it has one, what was kept, where it leads and what is enough. */
function standing(view: GoalView, listed: TodayItem, locale: string): Sentence[] {
  const t = translatorFor(paragraphWords, locale);
  const { kind } = verdictOf(listed);
  const placed = kind === "ahead" || kind === "short" || kind === "on_the_line";
  const limited = kind === "over_limit" || kind === "within_limit";
  const { text } = statusText(listed, locale);
  const words = text.charAt(0).toLowerCase() + text.slice(1);
  const said = [
    ...kept(listed, locale),
    ...outlookSentences({ plan: listed.plan, figures: view.figures }, locale),
    ...needSentences(listed, locale),
    ...quiet(listed, locale),
  ];
  const reads = reading(view, listed, locale);
  if (placed || limited)
    return [t.parts("standing", { standing: words, b }), ...(said.length > 0 ? said : reads)];
  return said.length > 0 ? said : reads;
}

/** By how many days a goal was reached before its due day; 0 where it has none. */
function daysEarly({ reachedOn, due }: ListedFigures): number {
  return reachedOn && due ? Math.max(0, daysBetween(reachedOn, due)) : 0;
}

function targetText({ goal, plan, figures }: TodayItem, locale: string): string | null {
  if (figures.target === null || goal.measure.kind === "checklist") return null;
  return ownText(figures.target, goal.measure, plan, locale);
}

/** What can be said of a goal without a line and without a forecast: how far it is. */
function reading(view: GoalView, { goal, plan, figures }: TodayItem, locale: string): Sentence[] {
  const t = translatorFor(paragraphWords, locale);
  const { current, bar, due, daysLeft } = figures;
  const last = due === figures.asOf ? [[t("lastDay")]] : [];
  const left =
    due === null || daysLeft === null || last.length > 0
      ? last
      : [[t("daysUntil", { days: daysLeft, day: formatDay(due, locale, figures.asOf) })]];
  switch (goal.measure.kind) {
    case "outcome":
      return [t.parts("notDone", { b }), ...left];
    case "objective":
      return [
        view.children.length === 0
          ? [t("noParts")]
          : t.parts("partsDone", { share: formatPercent(bar ?? 0, locale), b }),
        ...left,
      ];
    case "checklist":
      return [view.milestones.length === 0 ? [t("noSteps")] : stepsSentence(view, locale), ...left];
    default:
      return current === null
        ? []
        : [[t("standsAt", { amount: ownText(current, goal.measure, plan, locale) })], ...left];
  }
}

/** After a long silence: an offer, no reproach. */
function quiet(listed: TodayItem, locale: string): Sentence[] {
  const days = silenceOf(listed);
  return days === null ? [] : [[translatorFor(paragraphWords, locale)("quiet", { days })]];
}

function closed(view: GoalView, locale: string): Sentence[] {
  const { goal, figures, plans } = view;
  const t = translatorFor(paragraphWords, locale);
  const reached = goal.closedAs === "reached" ? figures.reachedOn : null;
  const on = reached ?? goal.closedOn;
  const day = on ? formatDay(on, locale, figures.asOf) : "";
  const plan = planInForce(plans, figures.asOf);
  const listed = { goal, plan, figures, recent: view.days };
  const at =
    goal.measure.kind === "metric" && figures.current !== null
      ? [[t("stoodAt", { amount: ownText(figures.current, goal.measure, plan, locale) })]]
      : kept(listed, locale);
  if (goal.closedAs === "reached")
    return [t.parts("closedReached", { day, early: daysEarly(figures), b }), ...at];
  return [t.parts("closedLetGo", { day, b }), ...at, [t("notLost")]];
}

function missed({ goal, plan, figures }: TodayItem, locale: string): string[] {
  const t = translatorFor(paragraphWords, locale);
  const own = (value: number | null) =>
    value === null || goal.measure.kind === "checklist" ? null : ownText(value, goal.measure, plan, locale);
  const [amount, target, late] = [own(figures.current), own(figures.target), own(figures.lateCurrent)];
  const { level, takesOff } = capabilities(goal.measure);
  return [
    figures.due ? t("itsDay", { day: formatDay(figures.due, locale, figures.asOf) }) : t("passed"),
    ...(amount === null || target === null
      ? []
      : [t(level || takesOff ? "stoodOf" : "cameToOf", { amount, target })]),
    ...(late === null ? [] : [t("since", { amount: late })]),
    t("newDay"),
  ];
}

/** What a habit kept so far, and the room that a limit leaves. */
function kept({ goal, figures, plan }: TodayItem, locale: string): Sentence[] {
  const { habit: row, enough, status } = figures;
  const { cadence, requirement } = plan;
  if (!row || !cadence || !requirement) return [];
  const t = translatorFor(paragraphWords, locale);
  const judged = row.successes + row.failures;
  const sentences: Sentence[] = [];
  const asks = goal.closedAs === null && !isReached(figures) && status !== "missed" && status !== "paused";
  if (asks && enough?.kind === "room" && enough.amount >= 0 && row.period?.upper !== 0) {
    const when = nowText(cadence, locale);
    const amount = amountText(enough.amount, unitOf(goal.measure, locale));
    sentences.push([enough.amount > 0 ? t("room", { amount, when }) : t("noRoom", { when })]);
  }
  if (judged > 0)
    sentences.push(
      t.parts("kept", { kept: row.successes, periods: periodsText(cadence, judged, locale), b }),
    );
  if (judged > 0 && row.strength !== null && !capabilities(goal.measure, plan).limit)
    sentences.push(t.parts("strength", { share: formatPercent(row.strength, locale), b }));
  if (judged === 0 && asks)
    sentences.push([t("begun", { promise: sentenceCase(promiseText(plan, goal.measure, locale)) })]);
  return sentences;
}
