import { summarise } from "@cairn/core/decide/summary";
import { verdictOf } from "@cairn/core/figures/verdict";
import { tenthsOf } from "@cairn/core/forecast/reliability";
import { capabilities } from "@cairn/core/model/capabilities";
import { isReached } from "@cairn/core/model/figures";
import { planInForce } from "@cairn/core/model/plan-in-force";
import { addDays, daysBetween } from "@cairn/core/time/day";
import { wilson } from "@cairn/core/time/weekday";
import { heatSeries } from "@cairn/core/views/heat";
import { insightsOf } from "@cairn/core/views/insight";
import { pausedUntil } from "@cairn/core/views/paused-until";
import { usualDay } from "@cairn/core/views/usual-day";
import { formatDay } from "../format.ts";
import { statusText } from "../status-text.ts";
import type { Said } from "./everything-said.ts";
import type { Life } from "./lives.ts";
import { amountIn, askedPerDay, textsAt } from "./read.ts";

/**
 * What must hold of everything that is said of a goal, whatever goal it is. A law reads the sentences as a person does and
 * compares what they say with the figures; it answers what is false, or null, and `undefined` where it has nothing to read.
 */
export type Law = (life: Life, said: readonly Said[]) => string | null | undefined;

const EN = "en-GB";
const verdict = ({ view }: Life) =>
  verdictOf({
    goal: view.goal,
    plan: planInForce(view.plans, view.figures.asOf),
    figures: view.figures,
    recent: view.days,
  });
const planOf = ({ view }: Life) => planInForce(view.plans, view.figures.asOf);
const stepOf = ({ view }: Life) => capabilities(view.goal.measure).step;
const all = (said: readonly Said[]) => said.map(({ text }) => text);
const found = (texts: readonly string[], pattern: RegExp) => texts.find((text) => pattern.test(text));
/** What is false if any text has the pattern. */
const never = (texts: readonly string[], pattern: RegExp) => found(texts, pattern) ?? null;
const isTrue = (holds: boolean, text: string | undefined) => (holds ? null : (text ?? "nothing was said"));
const ready = ({ view: { figures } }: Life) => (figures.forecast.kind === "ready" ? figures.forecast : null);
const runs = ({ view: { goal, figures } }: Life) => goal.closedAs === null && !isReached(figures);

/** 1: what is counted in periods is told in them. */
const unitsOfTime: Law = (life, said) => {
  const { cadence } = planOf(life);
  const stand = verdict(life);
  if (cadence === null || cadence.kind === "day" || (stand.kind !== "ahead" && stand.kind !== "short"))
    return undefined;
  const distances = textsAt(said, "verdict", "why", "paragraph", "chart");
  const counted = amountIn(textsAt(said, "verdict")[0] ?? "");
  return (
    never(distances, /\d days? (of the plan )?(short|ahead|above|below|to make up|to catch up)/) ??
    isTrue(counted === Math.round(stand.amount), textsAt(said, "verdict")[0])
  );
};

/** 2: what is asked from here is enough, and hardly more than that. */
const needIsTight: Law = ({ view }, said) => {
  const { needPerDay, status } = view.figures;
  if (!needPerDay || !capabilities(view.goal.measure).adds || view.goal.measure.kind !== "metric")
    return undefined;
  if (view.goal.closedAs !== null || status === "paused") return undefined;
  const texts = textsAt(said, "paragraph", "today", "helps").filter((text) => /from here/i.test(text));
  if (texts.length === 0) return undefined;
  const step = capabilities(view.goal.measure).step;
  for (const text of texts) {
    const asked = askedPerDay(text, view.figures.daysLeft);
    if (asked === null) continue;
    // All that is left, in the days that are left, is at most a step too much.
    const most = asked.left ? needPerDay + step / (view.figures.daysLeft ?? 1) : 1.35 * needPerDay;
    if (asked.perDay < needPerDay * (1 - 1e-3) || asked.perDay > most * (1 + 1e-3)) return text;
  }
  return null;
};

/** 3: ahead and short whatever the direction; the mark lies where the chart's dot does. */
const directions: Law = (life, said) => {
  const { figures, goal } = life.view;
  const stand = verdict(life);
  if (stand.kind !== "ahead" && stand.kind !== "short") return undefined;
  const [text = ""] = textsAt(said, "verdict");
  const side = (figures.paceAmount ?? 0) > 0 ? "ahead" : "short";
  const above =
    goal.measure.kind === "metric" && figures.current !== null && figures.line !== null
      ? figures.current > figures.line
      : side === "ahead";
  return (
    never(all(said), /(above|below) the line/) ??
    isTrue(text.includes(`${side} of the line`) && stand.place === (above ? "above" : "below"), text)
  );
};

