import type { SayKey } from "./language.ts";
import { type Chip, leaveOut, protect, type Span, tidy } from "./reader.ts";
import { LANGUAGE } from "./spoken.ts";

/**
 * What must be known before a line can do anything: `rhythm` over what time an amount is counted, `measure` how one will know,
 * `kind` whether amounts add up, `unclear` what words mean, `which` goal an entry is of, `unlogged` what a sentence that says no
 * shall do.
 */
export const OPEN_QUESTIONS = ["rhythm", "measure", "kind", "unclear", "which", "unlogged"] as const;
export type OpenQuestion = (typeof OPEN_QUESTIONS)[number];

/** A button of a question: the line as it reads after the press. `says` is how the button is called, or the title of a goal. */
export type Choice = { says: SayKey | "keep" | "leave" | { title: string }; line: string };
/** `words` are those that the question is about, "" for the whole line. */
export type Open = { question: OpenQuestion; words: string; choices: readonly Choice[] };

/** Questions that words behind the line answer. */
export function openWith(question: OpenQuestion, typed: string, says: readonly SayKey[]): Open {
  const line = tidy(typed).trimEnd();
  return {
    question,
    words: "",
    choices: says.map((key) => ({ says: key, line: `${line} ${LANGUAGE.say[key]}` })),
  };
}

/** Asks about words that mean something, and nobody could tell what. */
export function openAbout(typed: string, chip: Chip): Open {
  const span: Span = chip;
  return {
    question: "unclear",
    words: chip.text,
    choices: [
      { says: "keep", line: protect(typed, span) },
      { says: "leave", line: leaveOut(typed, span) },
    ],
  };
}
