import { all, type Law, never } from "./law.ts";

/** 11j: what is left is not called little. */
export const noOnly: Law = (_, said) => never(all(said), /\bOnly\b/);

/** No word blames, and nothing is certain. */
export const noBlame: Law = (_, said) =>
  never(all(said), /overdue|failed|behind|certain|!|streak|NaN|undefined|null|Infinity/);