/** 4: who may rest and be on the line is a sum, a count or a level that is on it or ahead; a habit misses nothing. */
const buffers: Law = (life, said) => {
  const { figures, goal } = life.view;
  const texts = all(said).filter((text) => /can rest/.test(text));
  if (texts.length === 0) return undefined;
  const until = formatDay(addDays(figures.asOf, figures.buffer ?? 0), EN, figures.asOf);
  return (
    texts.find((text) => {
      if (/on the line/.test(text) && (goal.measure.kind !== "metric" || (figures.paceAmount ?? -1) < 0))
        return true;
      return /until/.test(text) ? !text.includes(until) : amountIn(text) !== figures.buffer;
    }) ?? null
  );
};

/** 5: nothing is enough today that nobody does in a day. */
const enough: Law = ({ view }, said) => {
  const text = found(textsAt(said, "today"), /enough today/i);
  if (text === undefined) return undefined;
  const usual = usualDay(
    view.goal.measure,
    view.days.filter(({ day }) => daysBetween(day, view.figures.asOf) < 42),
  );
  return isTrue(
    (amountIn(text) ?? 0) <=
      2 * Math.max(usual ?? view.figures.needPerDay ?? 0, capabilities(view.goal.measure).step) + 1e-9,
    text,
  );
};

/** 6: a lever asks for no more days of a week than the person has entries on, and settles nothing for certain. */
const levers: Law = ({ view }, said) => {
  const texts = textsAt(said, "helps (chance)").filter((text) => /would|makes/.test(text));
  if (texts.length === 0) return undefined;
  const since = Math.min(42, daysBetween(view.goal.start, view.figures.asOf) + 1);
  const entries = view.days.filter(
    ({ day, count }) => count > 0 && daysBetween(day, view.figures.asOf) < since,
  ).length;
  return (
    texts.find((text) => {
      const times = /^A week/.test(text) ? 7 : Number(/^(\d+) days? /.exec(text)?.[1] ?? 1);
      return /certain/.test(text) || times > Math.ceil((7 * entries) / since);
    }) ?? null
  );
};

/** 7: a day comes with its range, and a range without an end says so. */
const ranges: Law = (life, said) => {
  const forecast = ready(life);
  const { asOf, status } = life.view.figures;
  if (forecast === null || !runs(life) || status === "paused") return undefined;
  const { early, late } = forecast.dates;
  const open = late === null || daysBetween(asOf, late) > 730;
  const paragraph = textsAt(said, "paragraph").join();
  if (!open) return isTrue(!/not before/.test(paragraph), paragraph);
  const told =
    /Most likely[^.]* on /.test(paragraph) || found(textsAt(said, "outlook"), /^likely/) !== undefined;
  return isTrue(!told && (early === null || /the end is open/.test(paragraph)), paragraph);
};

/** 8: steps are counted, and weights are shares. */
const steps: Law = ({ view }, said) => {
  if (view.goal.measure.kind !== "checklist" || view.milestones.length === 0) return undefined;
  for (const text of all(said)) {
    const [, done, of] = /(\d+) of (\d+) steps?/.exec(text) ?? [];
    if (of !== undefined && Number(of) !== view.milestones.length) return text;
    const last =
      view.figures.due !== null && view.figures.due < view.figures.asOf
        ? view.figures.due
        : view.figures.asOf;
    const counted = view.milestones.filter(({ doneOn }) => doneOn !== null && doneOn <= last).length;
    if (done !== undefined && Number(done) !== counted) return text;
  }
  return never(all(said), /steps? (above|below|short|ahead)/);
};

/** 9: a level that may go again is not reached, and nothing is likely on a day that is past. */
const reached: Law = (life, said) => {
  const { goal, figures } = life.view;
  if (!isReached(figures) || goal.closedAs !== null) return undefined;
  const texts = textsAt(said, "verdict", "paragraph", "chart", "logged", "outlook");
  if (found(texts, /likely/)) return found(texts, /likely/);
  const may =
    goal.measure.kind === "metric" && goal.measure.aggregation === "last" && figures.reachedOn === null;
  return may ? never(texts, /reached it|^Reached/) : null;
};

/** 10: nobody on the line, and nobody after a few quiet days, is asked to let go. */
const lettingGo: Law = (life, said) => {
  const { figures, days, goal } = life.view;
  if (figures.status !== "stale") return undefined;
  const text = found(all(said), /let it go\?/);
  const last = days.findLast(({ day, count }) => count > 0 && day <= figures.asOf)?.day ?? goal.start;
  const { kind } = verdict(life);
  const asks = kind !== "ahead" && kind !== "on_the_line" && daysBetween(last, figures.asOf) >= 17;
  return isTrue(asks === (text !== undefined), text);
};

