import { roundUpToStep } from "@cairn/core/amount";
import type { Day } from "@cairn/core/day";
import type { Figures } from "@cairn/core/figures";
import type { GoalCreate, Measure } from "@cairn/core/goal";
import type { Cadence, Requirement } from "@cairn/core/plan";
import { rateOf } from "@cairn/core/plan-row";
import type { HeatDay } from "@cairn/core/series";
import { isLimit, isRestDay, type Listed } from "@cairn/core/today";
import type { Child, GoalView } from "@cairn/core/view";
import { formatDay, formatLongDay, formatNumber } from "../../lib/format.ts";
import { amountText, loggedText, numberText, ofText, type Unit, unitOf } from "./amount-words.ts";
import { cadenceText, periodNoun, periodText, perText } from "./plan-words.ts";

/** Figures become words here and nowhere else. Numbers first; above and below the line; never a decimal of a chance. */

export type Tone = "above" | "on" | "below";
export type Standing = { tone: Tone; text: string };
/** A piece of a sentence; the strong ones carry the figure. */
export type Piece = string | { strong: string };

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** A chance in steps of one in ten. */
export function chanceText(probability: number): string {
  if (probability >= 1) return "Certain";
  if (probability <= 0) return "Out of reach by then";
  const tenths = Math.round(probability * 10);
  if (tenths >= 10) return "More than 9 in 10";
  return tenths < 1 ? "Less than 1 in 10" : `About ${tenths} in 10`;
}

/** The second line of a goal: what was promised. */
export function promiseText({ goal, plan, figures }: Listed, locale: string): string {
  const unit = unitOf(goal.measure, locale);
  const until = plan.due ? ` until ${formatDay(plan.due, locale, figures.asOf)}` : "";
  if (goal.measure.kind === "metric") {
    if (plan.target === null) return "No target";
    const by = plan.due ? ` by ${formatDay(plan.due, locale, figures.asOf)}` : ", no end date";
    const rate =
      goal.measure.aggregation === "sum" || goal.measure.aggregation === "count" ? rateOf(plan) : null;
    const target = `${amountText(plan.target, unit)}${by}`;
    return rate ? `${target}, ${amountText(rate.amount, unit)} a ${rate.per}` : target;
  }
  const { cadence, requirement } = plan;
  if (!cadence || !requirement)
    return plan.due ? `By ${formatDay(plan.due, locale, figures.asOf)}` : "No end date";
  const text = requirementText(cadence, requirement, goal.measure, unit);
  const number =
    plan.target === null
      ? ""
      : `, ${plural(plan.target, periodNoun(cadence, 1), periodNoun(cadence, 2))} to reach`;
  return sentenceCase(`${text}${number}${until}`);
}

/** What a period asks, in words: "20 pages every weekday", "3 times a week", "a limit, 2 coffees a day". */
function requirementText(cadence: Cadence, requirement: Requirement, measure: Measure, unit: Unit): string {
  const counts = measure.kind === "habit" && measure.by === "count";
  const mean = measure.kind === "habit" && measure.by === "mean" ? "on average " : "";
  const when = cadenceText(cadence, unit.locale);
  const oneDay = cadence.kind === "day" || cadence.kind === "weekdays";
  const amount = (value: number) =>
    amountText(value, counts && unit.unit === "" ? { ...unit, unit: value === 1 ? "time" : "times" } : unit);
  if (requirement.kind === "at_most") return `a limit, ${mean}${amount(requirement.n)} ${perText(cadence)}`;
  if (requirement.kind === "between")
    return `${numberText(requirement.min, unit)} to ${amount(requirement.max)} ${mean}${perText(cadence)}`;
  const every = when.charAt(0).toLowerCase() + when.slice(1);
  if (counts && requirement.n === 1) return every;
  return oneDay
    ? `${amount(requirement.n)} ${mean}${every}`
    : `${amount(requirement.n)} ${mean}${perText(cadence)}`;
}

