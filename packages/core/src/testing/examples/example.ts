import type { HabitFigures } from "../../model/figures.ts";
import { ask } from "../build.ts";
import type { Slow } from "../oracle/blank.ts";
import type { OracleInput } from "../oracle/facts.ts";

/** What is expected: any of the figures; those of a habit may be given in part. */
export type Expected = Partial<Omit<Slow, "habit">> & { habit?: Partial<HabitFigures> };
export type Example = { rule: string; says: string; asked: OracleInput; expected: Expected; because: string };

/** rule and what it says · the question · the figures · how they were worked out by hand */
export function example(
  says: string,
  input: Parameters<typeof ask>[0],
  expected: Expected,
  because: string,
): Example {
  return { rule: says.slice(0, says.indexOf(" ")), says, asked: ask(input), expected, because };
}
