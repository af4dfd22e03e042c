import type { CheckInInput } from "@cairn/core/model/check-in";
import type { ListedGoal } from "@cairn/core/model/goal";
import { type EntryReading, type LineContext, readLine } from "@cairn/core/quick/line";
import type { Day } from "@cairn/core/time/day";
import { takesValue, unitOf } from "@cairn/text/amount-text";
import { fieldText } from "@cairn/text/refusal-text";
import { Refusal } from "../failure.ts";
import { severalFit } from "./find.ts";
import { LOCALE } from "./goal-text.ts";
import { matchGoal } from "./match.ts";

/** What is logged. */
export type Entry = Pick<CheckInInput, "value" | "note"> & { goal: ListedGoal; day: Day };

/**
 * The entry that words mean: a goal that only counts, or rests, by its name alone; everything else is read as the quick line
 * of the page reads it. Nothing is guessed.
 * @throws Refusal with the goals that it could be, or with what is missing
 */
export function readEntry(words: string, rest: boolean, context: LineContext): Entry & { namesDay: boolean } {
  const named = matchGoal(context.goals, words);
  if ("found" in named && (rest || !takesValue(named.found)))
    return { goal: named.found, day: context.today, value: null, note: "", namesDay: false };
  const reading = readLine(words, context);
  if (reading.kind === "entry") {
    const namesDay = reading.chips.some(({ kind }) => kind === "from");
    return { ...checked(reading.entry, rest), namesDay };
  }
  if ("found" in named) throw amountMissing(named.found);
  // Two goals that fit alike are none to the line: each for itself would be one.
  const alike = context.goals.filter(
    (goal) => readLine(words, { ...context, goals: [goal] }).kind === "entry",
  );
  const among = named.among.length > 0 ? named.among : alike;
  if (among.length > 0) throw severalFit(words, among);
  throw new Refusal(
    `"${words}" is no entry of any goal. See them with: cairn goals. Or make a goal of it: cairn add "${words}"`,
  );
}

function checked(entry: EntryReading, rest: boolean): Entry {
  const { goal, day, value, note, missing, refused } = entry;
  if (refused) throw new Refusal(`${refused.field}: ${fieldText(refused, LOCALE)}`);
  if (rest && value !== null) throw new Refusal("A rest day has no amount. Leave one of the two out.");
  if (missing && !rest) throw amountMissing(goal);
  return { goal, day, value, note };
}

function amountMissing(goal: ListedGoal): Refusal {
  const { unit } = unitOf(goal.measure, LOCALE);
  return new Refusal(
    `<amount> is missing: how much${unit === "" ? "" : `, in ${unit}`}? cairn log "${goal.title}" 5`,
  );
}