/** The figure above a goal's bar: "367.6 of 500 km", "1 of 3 this week". */
export function progressText({ goal, plan, figures }: Listed, locale: string): string {
  const unit = unitOf(goal.measure, locale);
  const period = figures.habit?.period;
  if (goal.measure.kind === "habit" && plan.cadence) {
    if (!period) return figures.habit === null ? "Nothing yet" : "Nothing asked today";
    const when = periodText(plan.cadence);
    const bound = period.lower ?? period.upper;
    if (period.lower === 1 && goal.measure.by === "count")
      return period.state === "success" ? `Done ${when}` : `Not yet ${when}`;
    if (period.done === null) return `Not yet ${when}`;
    if (bound === null) return `${amountText(period.done, unit)} ${when}`;
    return `${ofText(period.done, bound, unit)} ${when}`;
  }
  if (goal.measure.kind === "outcome") return goal.doneOn ? "Done" : "Not done yet";
  if (goal.measure.kind === "objective") return figures.bar === null ? "" : percent(figures.bar);
  if (figures.current === null || figures.target === null) return "";
  if (goal.measure.kind === "checklist")
    return figures.target === 0 ? "No steps yet" : `${ofText(figures.current, figures.target, unit)} done`;
  const { measure } = goal;
  if (measure.kind === "metric" && measure.aggregation !== "sum" && measure.aggregation !== "count")
    return `${amountText(figures.current, unit)}, to ${amountText(figures.target, unit)}`;
  if (measure.kind === "metric" && measure.direction === "down")
    return `${amountText(figures.current, unit)} left, to ${amountText(figures.target, unit)}`;
  return ofText(figures.current, figures.target, unit);
}

/** The quiet figure beside it: when it will be, or how it has gone. */
export function outlookText({ figures, plan }: Listed, locale: string): string {
  const { habit, forecast } = figures;
  if (forecast.kind === "ready" && forecast.dates.likely)
    return `likely ${formatDay(forecast.dates.likely, locale, figures.asOf)}`;
  if (!habit || !plan.cadence) return "";
  const judged = habit.successes + habit.failures;
  if (plan.requirement?.kind === "at_most" || plan.cadence.kind !== "day")
    return judged === 0
      ? ""
      : `${habit.successes} of ${plural(judged, periodNoun(plan.cadence, 1), periodNoun(plan.cadence, 2))} kept`;
  return habit.strength === null ? "" : `strength ${percent(habit.strength)}`;
}

/** Where a goal stands, in a few words. `short` leaves "the line" out where the column says it. */
export function standing({ goal, plan, figures }: Listed, locale: string, short = false): Standing {
  const { status, paceAmount, habit } = figures;
  if (goal.deletedAt) return { tone: "on", text: "In the trash" };
  if (goal.closedAs)
    return {
      tone: goal.closedAs === "reached" ? "above" : "on",
      text: goal.closedAs === "reached" ? "Reached" : "Let go",
    };
  if (goal.measure.kind === "outcome")
    return { tone: goal.doneOn ? "above" : "on", text: goal.doneOn ? "Done" : "Not yet" };
  if (status === "achieved") return { tone: "above", text: "Reached" };
  if (status === "paused") return { tone: "on", text: "Paused" };
  if (status === "not_started")
    return { tone: "on", text: `Starts ${formatDay(goal.start, locale, figures.asOf)}` };
  if (status === "missed") return { tone: "on", text: "Its day has passed" };
  const unit = unitOf(goal.measure, locale);
  if (habit && plan.requirement?.kind === "at_most") return limitStanding(figures, unit);
  if (paceAmount !== null) {
    const periods = habit && plan.cadence ? periodNoun(plan.cadence, Math.abs(paceAmount)) : null;
    const written = periods ? { ...unit, unit: periods, step: 0.1 } : unit;
    const shown = numberText(Math.abs(paceAmount), written);
    if (/^0([.,]0+)?$/.test(shown)) return { tone: "on", text: "On the line" };
    const side = paceAmount > 0 ? "above" : "below";
    return {
      tone: side,
      text: `${amountText(Math.abs(paceAmount), written)} ${side}${short ? "" : " the line"}`,
    };
  }
  if (goal.measure.kind === "objective" && figures.paceDays !== null) {
    const days = Math.round(Math.abs(figures.paceDays));
    if (days === 0) return { tone: "on", text: "On the line" };
    const tone = figures.paceDays > 0 ? "above" : "below";
    return { tone, text: `${plural(days, "day")} ${tone}${short ? "" : " the line"}` };
  }
  if (habit) {
    if (status === "at_risk") return { tone: "below", text: "Just below the line" };
    if (status === "off_track") return { tone: "below", text: "Below the line" };
    if (status === "stale") return { tone: "on", text: "Quiet for a while" };
    return { tone: "on", text: habit.successes + habit.failures === 0 ? "Just begun" : "Steady" };
  }
  return { tone: "on", text: status === "stale" ? "Quiet for a while" : "No line to hold" };
}

