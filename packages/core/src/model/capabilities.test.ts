import { describe, expect, it } from "vitest";
import { capabilities } from "./capabilities.ts";
import type { Measure } from "./goal.ts";
import type { Plan } from "./plan.ts";

const metric = { kind: "metric", unit: "km", step: 0.1, start: 0 } as const;
const habit = { kind: "habit", unit: "km", step: 0.1 } as const;

/** What is true of each measure; all that is not named is false. */
const MEASURES: [Measure, string][] = [
  [{ ...metric, aggregation: "sum", direction: "up" }, "logs takesValue adds sums"],
  [{ ...metric, aggregation: "sum", direction: "down" }, "logs takesValue adds sums takesOff"],
  [{ ...metric, aggregation: "count", direction: "up" }, "logs counts adds"],
  [{ ...metric, aggregation: "last", direction: "up" }, "logs takesValue level"],
  [{ ...metric, aggregation: "last", direction: "down" }, "logs takesValue level"],
  [{ ...metric, aggregation: "max", direction: "up" }, "logs takesValue level"],
  [{ ...metric, aggregation: "min", direction: "down" }, "logs takesValue level"],
  [{ ...habit, by: "count" }, "logs counts adds"],
  [{ ...habit, by: "sum" }, "logs takesValue adds sums"],
  [{ ...habit, by: "mean" }, "logs takesValue mean"],
  [{ kind: "checklist" }, ""],
  [{ kind: "outcome" }, ""],
  [{ kind: "objective" }, ""],
];

const REQUIREMENTS: [Plan["requirement"], boolean][] = [
  [null, false],
  [{ kind: "at_least", n: 3 }, false],
  [{ kind: "between", min: 7, max: 9 }, false],
  [{ kind: "at_most", n: 2 }, true],
];

const trueOf = (found: object) =>
  Object.entries(found)
    .filter(([, value]) => value === true)
    .map(([name]) => name);

describe("capabilities", () => {
  it.each(MEASURES)("of %j are: %s", (measure, names) => {
    const expected = names.split(" ").filter(Boolean);
    expect(trueOf(capabilities(measure)).sort()).toEqual(expected.sort());
    const own = "unit" in measure ? { unit: "km", step: 0.1 } : { unit: "", step: 1 };
    expect(capabilities(measure)).toMatchObject(own);
  });

  it.each(REQUIREMENTS)(
    "with the requirement %j: a limit is %s, and nothing else changes",
    (requirement, limit) => {
      for (const [measure] of MEASURES)
        expect(capabilities(measure, { requirement })).toEqual({ ...capabilities(measure), limit });
    },
  );
});
