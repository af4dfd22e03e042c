/**
 * How a rhythm is said, and the cadence that it is. Named groups: `n` (how many, a figure or a word of `nth`), `days` (days of
 * the month), `not` (weekdays left out). What is `open` is a rhythm that no plan can hold: it is asked about.
 */
export type RhythmRule = {
  reads:
    | "day"
    | "week"
    | "month"
    | "days"
    | "weeks"
    | "months"
    | "monthdays"
    | "lastday"
    | "weekdays"
    | "except"
    | "open";
  pattern: string;
  /** For `days`, `weeks` and `months` without a group. */
  every?: number;
  weekdays?: readonly number[];
  /** It stands at the end of a word: "20 km/week". */
  glued?: true;
};