/** How a part of a bigger goal stands: by days, as its own unit says nothing beside the others. */
export function childStanding({ figures, counts }: Child, locale: string): Standing {
  const { paceDays, status } = figures;
  if (!counts) return { tone: "on", text: "Out" };
  if (status === "achieved") return { tone: "above", text: "Reached" };
  if (paceDays === null) return { tone: "on", text: "Without a line" };
  const days = Math.round(Math.abs(paceDays));
  if (days === 0) return { tone: "on", text: "On the line" };
  const amount = `${formatNumber(days, locale)} ${days === 1 ? "day" : "days"}`;
  return paceDays > 0
    ? { tone: "above", text: `${amount} above` }
    : { tone: "below", text: `${amount} below` };
}

function limitStanding({ habit, enough }: Figures, unit: Unit): Standing {
  if (habit?.period === null) return { tone: "on", text: "No limit today" };
  if (enough?.kind === "room" && enough.amount < 0)
    return { tone: "below", text: `${amountText(-enough.amount, unit)} above the limit` };
  return { tone: "on", text: "Within the limit" };
}

/** The line beneath a name on Today: what is done, what is left, in plain words. */
export function todayText(listed: Listed, locale: string): string {
  const { goal, plan, figures } = listed;
  const { habit, enough } = figures;
  const unit = unitOf(goal.measure, locale);
  const day = listed.recent.find((entry) => entry.day === figures.asOf);
  if (isRestDay(day)) return "Rest day. It does not count against you.";
  if (habit && plan.cadence) {
    const promise = cadenceText(plan.cadence, locale);
    const period = habit.period;
    if (enough?.kind === "room") {
      const over = enough.amount < 0 ? `, ${numberText(-enough.amount, unit)} above the limit` : "";
      const limit = period?.upper ?? 0;
      return `${ofText(period?.done ?? 0, limit, unit)} so far${over}.${keptText(listed)}`;
    }
    if (!period) return `${promise}.`;
    const bound = period.lower ?? period.upper;
    if (period.state === "success")
      return bound !== null && bound > 1 && period.done !== null
        ? `${ofText(period.done, bound, unit)} ${periodText(plan.cadence)}. ${doneText(habit)}`
        : `${promise}. ${doneText(habit)}`;
    if (
      bound !== null &&
      (bound > 1 || goal.measure.kind !== "habit" || goal.measure.by !== "count") &&
      period.done !== null
    ) {
      const left = enough?.kind === "period" ? `, ${numberText(enough.amount, unit)} to go` : "";
      const lastDay =
        enough?.kind === "period" &&
        enough.lastDay > figures.asOf &&
        plan.cadence.kind !== "day" &&
        plan.cadence.kind !== "weekdays"
          ? ` Room until ${formatLongDay(enough.lastDay, locale)}.`
          : "";
      return `${promise}. ${ofText(period.done, bound, unit)} so far${left}.${lastDay}`;
    }
    return `${promise}. ${doneText(habit)}`;
  }
  if (enough?.kind === "add") {
    if (enough.amount > 0) return `${amountText(enough.amount, unit)} is enough today.`;
    return figures.buffer
      ? `You can rest ${plural(figures.buffer, "day")} and stay on the line.`
      : "Enough for today.";
  }
  if (enough?.kind === "level") return `The line is at ${amountText(enough.amount, unit)} this evening.`;
  return sentenceCase(`${promiseText(listed, locale)}.`);
}

