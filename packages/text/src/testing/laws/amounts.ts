import { capabilities } from "@cairn/core/model/capabilities";
import { daysBetween } from "@cairn/core/time/day";
import { usualDay } from "@cairn/core/views/usual-day";
import { amountIn, askedPerDay, textsAt } from "../read.ts";
import { all, found, isTrue, type Law, never, stepOf } from "./law.ts";

/** 2: what is asked from here is enough, and hardly more than that. */
export const needIsTight: Law = ({ view }, said) => {
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

/** 5: nothing is enough today that nobody does in a day. */
export const enough: Law = ({ view }, said) => {
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
export const levers: Law = ({ view }, said) => {
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

/** 8: steps are counted, and weights are shares. */
export const steps: Law = ({ view }, said) => {
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

/** 11a: nothing is so much of nothing. */
export const ofNothing: Law = (_, said) =>
  never(all(said), /\bof 0\b|\bof £0\b|\bat most 0\b|\b0 cigarettes\b/);

/** 11b: no whole is finer than a step of the unit. */
export const fractions: Law = (life, said) => {
  const step = stepOf(life);
  if (life.view.goal.measure.kind !== "metric" || !Number.isInteger(step)) return undefined;
  return never(textsAt(said, "progress", "fact", "week", "today", "paragraph"), /\bof \d+\.\d/);
};

/** 11c: a mean is no part of its bound. */
export const means: Law = ({ view }, said) =>
  capabilities(view.goal.measure).mean
    ? never(
        textsAt(said, "progress", "fact", "week", "today"),
        /[\d.]+ of (?!at most|\d+ (weeks?|days?|months?))[\d.]/,
      )
    : undefined;

/** 11d: one is not told as several. */
export const ones: Law = (_, said) =>
  never(all(said), /the last 1 |(?<![.\d])1 (days|weeks|months|times|books|steps|fortnights) /);

/** 11h: no trend is told that the scale cannot show. */
export const trends: Law = (life, said) => {
  const text = found(textsAt(said, "helps (level)"), /falling|rising/);
  if (text === undefined) return undefined;
  const amount = amountIn(/(?:falling|rising) about (.*)/.exec(text)?.[1] ?? "");
  return isTrue((amount ?? 0) >= stepOf(life) - 1e-9, text);
};
