import { roundUpToStep } from "@cairn/core/amount/amount";
import { capabilities } from "@cairn/core/model/capabilities";
import type { ListedFigures } from "@cairn/core/model/figures";
import type { Plan } from "@cairn/core/model/plan";
import { planInForce } from "@cairn/core/model/plan-in-force";
import { rateOf } from "@cairn/core/model/rate";
import type { GoalView } from "@cairn/core/model/view";
import { daysBetween } from "@cairn/core/time/day";
import { isLimit, type TodayItem } from "@cairn/core/views/today";
import { amountText, unitOf } from "./amount-text.ts";
import { chanceText } from "./chance-text.ts";
import { formatDay, formatLongDay, formatPercent } from "./format.ts";
import { paragraphWords } from "./messages/en/paragraph.ts";
import { translatorFor } from "./messages/translator.ts";
import { cadenceText, nowText, ownText, periodsText, rateText } from "./plan-text.ts";
import { statusText } from "./status-text.ts";

/** A piece of a sentence; the strong ones carry the figure. */
export type Piece = string | { strong: string };
type Sentence = readonly Piece[];

const b = (words: readonly Piece[]) => ({ strong: words.map(pieceText).join("") });

export function pieceText(piece: Piece): string {
  return typeof piece === "string" ? piece : piece.strong;
}

/** The paragraph that opens a goal: where it stands, where it leads, what is enough. */
export function goalSummaryText(view: GoalView, plan: Plan, locale: string): Piece[] {
  const listed = { goal: view.goal, plan, figures: view.figures, recent: view.days };
  if (view.goal.deletedAt) return translatorFor(paragraphWords, locale).parts("inTrash", { b });
  return joined(view.goal.closedAs ? closed(view, locale) : running(listed, locale));
}

/** When it will be reached, in sentences. */
export function forecastText(figures: ListedFigures, locale: string): string {
  return joined(forecast(figures, locale)).map(pieceText).join("");
}

function joined(sentences: readonly Sentence[]): Piece[] {
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [" ", ...sentence]));
}

function running(listed: TodayItem, locale: string): Sentence[] {
  const t = translatorFor(paragraphWords, locale);
  const { goal, plan, figures } = listed;
  const after = () => [...habit(listed, locale), ...forecast(figures, locale), ...need(listed, locale)];
  switch (figures.status) {
    case "achieved": {
      const target = figures.target === null ? null : ownText(figures.target, goal.measure, plan, locale);
      const on = figures.reachedOn ? formatDay(figures.reachedOn, locale, figures.asOf) : null;
      return [
        target === null ? t.parts("reached", { b }) : t.parts("reachedTarget", { target, b }),
        ...(on === null ? [] : [[t("reachedOn", { day: on, early: daysEarly(figures) })]]),
        ...habit(listed, locale),
      ];
    }
    case "not_started":
      return [t.parts("startsOn", { day: formatLongDay(goal.start, locale, figures.asOf), b })];
    case "missed":
      return [...missed(listed, locale).map((sentence) => [sentence]), ...habit(listed, locale)];
    case "paused":
      return [t.parts("paused", { b }), ...after()];
    default: {
      const empty = goal.measure.kind === "checklist" && figures.target === 0;
      const placed = figures.paceAmount !== null || figures.paceDays !== null || isLimit(listed);
      const { text } = statusText(listed, locale);
      const words = text.charAt(0).toLowerCase() + text.slice(1);
      const said = [...after(), ...quiet(listed, locale)];
      if (placed && !empty) return [t.parts("standing", { standing: words, b }), ...said];
      return said.length > 0 ? said : reading(listed, locale);
    }
  }
}

/** By how many days a goal was reached before its due day; 0 where it has none. */
function daysEarly({ reachedOn, due }: ListedFigures): number {
  return reachedOn && due ? Math.max(0, daysBetween(reachedOn, due)) : 0;
}

/** What can be said of a goal without a line and without a forecast: how far it is. */
function reading({ goal, plan, figures }: TodayItem, locale: string): Sentence[] {
  const t = translatorFor(paragraphWords, locale);
  const { current, target, bar, due, daysLeft } = figures;
  const left =
    due === null || daysLeft === null
      ? []
      : [[t("daysUntil", { days: daysLeft, day: formatDay(due, locale, figures.asOf) })]];
  switch (goal.measure.kind) {
    case "outcome":
      return [t.parts("notDone", { b }), ...left];
    case "objective":
      return [
        bar === null || bar === 0
          ? [t("noParts")]
          : t.parts("partsDone", { share: formatPercent(bar, locale), b }),
        ...left,
      ];
    case "checklist":
      return [
        target === null || target === 0
          ? [t("noSteps")]
          : t.parts("stepsDone", {
              done: current ?? 0,
              steps: ownText(target, goal.measure, plan, locale),
              b,
            }),
        ...left,
      ];
    default:
      return current === null
        ? []
        : [[t("standsAt", { amount: ownText(current, goal.measure, plan, locale) })], ...left];
  }
}

