import { capabilities } from "../../model/capabilities.ts";
import type { ListedGoal } from "../../model/goal.ts";
import { amountsIn, type PlacedAmount } from "../goal-amount.ts";
import { type Open, openAbout } from "../open-question.ts";
import { isOneOf, regex } from "../pattern.ts";
import { type Chip, Reader, type Span } from "../reader.ts";
import { LANGUAGE } from "../spoken.ts";
import type { Act } from "./act.ts";
import type { LogContext } from "./context.ts";
import { type LogDay, takeDay } from "./day.ts";
import { entryAct, type Heard } from "./entry.ts";
import { abstains, clearFit, type Fit, fitsOf } from "./match.ts";
import { plainWords, stemsOf, withoutFiller } from "./words.ts";

const { logs, units } = LANGUAGE;

/** What a clause does, or what has to be asked; neither, where no goal fits. `fits` are the goals it may mean, best first. */
export type Clause = { act: Act | null; open: Open | null; chips: readonly Chip[]; fits: readonly Fit[] };

/** @param pinned the goal that the person has named beyond doubt */
export function readClause(text: string, context: LogContext, pinned: ListedGoal | null = null): Clause {
  const heard = hear(text, context, pinned);
  const { reader, day } = heard;
  const result = (act: Act | null, open: Open | null = null): Clause => ({
    act,
    open,
    chips: reader.chips,
    fits: heard.fits,
  });
  const unclear = reader.chips.find(({ kind }) => kind === "unclear");
  const skip = reader.find(logs.skip);
  if (skip) {
    if (heard.amounts.length > 0) return result(null, whichOf(text, heard));
    reader.take("act", skip.index, skip[0].length);
    const span = reader.find(logs.restSpan);
    if (span)
      return withUnclear(text, heard, { start: span.index, end: span.index + span[0].length }, result);
    if (!heard.fit || unclear)
      return result(null, unclear ? openAbout(text, unclear) : restOf(heard, context));
    return result({ act: "skip", goal: heard.fit, day: day.day, refused: null });
  }
  const no = reader.find(`${logs.negation}|${logs.unreal}`);
  if (!no && !unclear) {
    const done = doneAct(text, heard, context);
    if (done) return result(done);
  }
  if (no) {
    const none = heard.zero ?? noneAct(heard, context);
    if (none && !unclear && !reader.find(logs.unreal)) return result(none);
    reader.mark("act", no.index, no[0].length);
    return result(null, unlogged(text, heard));
  }
  if (unclear && heard.fits.length > 0) return result(null, openAbout(text, unclear));
  if (!heard.fit) return result(null, heard.fits.length > 0 ? whichOf(text, heard) : null);
  return withEntry(text, heard, heard.fit, context, result);
}

type Result = (act: Act | null, open?: Open | null) => Clause;

/** Asks about words of the clause, and points at them. */
function withUnclear(text: string, { reader }: Heard, { start, end }: Span, result: Result): Clause {
  reader.mark("unclear", start, end - start);
  return result(null, openAbout(text, { kind: "unclear", start, end, text: text.slice(start, end) }));
}

function withEntry(
  text: string,
  heard: Heard,
  goal: ListedGoal,
  context: LogContext,
  result: Result,
): Clause {
  const many = heard.reader.find(logs.multiplied);
  if (many) return withUnclear(text, heard, { start: many.index, end: many.index + many[0].length }, result);
  const act = entryAct(heard, goal, context);
  return "unclear" in act ? withUnclear(text, heard, act.unclear, result) : result(act);
}

function hear(text: string, context: LogContext, pinned: ListedGoal | null): Heard {
  const reader = new Reader(text);
  const day: LogDay = takeDay(reader, context);
  const weight = regex(`(?<!\\p{L})(?:${units.weightOrMoney.about})`).test(reader.lower);
  const amounts = amountsIn(reader, { verb: "", decimalComma: context.decimalComma ?? false, weight });
  const words = plainWords(wordsWithout(reader, amounts))
    .replace(regex(`(?<!\\p{L})(?:${logs.skip}|${logs.negation})(?!\\p{L})`, "g"), " ")
    .trim();
  const said = { words, amounts: amounts.map(({ amount }) => amount) };
  const able = context.goals.filter(({ measure }) => capabilities(measure).logs);
  const no = reader.find(`${logs.negation}|${logs.skip}`) !== null;
  // Had sugar is no entry of No sugar.
  const fits = fitsOf(
    said,
    able.filter((goal) => no || !abstains(goal)),
  );
  const fit = pinned ?? clearFit(fits)?.goal ?? null;
  const zero = null;
  return { reader, day, amounts, words, fits, fit, zero };
}

