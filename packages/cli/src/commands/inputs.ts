import { type Input, labelOf, option, required } from "../table/input.ts";
import { date, dayWord, text, UsageError } from "../table/words.ts";

/** What several commands take. */
export const goalName = required(
  "goal",
  text,
  "a goal by its name, the beginning of it, a word in it, or its id",
);
export const onDay = option("day", dayWord, "today, yesterday or a date like 2026-01-31", "d");
export const note = option("note", text, "words to keep with it", "n");
export const from = option("from", date, "its first day, else today");
export const until = option("until", date, "its last day, else open");

/** An option that a sentence contradicts, or only repeats. */
export function saidTwice(option: Input<unknown>, sentence: Input<unknown>): UsageError {
  return new UsageError(
    `${labelOf(option)}: ${labelOf(sentence)} says it already. Leave one of the two out.`,
  );
}