/** After a long silence: an offer, no reproach. */
function quiet({ goal, figures, recent }: TodayItem, locale: string): Sentence[] {
  if (figures.status !== "stale") return [];
  const last = recent.findLast((day) => day.count > 0 && day.day <= figures.asOf)?.day ?? goal.start;
  return [[translatorFor(paragraphWords, locale)("quiet", { days: daysBetween(last, figures.asOf) })]];
}

function closed({ goal, figures, plans }: GoalView, locale: string): Sentence[] {
  const t = translatorFor(paragraphWords, locale);
  const reached = goal.closedAs === "reached" ? figures.reachedOn : null;
  const on = reached ?? goal.closedOn;
  const day = on ? formatDay(on, locale, figures.asOf) : "";
  const plan = planInForce(plans, figures.asOf);
  const amount = figures.current === null ? null : ownText(figures.current, goal.measure, plan, locale);
  const at = amount === null ? [] : [[t("standsAt", { amount })]];
  if (goal.closedAs === "reached")
    return [t.parts("closedReached", { day, early: daysEarly(figures), b }), ...at];
  return [t.parts("closedLetGo", { day, b }), ...at, [t("notLost")]];
}

function missed({ goal, plan, figures }: TodayItem, locale: string): string[] {
  const t = translatorFor(paragraphWords, locale);
  const own = (value: number | null) => (value === null ? null : ownText(value, goal.measure, plan, locale));
  const [amount, target, late] = [own(figures.current), own(figures.target), own(figures.lateCurrent)];
  return [
    figures.due ? t("itsDay", { day: formatDay(figures.due, locale, figures.asOf) }) : t("passed"),
    ...(amount === null
      ? []
      : [target === null ? t("cameTo", { amount }) : t("cameToOf", { amount, target })]),
    ...(late === null ? [] : [t("since", { amount: late })]),
    t("newDay"),
  ];
}

function habit({ goal, figures, plan }: TodayItem, locale: string): Sentence[] {
  const { habit: row } = figures;
  const { cadence } = plan;
  if (!row || !cadence) return [];
  const t = translatorFor(paragraphWords, locale);
  const judged = row.successes + row.failures;
  const sentences: Sentence[] = [];
  const { enough } = figures;
  if (enough?.kind === "room" && enough.amount >= 0) {
    const when = nowText(cadence, locale);
    const amount = amountText(enough.amount, unitOf(goal.measure, locale));
    sentences.push([enough.amount > 0 ? t("room", { amount, when }) : t("noRoom", { when })]);
  }
  if (judged > 0)
    sentences.push(
      t.parts("kept", { kept: row.successes, periods: periodsText(cadence, judged, locale), b }),
    );
  if (row.strength !== null && !capabilities(goal.measure, plan).limit)
    sentences.push(t.parts("strength", { share: formatPercent(row.strength, locale), b }));
  if (judged === 0) sentences.push([t("begun", { cadence: cadenceText(cadence, locale) })]);
  return sentences;
}

function forecast({ forecast: ahead, due, asOf, status }: ListedFigures, locale: string): Sentence[] {
  const t = translatorFor(paragraphWords, locale);
  if (ahead.kind === "none") return [];
  if (ahead.kind === "waiting")
    return ahead.plain === null
      ? [[t("moreDays", { entries: ahead.entries })]]
      : [[t("plain", { plain: ahead.plain })]];
  const { early, likely, late } = ahead.dates;
  const written = (day: string) => formatDay(day, locale, asOf);
  const sentences: Sentence[] = [];
  if (ahead.probability !== null && due)
    sentences.push([t("chance", { chance: chanceText(ahead.probability, locale), day: written(due) })]);
  if (likely && early && late && early !== late)
    sentences.push(
      t.parts("finishBetween", { day: written(likely), early: written(early), late: written(late), b }),
    );
  else if (likely) sentences.push(t.parts("finish", { day: written(likely), b }));
  else sentences.push([t(status === "on_track" ? "openEnd" : "noEnd")]);
  return sentences;
}

function need({ goal, plan, figures }: TodayItem, locale: string): Sentence[] {
  const t = translatorFor(paragraphWords, locale);
  const unit = unitOf(goal.measure, locale);
  if (goal.measure.kind !== "metric" || figures.needPerDay === null || figures.needPerDay === 0) return [];
  if (capabilities(goal.measure).adds) {
    const per = rateOf(plan)?.per ?? "week";
    const days = { day: 1, week: 7, month: 30.4 }[per];
    // What a week asks is no help to whom three days are left.
    if (figures.daysLeft !== null && figures.daysLeft < days) {
      const left = amountText(roundUpToStep(figures.remaining ?? 0, unit.step), unit);
      return [[t("needLeft", { amount: left, days: figures.daysLeft })]];
    }
    const amount = figures.needPerDay * days;
    const shown = amountText(roundUpToStep(amount, unit.step), unit);
    return [[t("need", { amount: shown, per: rateText(per, locale) })]];
  }
  if (figures.target === null) return [];
  const amount = amountText(figures.remaining ?? 0, unit);
  return [[t("remaining", { target: amountText(figures.target, unit), amount })]];
}