function doneText(habit: NonNullable<Figures["habit"]>): string {
  return habit.strength === null ? "The first one counts most." : `Strength ${percent(habit.strength)}.`;
}

function keptText({ figures: { habit }, plan }: Listed): string {
  if (!habit || !plan.cadence || habit.successes + habit.failures === 0) return "";
  const judged = habit.successes + habit.failures;
  return ` Kept ${habit.successes} of ${plural(judged, periodNoun(plan.cadence, 1), periodNoun(plan.cadence, 2))}.`;
}

/** The sentence beneath the date. */
export function daySentence(counts: { today: number; week: number; done: number }, past: boolean): string {
  const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
  const word = numbers[counts.today] ?? String(counts.today);
  if (past)
    return counts.done === 0
      ? "Nothing was logged on this day."
      : `${plural(counts.done, "goal")} done on this day.`;
  if (counts.today > 0) return `${word} left for today, then you are free.`;
  if (counts.week > 0)
    return counts.done > 0 ? "Today is done. The rest has time." : "Nothing is due today; these have time.";
  return counts.done > 0 ? "All done for today." : "Nothing due today. Enjoy it, or log something anyway.";
}

/** The sentence beneath "Goals". */
export function goalsSentence(tones: readonly Tone[]): string {
  const below = tones.filter((tone) => tone === "below").length;
  const fine = tones.length - below;
  if (tones.length === 0) return "Nothing here yet.";
  if (below === 0)
    return tones.length === 1 ? "On or above the line." : `All ${tones.length} on or above the line.`;
  if (fine === 0)
    return tones.length === 1
      ? "One below the line. There are ways back."
      : `${below} below the line. There are ways back.`;
  return `${fine} on or above the line, ${below} below.`;
}