/** What is left of the line in lower case: no day, no quotes, no amounts. */
function wordsWithout(reader: Reader, amounts: readonly PlacedAmount[]): string {
  let rest = reader.at(0);
  for (const { at, end } of amounts) rest = `${rest.slice(0, at)}${" ".repeat(end - at)}${rest.slice(end)}`;
  return rest
    .replace(/[\uE000\uE001]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** "no coffee": an entry of none, where a limit counts; a day kept, where a goal is about leaving something alone. */
function noneAct({ reader, fits, day, fit }: Heard, { limits }: LogContext): Act | null {
  const none = reader.find(logs.none);
  const goal = fit ?? clearFit(fits.filter(({ goal }) => limits.has(goal.id) || abstains(goal)))?.goal;
  if (!none || !goal || day.several || !isPlain(reader.before(none.index))) return null;
  const { takesValue, counts } = capabilities(goal.measure);
  const base = {
    act: "entry",
    goal,
    day: day.day,
    note: "",
    missing: false,
    said: null,
    rounded: false,
    refused: null,
  } as const;
  if (abstains(goal) && counts) return { ...base, value: null };
  return limits.has(goal.id) && takesValue ? { ...base, value: 0 } : null;
}

/** Only words that say nothing stand before "no coffee": "so much for no sugar" is another matter. */
function isPlain(before: string): boolean {
  const rest = withoutFiller(before.replace(/[\uE000\uE001]+/g, " "));
  return stemsOf(rest).every(({ base, word }) => isOneOf(logs.eating, base) || isOneOf(logs.anyVerb, word));
}

/** A step of a project that is named whole, or what is done once and now is. */
function doneAct(text: string, { reader, day }: Heard, { goals, steps }: LogContext): Act | null {
  const line = reader
    .at(0)
    .replace(/[\uE000\uE001]+/g, " ")
    .trim();
  const ticked = logs.tick.test(line) || regex(`(?<!\\p{L})(?:${logs.done})[.!]?$`).test(line);
  const spoken = stemsOf(line);
  const past = ticked || spoken[0]?.past === true;
  if (!past || text.trim() === "" || reader.find(logs.partly)) return null;
  const covers = (title: string) => {
    const wanted = stemsOf(title.toLowerCase());
    return wanted.length > 0 && wanted.every(({ base }) => spoken.some((stem) => stem.base === base));
  };
  const found = steps.filter(({ title }) => covers(title));
  const [step] = found;
  const project = goals.find(({ id }) => id === step?.goalId);
  if (step && project && found.length === 1) return { act: "step", goal: project, step, day: day.day };
  const once = goals.filter(({ measure, title }) => measure.kind === "outcome" && covers(title));
  const [goal] = once;
  return goal && once.length === 1 ? { act: "done", goal, day: day.day } : null;
}

/** A rest of which goal? Those that fit, else all. */
function restOf({ fits }: Heard, { goals }: LogContext): Open {
  const able = goals.filter(({ measure }) => capabilities(measure).logs);
  const among = fits.length > 0 ? fits.map(({ goal }) => goal) : able;
  return {
    question: "which",
    words: "",
    choices: among
      .slice(0, 6)
      .map(({ title }) => ({ says: { title }, line: `${title}: ${LANGUAGE.say.skip}` })),
  };
}

/** Two goals fit: each is named before the line, which is then read as one of it. */
function whichOf(text: string, { fits }: Heard): Open {
  return {
    question: "which",
    words: "",
    choices: fits.slice(0, 4).map(({ goal: { title } }) => ({ says: { title }, line: `${title}: ${text}` })),
  };
}

/** Nothing is logged; the person may rest, where the goal is known. */
function unlogged(text: string, { fit, fits }: Heard): Open {
  const title = fit?.title ?? clearFit(fits)?.goal.title;
  const { skip } = LANGUAGE.say;
  return {
    question: "unlogged",
    words: text,
    choices: title === undefined ? [] : [{ says: "skip", line: `${title}: ${skip}` }],
  };
}
