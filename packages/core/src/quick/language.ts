import type { DateRule } from "./date-rules.ts";
import type { Evidence } from "./goal-kind.ts";
import type { LogWords } from "./log-words-language.ts";
import type { Pattern } from "./pattern.ts";
import type { RhythmRule } from "./rhythm-rules.ts";

/** What is known of one language: words and patterns, no rules. A second language is a second table of this shape. */
export type Language = {
  numbers: {
    /** Words below a hundred, and what they count. */
    small: Readonly<Record<string, number>>;
    /** What multiplies what stands before it: "hundred", "lakh". */
    scales: Readonly<Record<string, number>>;
    /** Whole phrases: "half a dozen". */
    phrases: readonly [Pattern, number][];
    and: Pattern;
    half: Pattern;
    article: Pattern;
    /** Signs glued to figures that multiply them: "10k". */
    suffixes: Readonly<Record<string, number>>;
  };
  units: {
    /** A measure's spellings and its one name. */
    measures: readonly [Pattern, string][];
    money: readonly [Pattern, string][];
    /** Words of money that stand before the figure: "rs 500". */
    moneyBefore: readonly [Pattern, string][];
    /** Measures that may stand glued to their figure. */
    glued: Pattern;
    /** A word that is a weight or money, as the sentence is about. */
    weightOrMoney: { words: Pattern; weight: string; money: string; about: Pattern };
    times: Pattern;
    adjectives: Pattern;
    /** Words after a figure that are no noun. */
    notUnit: Pattern;
    /** A plural ends like this. */
    plural: RegExp;
    /** Second words of a noun in two: "push ups". */
    second: Pattern;
    /** Durations that no figure begins. */
    durations: readonly [Pattern, number, string][];
    hours: Pattern;
    minutes: Pattern;
  };
  days: {
    months: Pattern;
    monthNumber: Readonly<Record<string, number>>;
    weekdays: Pattern;
    weekdayNumber: Readonly<Record<string, number>>;
    rules: readonly DateRule[];
    ordinal: Pattern;
    due: Pattern;
    /** What is due the day before the day that is named. */
    before: Pattern;
    /** What is to be done by then, not kept until then. */
    byDay: Pattern;
    from: Pattern;
    to: Pattern;
    between: readonly [Pattern, Pattern];
    lasting: Pattern;
    spans: Pattern;
    /** Phrases that name a time nobody can count on: "by summer". */
    vague: Pattern;
    /** Words of a day that something is due by, also where nobody can read it. */
    until: Pattern;
    /** After a word of a due day these begin no day: "by bike". */
    notDue: Pattern;
    clock: Pattern;
    remind: Pattern;
    past: {
      yesterday: Pattern;
      beforeYesterday: Pattern;
      today: Pattern;
      tomorrow: Pattern;
      lastNight: Pattern;
      thisMorning: Pattern;
      /** After a weekday: "the last Friday of May" is no day that is over. */
      ofMonth: Pattern;
      ago: Pattern;
      agoUnits: Readonly<Record<string, number>>;
      on: Pattern;
      last: Pattern;
      partOfDay: Pattern;
      /** Words that name a weekday beyond doubt, those that name many, and short names that are other words too. */
      namesWeekday: RegExp;
      weekdays: RegExp;
      otherWords: RegExp;
      /** Days that are several, or none in particular. */
      vague: Pattern;
    };
  };
  rhythms: {
    rules: readonly RhythmRule[];
    /** Words for n in "every n days". */
    nth: Readonly<Record<string, number>>;
    list: {
      lead: Pattern;
      joint: Pattern;
      span: Pattern;
      every: RegExp;
      plural: RegExp;
      part: Pattern;
      notAfter: Pattern;
    };
    /** Words of whatever comes again. */
    again: Pattern;
    times: Pattern;
    /** "x3" */
    by: Pattern;
    dayParts: RegExp;
    once: Readonly<Record<string, number>>;
  };
  bounds: {
    atMost: Pattern;
    atLeast: Pattern;
    atMostAfter: Pattern;
    atLeastAfter: Pattern;
    rangeBefore: Pattern;
    rangeJoint: Pattern;
    /** Verbs that bring something down to an amount. */
    reduceTo: RegExp;
    keepAt: Pattern;
    /** Verbs that make their amount an upper bound wherever it stands. */
    limit: RegExp;
    /** Wherever it stands, what is counted is an upper bound. */
    only: Pattern;
    approximately: Pattern;
    /** With one of these before it, "more than" is an upper bound. */
    negated: RegExp;
    no: Pattern;
    startAt: Pattern;
    from: Pattern;
    to: Pattern;
  };
  goals: {
    leadIn: RegExp;
    trailing: Pattern;
    leading: Pattern;
    /** Words that belong to the verb before a rhythm: "weigh in weekly". */
    particles: Pattern;
    prepositions: Pattern;
    /** The kind of a goal, said at the end of the line. */
    said: Pattern;
    /** Words of a name that look like figures. */
    names: Pattern;
    /** What says nothing before the object: "keep it". */
    hollow: Pattern;
    /** What is learned to be done, in which figures are no amounts. */
    abilities: RegExp;
    /** Up to this much of a unit is what one does at a time, not a total. */
    usual: readonly [Pattern, number][];
    /** Verbs of what is left alone for good. */
    quit: RegExp;
    /** Units that are times of a calendar. */
    calendar: Pattern;
    /** Verbs of two words that need an object. */
    phrasal: Pattern;
    /** Verbs that keep their whole amount where nothing else stands beside them: "Save £6,000". */
    needy: Pattern;
    /** Verbs that say what is done without an object. */
    alone: Pattern;
    abstain: RegExp;
    /** Whole words before a figure that is part of a name. */
    numbered: Pattern;
    aged: Pattern;
    works: Pattern;
    evidence: readonly Evidence[];
    relative: readonly [Pattern, "up" | "down"][];
    distance: RegExp;
    distances: Pattern;
    race: Pattern;
    within: Pattern;
    longRace: Pattern;
    weighs: RegExp;
    attain: RegExp;
    /** Verbs that move something from here to there. */
    changing: Pattern;
    /** Words that mean something to a plan; where they are left over, something was not understood. */
    telling: Pattern;
    comparing: Pattern;
    /** Verbs and nouns that a figure without a unit is an amount of. */
    takesBare: Pattern;
  };
  logs: LogWords;
  /** Words that a press writes behind the line. */
  say: Readonly<Record<SayKey, string>>;
};

export type SayKey =
  | "aDay"
  | "aWeek"
  | "aMonth"
  | "inTotal"
  | "asBest"
  | "asLevel"
  | "everyDay"
  | "threeAWeek"
  | "once"
  | "asProject"
  | "adds"
  | "skip";
