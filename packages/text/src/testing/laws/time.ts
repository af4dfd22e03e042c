import { daysBetween } from "@cairn/core/time/day";
import { heatSeries } from "@cairn/core/views/heat";
import { pausedUntil } from "@cairn/core/views/paused-until";
import { formatDay } from "../../format.ts";
import { amountIn, textsAt } from "../read.ts";
import { EN, found, isTrue, type Law, never, planOf, ready, runs, verdict } from "./law.ts";

/** 1: what is counted in periods is told in them. */
export const unitsOfTime: Law = (life, said) => {
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

/** 7: a day comes with its range, and a range without an end says so. */
export const ranges: Law = (life, said) => {
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

/** 11e: more days are not asked for than there are. */
export const waiting: Law = ({ view: { figures } }, said) => {
  if (figures.forecast.kind !== "waiting" || figures.due === null) return undefined;
  const text = found(textsAt(said, "paragraph"), /we can say/);
  return isTrue(text === undefined || figures.forecast.entries < (figures.daysLeft ?? 0), text);
};

/** 11f: rest and pauses are the striped squares of the calendar. */
export const daysOff: Law = ({ view, context }, said) => {
  const text = found(textsAt(said, "fact"), /^(Rest and pauses|Rest days):/);
  if (text === undefined || daysBetween(view.goal.start, view.figures.asOf) > 360) return undefined;
  const squares = heatSeries(view, context).filter(
    ({ state }) => state === "rest" || state === "paused",
  ).length;
  return isTrue(amountIn(text) === squares, text);
};

/** 11i: a rhythm is told with its number. */
export const rhythms: Law = (life, said) => {
  const { requirement } = planOf(life);
  if (requirement?.kind !== "at_least" || requirement.n <= 1) return undefined;
  return never(textsAt(said, "today"), /^Every (day|week|month|\d+ weeks|weekday)\./);
};

/** What was kept is counted, and no period that a pause took is asked for. */
export const keptAndPaused: Law = ({ view }, said) => {
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
export const pauses: Law = (life, said) => {
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
export const dueDay: Law = ({ view: { figures, goal } }, said) => {
  if (figures.due === null || figures.asOf < figures.due || goal.closedAs !== null) return undefined;
  return never(
    textsAt(said, "paragraph", "today"),
    /a (week|month) is enough|[2-9] days that are left|we can say/,
  );
};
