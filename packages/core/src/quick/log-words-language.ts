import type { Pattern } from "./pattern.ts";

/** The words of what is said about the log. */
export type LogWords = {
  undo: readonly RegExp[];
  correct: readonly RegExp[];
  correctNamed: RegExp;
  correctTo: RegExp;
  /** Verbs before "no coffee". */
  eating: Pattern;
  /** Words before what is named that say nothing. */
  filler: RegExp;
  /** Of those the verbs, which a note never begins with. */
  fillerVerb: RegExp;
  skip: Pattern;
  /** A line that begins like this is about rest. */
  rests: RegExp;
  negation: Pattern;
  /** "no coffee": none of what a limit counts. */
  none: Pattern;
  /** What is not so yet, or was only wished. */
  unreal: Pattern;
  set: Pattern;
  change: Pattern;
  done: Pattern;
  tick: RegExp;
  joint: RegExp;
  pastForms: Readonly<Record<string, string>>;
  /** Words that only look like a past form. */
  notPast: Pattern;
  anyVerb: Pattern;
  activities: Pattern;
  synonyms: Readonly<Record<string, string>>;
  phrases: readonly [RegExp, string][];
  ignored: Pattern;
  multiplied: Pattern;
  /** One of something, without a figure. */
  one: Pattern;
  /** Who it was, before what was done. */
  subject: RegExp;
  /** What has been done: its first group is the verb. */
  perfect: RegExp;
  correctLead: RegExp;
  correctTail: RegExp;
  /** Nothing but an amount and a day. */
  bareAmount: RegExp;
  /** Joints that add something else. */
  adding: RegExp;
  /** Words that take something off a sum. */
  takesOff: Pattern;
  /** "in all", of which it is not said since when. */
  totals: Pattern;
  /** A rest of several days. */
  restSpan: Pattern;
  /** Takes back what was just said, alone or after a word of negation. */
  unsaid: Pattern;
  unsaidAfterNo: Pattern;
  /** Words that begin what did not happen. */
  pastAux: Pattern;
  soFar: Pattern;
  /** How something stands with the person now: "I'm 72 kg". */
  state: RegExp;
  /** Verbs of which one without a figure is one: "finished a book". */
  finishing: Pattern;
  /** Words that a step is not done with yet. */
  partly: Pattern;
  lead: Pattern;
  endings: readonly [RegExp, string, "past" | "ing" | "plural"][];
};