/** 11a: nothing is so much of nothing. */
const ofNothing: Law = (_, said) => never(all(said), /\bof 0\b|\bof £0\b|\bat most 0\b|\b0 cigarettes\b/);

/** 11b: no whole is finer than a step of the unit. */
const fractions: Law = (life, said) => {
  const step = stepOf(life);
  if (life.view.goal.measure.kind !== "metric" || !Number.isInteger(step)) return undefined;
  return never(textsAt(said, "progress", "fact", "week", "today", "paragraph"), /\bof \d+\.\d/);
};

/** 11c: a mean is no part of its bound. */
const means: Law = ({ view }, said) =>
  capabilities(view.goal.measure).mean
    ? never(
        textsAt(said, "progress", "fact", "week", "today"),
        /[\d.]+ of (?!at most|\d+ (weeks?|days?|months?))[\d.]/,
      )
    : undefined;

/** 11d: one is not told as several. */
const ones: Law = (_, said) =>
  never(all(said), /the last 1 |(?<![.\d])1 (days|weeks|months|times|books|steps|fortnights) /);

/** 11e: more days are not asked for than there are. */
const waiting: Law = ({ view: { figures } }, said) => {
  if (figures.forecast.kind !== "waiting" || figures.due === null) return undefined;
  const text = found(textsAt(said, "paragraph"), /we can say/);
  return isTrue(text === undefined || figures.forecast.entries < (figures.daysLeft ?? 0), text);
};

/** 11f: rest and pauses are the striped squares of the calendar. */
const daysOff: Law = ({ view, context }, said) => {
  const text = found(textsAt(said, "fact"), /^(Rest and pauses|Rest days):/);
  if (text === undefined || daysBetween(view.goal.start, view.figures.asOf) > 360) return undefined;
  const squares = heatSeries(view, context).filter(
    ({ state }) => state === "rest" || state === "paused",
  ).length;
  return isTrue(amountIn(text) === squares, text);
};

/** 11g: who is on the line is not asked for a step that is not due for days. */
const onTheLine: Law = (life, said) => {
  const { figures } = life.view;
  if (verdict(life).kind !== "on_the_line" || figures.enough?.kind !== "add" || figures.daysLeft === 1)
    return undefined;
  if ((figures.needPerDay ?? 0) >= stepOf(life)) return undefined;
  return never(textsAt(said, "today"), /enough today/i);
};

/** 11h: no trend is told that the scale cannot show. */
const trends: Law = (life, said) => {
  const text = found(textsAt(said, "helps (level)"), /falling|rising/);
  if (text === undefined) return undefined;
  const amount = amountIn(/(?:falling|rising) about (.*)/.exec(text)?.[1] ?? "");
  return isTrue((amount ?? 0) >= stepOf(life) - 1e-9, text);
};

/** 11i: a rhythm is told with its number. */
const rhythms: Law = (life, said) => {
  const { requirement } = planOf(life);
  if (requirement?.kind !== "at_least" || requirement.n <= 1) return undefined;
  return never(textsAt(said, "today"), /^Every (day|week|month|\d+ weeks|weekday)\./);
};

/** 11j: what is left is not called little. */
const noOnly: Law = (_, said) => never(all(said), /\bOnly\b/);

/** 11k: one verdict on all pages. */
const oneVerdict: Law = (life, said) => {
  const [text = ""] = textsAt(said, "verdict");
  const stand = verdict(life);
  // A part of a bigger goal says what its own page says.
  for (const part of life.parts) {
    const own = statusText(summarise(part, life.context), EN, true).text.replaceAll("\u00a0", " ");
    if (!textsAt(said, "part").includes(`${part.goal.title}: ${own}`)) return `${part.goal.title}: ${own}`;
  }
  if (stand.kind !== "ahead" && stand.kind !== "short" && stand.kind !== "on_the_line") return undefined;
  const small = text.charAt(0).toLowerCase() + text.slice(1);
  return isTrue(
    textsAt(said, "paragraph").join().includes(`You are ${small}.`) &&
      textsAt(said, "chart").join().includes(`${text}.`),
    text,
  );
};

