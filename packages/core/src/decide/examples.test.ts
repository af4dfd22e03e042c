import { describe, expect, it } from "vitest";
import type { Example } from "../testing/examples/example.ts";
import { habits, numbers } from "../testing/examples/habit.ts";
import { line } from "../testing/examples/line.ts";
import { pace } from "../testing/examples/pace.ts";
import { progress } from "../testing/examples/progress.ts";
import { rhythms } from "../testing/examples/rhythms.ts";
import { strengths } from "../testing/examples/strength.ts";
import { wholes } from "../testing/examples/whole.ts";
import { evaluateSlowly } from "../testing/oracle/evaluate-slowly.ts";
import { evaluateGoal } from "./evaluate.ts";

/** Numbers as worked out by hand: to nine digits, strength to four. */
function near(expected: unknown, digits: number): unknown {
  if (typeof expected === "number") return expect.closeTo(expected, digits);
  if (expected === null || typeof expected !== "object") return expected;
  const entries = Object.entries(expected).map(([key, value]) => [
    key,
    near(value, key === "strength" ? 4 : digits),
  ]);
  return expect.objectContaining(Object.fromEntries(entries));
}

const tables: Record<string, Example[]> = {
  progress,
  line,
  pace,
  habits,
  numbers,
  rhythms,
  strengths,
  wholes,
};

for (const [name, examples] of Object.entries(tables)) {
  describe(`worked by hand: ${name}`, () => {
    it.each(examples)("$says ($because)", ({ asked, expected }) => {
      expect(evaluateSlowly(asked)).toEqual(near(expected, 9));
      expect(evaluateGoal(asked)).toEqual(near(expected, 9));
    });
  });
}
