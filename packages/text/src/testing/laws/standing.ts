import { summarise } from "@cairn/core/decide/summary";
import { isReached } from "@cairn/core/model/figures";
import { addDays, daysBetween } from "@cairn/core/time/day";
import { formatDay } from "../../format.ts";
import { statusText } from "../../status-text.ts";
import { amountIn, textsAt } from "../read.ts";
import { all, EN, found, isTrue, type Law, never, stepOf, verdict } from "./law.ts";

/** 3: ahead and short whatever the direction; the mark lies where the chart's dot does. */
export const directions: Law = (life, said) => {
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
export const buffers: Law = (life, said) => {
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

/** 9: a level that may go again is not reached, and nothing is likely on a day that is past. */
export const reached: Law = (life, said) => {
  const { goal, figures } = life.view;
  if (!isReached(figures) || goal.closedAs !== null) return undefined;
  const texts = textsAt(said, "verdict", "paragraph", "chart", "logged", "outlook");
  if (found(texts, /likely/)) return found(texts, /likely/);
  const may =
    goal.measure.kind === "metric" && goal.measure.aggregation === "last" && figures.reachedOn === null;
  return may ? never(texts, /reached it|^Reached/) : null;
};

/** 10: nobody on the line, and nobody after a few quiet days, is asked to let go. */
export const lettingGo: Law = (life, said) => {
  const { figures, days, goal } = life.view;
  if (figures.status !== "stale") return undefined;
  const text = found(all(said), /let it go\?/);
  const last = days.findLast(({ day, count }) => count > 0 && day <= figures.asOf)?.day ?? goal.start;
  const { kind } = verdict(life);
  const asks = kind !== "ahead" && kind !== "on_the_line" && daysBetween(last, figures.asOf) >= 17;
  return isTrue(asks === (text !== undefined), text);
};

/** 11g: who is on the line is not asked for a step that is not due for days. */
export const onTheLine: Law = (life, said) => {
  const { figures } = life.view;
  if (verdict(life).kind !== "on_the_line" || figures.enough?.kind !== "add" || figures.daysLeft === 1)
    return undefined;
  if ((figures.needPerDay ?? 0) >= stepOf(life)) return undefined;
  return never(textsAt(said, "today"), /enough today/i);
};

/** 11k: one verdict on all pages. */
export const oneVerdict: Law = (life, said) => {
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
