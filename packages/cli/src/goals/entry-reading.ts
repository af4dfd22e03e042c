import type { ListedGoal } from "@cairn/core/model/goal";
import { type LineContext, type LineReading, readLine } from "@cairn/core/quick/line";
import type { Act, EntryAct } from "@cairn/core/quick/log/act";
import type { OpenQuestion } from "@cairn/core/quick/open-question";
import { takesValue, unitOf } from "@cairn/text/amount-text";
import { lineSentence } from "@cairn/text/quick-text";
import { fieldText } from "@cairn/text/refusal-text";
import { Refusal } from "../failure.ts";
import { severalFit } from "./find.ts";
import { LOCALE } from "./goal-text.ts";
import { matchGoal } from "./match.ts";

/** What a sentence does; `namesDay`: it says of which day. */
export type Acts = { acts: readonly Act[]; namesDay: boolean };

/**
 * The acts that words mean: a goal that only counts, or rests, by its name alone; everything else is read as the quick line
 * of the page reads it. Nothing is guessed.
 * @throws Refusal with what it could be, or with what is missing
 */
export function readActs(words: string, rest: boolean, context: LineContext): Acts {
  const named = matchGoal(context.goals, words);
  if ("found" in named && (rest || !takesValue(named.found)))
    return {
      acts: [rest ? restOf(named.found, context.today) : entryOf(named.found, context.today)],
      namesDay: false,
    };
  const reading = readLine(words, context);
  if (reading.kind === "acts") {
    const namesDay = reading.chips.some(({ kind }) => kind === "from");
    return { acts: reading.acts.map((act) => checked(act, rest)), namesDay };
  }
  if ("found" in named) throw amountMissing(named.found);
  throw reading.kind === "open" && OF_ENTRIES.includes(reading.open.question)
    ? asked(words, reading, context)
    : noEntry(words, named.among);
}

function entryOf(goal: ListedGoal, day: string): EntryAct {
  return {
    act: "entry",
    goal,
    day,
    value: null,
    note: "",
    missing: false,
    said: null,
    rounded: false,
    refused: null,
  };
}

function restOf(goal: ListedGoal, day: string): Act {
  return { act: "skip", goal, day, refused: null };
}

/** Questions about what happened; the others are about a goal that is to be made. */
const OF_ENTRIES: readonly OpenQuestion[] = ["which", "unclear", "unlogged"];

/** The question with its answers: what to write instead. */
function asked(
  words: string,
  reading: Extract<LineReading, { kind: "open" }>,
  { goals, today }: LineContext,
): Refusal {
  const { choices, question } = reading.open;
  const titles = choices.flatMap(({ says }) => (typeof says === "string" ? [] : [says.title]));
  if (question === "which" && titles.length > 0)
    return severalFit(
      words,
      goals.filter(({ title }) => titles.includes(title)),
    );
  const ways = choices.map(({ line }) => `  cairn log "${line}"`);
  const goal = `  cairn add "${words}"`;
  return new Refusal(
    [lineSentence(reading, LOCALE, today), ...ways, ...(question === "which" ? [goal] : [])].join("\n"),
  );
}

function noEntry(words: string, among: readonly ListedGoal[]): Refusal {
  if (among.length > 0) return severalFit(words, among);
  return new Refusal(
    `"${words}" is no entry of any goal. See them with: cairn goals. Or make a goal of it: cairn add "${words}"`,
  );
}

function checked(act: Act, rest: boolean): Act {
  if ("refused" in act && act.refused)
    throw new Refusal(`${act.refused.field}: ${fieldText(act.refused, LOCALE)}`);
  if (act.act !== "entry") {
    if (rest && act.act !== "skip")
      throw new Refusal("--rest is of a goal's day. Name the goal, and the day.");
    return act;
  }
  if (rest && act.value !== null) throw new Refusal("A rest day has no amount. Leave one of the two out.");
  if (rest) return restOf(act.goal, act.day);
  if (act.missing) throw amountMissing(act.goal);
  return act;
}

function amountMissing(goal: ListedGoal): Refusal {
  const { unit } = unitOf(goal.measure, LOCALE);
  return new Refusal(
    `<amount> is missing: how much${unit === "" ? "" : `, in ${unit}`}? cairn log "${goal.title}" 5`,
  );
}