/** 12: weekdays are named when their intervals separate, of four cases each at the least. */
const weekdays: Law = ({ view, context }, said) => {
  const text = found(all(said), /s go well \(/);
  if (text === undefined) return undefined;
  const insight = insightsOf(view, context).find(({ kind }) => kind === "weekdays");
  if (insight?.kind !== "weekdays") return text;
  const { best, worst } = insight;
  const [, bestKept, bestOf, worstKept, worstOf] =
    /\((\d+) of (\d+)\).*\((\d+) of (\d+)\)/.exec(text)?.map(Number) ?? [];
  const same =
    bestKept === best.kept && bestOf === best.of && worstKept === worst.kept && worstOf === worst.of;
  return isTrue(same && best.of >= 4 && worst.of >= 4 && wilson(best).low > wilson(worst).high, text);
};

/** A chance is said in tenths, and what one more usual day makes of it. */
const chances: Law = (life, said) => {
  const forecast = ready(life);
  const { due, status } = life.view.figures;
  if (forecast?.probability == null || due === null || !runs(life) || status === "paused") return undefined;
  const text = textsAt(said, "paragraph").join();
  const tenths = Math.min(9, Math.max(1, tenthsOf(forecast.probability)));
  if (
    !new RegExp(
      `(an?|than a) ${tenths} in 10 chance of making it by ${formatDay(due, EN, life.view.figures.asOf)}`,
    ).test(text)
  )
    return text;
  if (forecast.worth === null || forecast.worth < 0.02)
    return isTrue(!/One more usual|Keeping/.test(text), text);
  if (forecast.probability + forecast.worth >= 1) return isTrue(/would get you there/.test(text), text);
  const lifted = tenthsOf(forecast.probability + forecast.worth);
  return lifted > tenthsOf(forecast.probability)
    ? isTrue(new RegExp(`would make it (about|more than) ${Math.min(9, lifted)} in 10`).test(text), text)
    : isTrue(/would add a little/.test(text), text);
};

/** What was kept is counted, and no period that a pause took is asked for. */
const keptAndPaused: Law = ({ view }, said) => {
  const { habit, status } = view.figures;
  if (habit === null || view.goal.closedAs !== null) return undefined;
  const texts = textsAt(said, "paragraph", "today", "outlook");
  for (const text of texts) {
    const [, kept, of] = /[Kk]ept (\d+) of (\d+)/.exec(text) ?? /^(\d+) of (\d+) \w.*kept$/.exec(text) ?? [];
    if (of === undefined) continue;
    if (Number(kept) !== habit.successes || Number(of) !== habit.successes + habit.failures) return text;
  }
  if (habit.period?.state === "neutral" && status !== "missed")
    return never(textsAt(said, "progress"), /Not yet| of \d/);
  return null;
};

/** A pause is told with its end; a rest day is none. */
const pauses: Law = (life, said) => {
  const { view } = life;
  const { kind } = verdict(life);
  if (kind !== "paused" && kind !== "rest_day") return undefined;
  const text = textsAt(said, "paragraph").join();
  if (kind === "rest_day") return isTrue(!/paused/.test(text), text);
  const until = pausedUntil(view);
  return until === null
    ? isTrue(!/paused until/.test(text), text)
    : isTrue(text.includes(`paused until ${formatDay(until, EN, view.figures.asOf)}`), text);
};

/** On the due day and after it nothing speaks of days that are left. */
const dueDay: Law = ({ view: { figures, goal } }, said) => {
  if (figures.due === null || figures.asOf < figures.due || goal.closedAs !== null) return undefined;
  return never(
    textsAt(said, "paragraph", "today"),
    /a (week|month) is enough|[2-9] days that are left|we can say/,
  );
};

/** No word blames, and nothing is certain. */
const noBlame: Law = (_, said) =>
  never(all(said), /overdue|failed|behind|certain|!|streak|NaN|undefined|null|Infinity/);

export const LAWS: Readonly<Record<string, Law>> = {
  "1 units of time": unitsOfTime,
  "2 need": needIsTight,
  "3 direction": directions,
  "4 buffer": buffers,
  "5 enough today": enough,
  "6 lever": levers,
  "7 ranges of dates": ranges,
  "8 steps and weights": steps,
  "9 reached": reached,
  "10 let go?": lettingGo,
  "11a of nothing": ofNothing,
  "11b fractions of a step": fractions,
  "11c means": means,
  "11d one is one": ones,
  "11e days that are not there": waiting,
  "11f rest and pauses": daysOff,
  "11g on the line, and asked": onTheLine,
  "11h trends": trends,
  "11i rhythm with its number": rhythms,
  "11j only": noOnly,
  "11k one verdict": oneVerdict,
  "12 weekdays": weekdays,
  "chance and gain": chances,
  "kept, and paused periods": keptAndPaused,
  pauses: pauses,
  "due day": dueDay,
  "no blame": noBlame,
};