/** The paragraph that opens a goal: where it stands, where it leads, what is enough. */
export function paragraph(view: GoalView, plan: Listed["plan"], locale: string): Piece[] {
  const listed = { goal: view.goal, plan, figures: view.figures, recent: view.days };
  const { goal, figures } = view;
  const unit = unitOf(goal.measure, locale);
  if (goal.deletedAt) return ["It is ", { strong: "in the trash" }, ". Nothing is asked of it there."];
  if (goal.closedAs) return closedParagraph(view, locale);
  const first = standing(listed, locale);
  const pieces: Piece[] = [];
  if (figures.status === "achieved")
    pieces.push(
      "You ",
      { strong: "reached it" },
      figures.target === null ? "." : `: ${amountText(figures.target, unit)}.`,
      figures.reachedOn ? ` That was on ${formatDay(figures.reachedOn, locale, figures.asOf)}.` : "",
    );
  else if (figures.status === "not_started")
    pieces.push(
      "It starts on ",
      { strong: formatLongDay(goal.start, locale) },
      ". Until then there is nothing to do.",
    );
  else if (figures.status === "paused")
    pieces.push("This goal is ", { strong: "paused" }, ". These days do not count.");
  else if (figures.status === "missed") pieces.push(...missedParagraph(figures, unit, locale));
  else if (figures.paceAmount !== null || figures.paceDays !== null || isLimit(listed))
    pieces.push("You are ", { strong: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ".");
  if (figures.status !== "achieved" && figures.status !== "missed" && figures.status !== "not_started") {
    pieces.push(
      ...habitPieces(listed, locale),
      ...forecastPieces(listed, locale),
      ...needPieces(listed, locale),
    );
  }
  return pieces;
}

function closedParagraph({ goal, figures }: GoalView, locale: string): Piece[] {
  const on = goal.closedOn ? formatDay(goal.closedOn, locale, figures.asOf) : "";
  const unit = unitOf(goal.measure, locale);
  const at = figures.current === null ? "" : ` It stands at ${amountText(figures.current, unit)}.`;
  if (goal.closedAs === "reached") return ["You ", { strong: "reached it" }, ` on ${on}.${at}`];
  return ["You ", { strong: "let it go" }, ` on ${on}.${at} Nothing is lost, and it can be taken up again.`];
}

function missedParagraph(figures: Figures, unit: Unit, locale: string): Piece[] {
  const done = figures.current === null ? "" : ` You came to ${amountText(figures.current, unit)}`;
  const of = figures.target === null || done === "" ? "" : ` of ${amountText(figures.target, unit)}`;
  const late = figures.lateCurrent === null ? "" : ` Since then: ${amountText(figures.lateCurrent, unit)}.`;
  return [
    figures.due ? `Its day was ${formatDay(figures.due, locale, figures.asOf)}.` : "Its day has passed.",
    done === "" ? "" : `${done}${of}.`,
    late,
    " Give it a new day, or let it go with what it brought.",
  ];
}

function habitPieces({ figures: { habit }, plan }: Listed, locale: string): Piece[] {
  if (!habit || !plan.cadence) return [];
  const judged = habit.successes + habit.failures;
  const pieces: Piece[] = [];
  if (judged > 0)
    pieces.push(
      " Kept ",
      {
        strong: `${habit.successes} of ${plural(judged, periodNoun(plan.cadence, 1), periodNoun(plan.cadence, 2))}`,
      },
      ".",
    );
  if (habit.strength !== null && plan.requirement?.kind !== "at_most")
    pieces.push(" Its strength is ", { strong: percent(habit.strength) }, ".");
  if (judged === 0) pieces.push(`${cadenceText(plan.cadence, locale)}, and it has just begun.`);
  return pieces;
}

function forecastPieces({ figures }: Listed, locale: string): Piece[] {
  const { forecast } = figures;
  if (forecast.kind === "none") return [];
  if (forecast.kind === "waiting")
    return [
      ` ${sentenceCase(forecast.entries === 1 ? "one more day" : `${forecast.entries} more days`)} with an entry and we can say when you will finish.`,
    ];
  const { early, likely, late } = forecast.dates;
  const near = figures.asOf;
  const pieces: Piece[] = [];
  if (forecast.probability !== null && figures.due)
    pieces.push(
      ` ${chanceText(forecast.probability)} by ${formatDay(figures.due, locale, near)} at your recent pace.`,
    );
  if (likely && early && late && early !== late)
    pieces.push(
      " Most likely you finish on ",
      { strong: formatDay(likely, locale, near) },
      `, between ${formatDay(early, locale, near)} and ${formatDay(late, locale, near)}.`,
    );
  else if (likely)
    pieces.push(" Most likely you finish on ", { strong: formatDay(likely, locale, near) }, ".");
  else pieces.push(" No end in sight yet; a smaller next target?");
  return pieces;
}

function needPieces({ goal, plan, figures }: Listed, locale: string): Piece[] {
  const unit = unitOf(goal.measure, locale);
  if (goal.measure.kind !== "metric" || figures.needPerDay === null || figures.needPerDay === 0) return [];
  if (goal.measure.aggregation === "sum" || goal.measure.aggregation === "count") {
    const per = rateOf(plan)?.per ?? "week";
    const amount = figures.needPerDay * { day: 1, week: 7, month: 30.4 }[per];
    const shown = amountText(roundUpToStep(amount, unit.step), unit);
    return [` About ${shown} a ${per} is enough from here.`];
  }
  return figures.target === null
    ? []
    : [
        ` From here to ${amountText(figures.target, unit)} it is ${amountText(figures.remaining ?? 0, unit)}.`,
      ];
}

/** The four facts beneath the paragraph. */
export function facts(
  view: GoalView,
  plan: Listed["plan"],
  locale: string,
): { name: string; value: string; of?: string }[] {
  const { goal, figures, days } = view;
  const unit = unitOf(goal.measure, locale);
  const active = days.filter((day) => day.count > 0).length;
  const rests = days.filter((day) => isRestDay(day)).length;
  const list: { name: string; value: string; of?: string }[] = [];
  if (figures.habit && plan.cadence) {
    const { period, streak, best, strength } = figures.habit;
    if (period) {
      const bound = period.lower ?? period.upper;
      list.push({
        name: sentenceCase(periodText(plan.cadence)),
        value: period.done === null ? "0" : numberText(period.done, unit),
        ...(bound === null ? {} : { of: `of ${amountText(bound, unit)}` }),
      });
    }
    if (strength !== null) list.push({ name: "Strength", value: percent(strength) });
    list.push({ name: "In a row", value: String(streak), of: `best ${best}` });
  } else if (figures.current !== null) {
    const moves =
      goal.measure.kind === "metric" &&
      goal.measure.aggregation !== "sum" &&
      goal.measure.aggregation !== "count";
    list.push({
      name: moves || (goal.measure.kind === "metric" && goal.measure.direction === "down") ? "Now" : "Done",
      value: numberText(figures.current, unit),
      ...(figures.target === null
        ? {}
        : { of: `${moves ? "to" : "of"} ${amountText(figures.target, unit)}` }),
    });
    if (figures.daysLeft !== null && figures.due)
      list.push({ name: "Days left", value: String(figures.daysLeft) });
  }
  if (goal.measure.kind === "objective" && figures.bar !== null)
    list.push({ name: "Progress", value: percent(figures.bar) });
  // Only what is logged has days with an entry.
  if (goal.measure.kind !== "metric" && goal.measure.kind !== "habit") return list;
  list.push({ name: "Days with an entry", value: String(active) });
  list.push({ name: "Rest days", value: String(rests) });
  return list.slice(0, 4);
}

/** The plan of a goal that is being made: "Run: 500 km by 31 December. That is 9.6 km a week from today." */
export function previewText(
  input: Pick<GoalCreate, "title" | "measure" | "start">,
  plan: Listed["plan"],
  locale: string,
  today: Day,
): string {
  const unit = unitOf(input.measure, locale);
  const name = input.title.trim() === "" ? "" : `${input.title.trim()}: `;
  const day = (of: Day) => formatDay(of, locale, today);
  const from = input.start === today ? "from today" : `from ${day(input.start)}`;
  if (input.measure.kind === "metric") {
    const target = plan.target === null ? "no target yet" : amountText(plan.target, unit);
    const by = plan.due ? ` by ${day(plan.due)}` : "";
    const rate = rateOf(plan);
    const moves = input.measure.aggregation !== "sum" && input.measure.aggregation !== "count";
    const start = input.measure.start === 0 ? "" : `from ${amountText(input.measure.start, unit)} to `;
    const pace =
      rate && !moves
        ? ` That is ${amountText(roundUpToStep(rate.amount, unit.step), unit)} a ${rate.per} ${from}.`
        : "";
    return sentenceCase(`${name}${start}${target}${by}.${pace}`);
  }
  if (!plan.cadence || !plan.requirement)
    return sentenceCase(`${name}${plan.due ? `done by ${day(plan.due)}` : "done when it is done"}.`);
  const words = requirementText(plan.cadence, plan.requirement, input.measure, unit);
  const number =
    plan.target === null
      ? ""
      : `, ${plural(plan.target, periodNoun(plan.cadence, 1), periodNoun(plan.cadence, 2))} to reach`;
  return sentenceCase(
    `${name}${words}${number}, ${from}${plan.due ? ` until ${day(plan.due)}` : ", with no end date"}.`,
  );
}

/** One way back: "Put in £187 a week", "Finish on 9 August", "Aim for £5,660". */
export function wayText(
  kind: "more" | "later" | "less",
  plan: Listed["plan"],
  { goal, figures }: GoalView,
  locale: string,
): string {
  const unit = unitOf(goal.measure, locale);
  if (kind === "later")
    return plan.due
      ? `Keep the pace and finish on ${formatDay(plan.due, locale, figures.asOf)}`
      : "Keep the pace, without an end date";
  if (kind === "less")
    return plan.target === null
      ? "Aim a little lower"
      : `Keep pace and day, and aim for ${amountText(plan.target, unit)}`;
  const rate = rateOf(plan);
  return rate
    ? `${amountText(roundUpToStep(rate.amount, unit.step), unit)} a ${rate.per} from here`
    : "A little more from here";
}

/** After a check-in: "Logged 6.2 km. 132.4 to go." */
export function loggedSentence(view: GoalView, value: number | null, locale: string): string {
  const unit = unitOf(view.goal.measure, locale);
  const logged = value === null ? `Logged ${view.goal.title}.` : `Logged ${loggedText(value, unit)}.`;
  const { enough, remaining, habit, status } = view.figures;
  if (status === "achieved") return `${logged} You reached it.`;
  if (enough?.kind === "room")
    return enough.amount < 0
      ? `${logged} ${amountText(-enough.amount, unit)} above the limit.`
      : `${logged} ${amountText(enough.amount, unit)} left.`;
  if (enough?.kind === "period" && enough.amount > 0)
    return `${logged} ${amountText(enough.amount, unit)} to go.`;
  if (habit?.period?.state === "success") return `${logged} Done.`;
  return remaining === null ? logged : `${logged} ${numberText(remaining, unit)} to go.`;
}

/** The conclusion of the burn-up, for those who do not see it. */
export function lineDescription(listed: Listed, locale: string): string {
  const { figures, goal } = listed;
  const unit = unitOf(goal.measure, locale);
  const now =
    figures.current === null
      ? ""
      : `${amountText(figures.current, unit)} on ${formatDay(figures.asOf, locale, figures.asOf)}. `;
  const line = figures.line === null ? "" : `${standing(listed, locale).text}. `;
  return `${now}${line}${forecastPieces(listed, locale).map(pieceText).join("").trim()}`.trim();
}

/** One point of the burn-up: "15 September: 367.6 km, 14.2 above." */
export function pointSentence(
  point: { day: Day; current: number | null; line: number | null },
  direction: number,
  unit: Unit,
  today: Day,
): string {
  const day = formatDay(point.day, unit.locale, today);
  const line = point.line === null ? "" : `the line is at ${amountText(point.line, unit)}`;
  if (point.current === null) return line === "" ? `${day}.` : `${day}: ${line}.`;
  if (point.line === null) return `${day}: ${amountText(point.current, unit)}.`;
  const pace = (point.current - point.line) * direction;
  const side = pace >= 0 ? "above" : "below";
  return `${day}: ${amountText(point.current, unit)}, ${numberText(Math.abs(pace), unit)} ${side}.`;
}

/** One square of the calendar: "Monday 14 September: 3.5 km". */
export function daySquareText(day: HeatDay, unit: Unit, today: Day): string {
  const name = formatLongDay(day.day, unit.locale);
  if (day.amount !== null) return `${name}: ${amountText(day.amount, unit)}`;
  if (day.state === "rest") return `${name}: rest day`;
  if (day.state === "paused") return `${name}: paused`;
  return day.day > today ? `${name}: still to come` : `${name}: nothing`;
}

export function pieceText(piece: Piece): string {
  return typeof piece === "string" ? piece : piece.strong;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
