import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cadence } from "../model/plan.ts";
import { goalNotation } from "../testing/heard/goal-notation.ts";
import { GOLDEN } from "../testing/quick-add-golden.ts";
import { parseQuickAdd, protect } from "./add.ts";
import type { DateContext } from "./date.ts";
import { explain } from "./goal-kind.ts";
import { tidy } from "./reader.ts";

const context: DateContext = { today: "2026-11-22", weekStart: 1, dayFirst: true };
const heard = (line: string) => goalNotation(parseQuickAdd(line, context), context.today);

describe("the quick line", () => {
  test.each(GOLDEN)("%s", (said, understood) => {
    expect(heard(said)).toBe(understood);
  });

  test("the order of day and month in 1/2 is the locale's", () => {
    expect(parseQuickAdd("weigh 72 kg by 1/2/2027", { ...context, dayFirst: false }).plan?.due).toBe(
      "2027-01-02",
    );
  });

  test("it never throws, and its chips are disjoint pieces of the line", () => {
    const word = fc.constantFrom(
      ...GOLDEN.flatMap(([said]) => said.split(" ")),
      "",
      "\u0000",
      "\uE000",
      "#",
      '"',
      "'",
      "1e400",
      "NaN",
      "every",
      "3x",
      "or",
      "a quarter of an hour",
      "1,50,000",
    );
    const line = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.array(word, { maxLength: 14 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(line, (typed) => {
        const read = parseQuickAdd(typed, context);
        let end = 0;
        for (const chip of read.chips) {
          expect(chip.start).toBeGreaterThanOrEqual(end);
          expect(tidy(typed).slice(chip.start, chip.end)).toBe(chip.text);
          end = chip.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test("a chip turned back into words is in the name and no chip any more", () => {
    for (const [said] of GOLDEN) {
      for (const chip of parseQuickAdd(said, context).chips) {
        const again = parseQuickAdd(protect(said, chip), context);
        expect(again.title.toLowerCase()).toContain(chip.text.replace(/["“”]/g, "").trim().toLowerCase());
      }
    }
  });

  test("what stands in quotes is the name, whichever quotes", () => {
    for (const [open, close] of ['""', "''", "“”", "‘’"].map((pair) => [...pair]))
      expect(heard(`read ${open}20 pages by May${close} every day`)).toBe(
        "Read 20 pages by May | count >=1 a day",
      );
    expect(heard("don't read the parents' 20 pages")).not.toContain("Read the parents");
  });

  test("a goal written as a line and read again is the same goal", () => {
    const unit = fc.constantFrom("km", "pages", "words", "£", "min", "coffees", "");
    const amount = fc.integer({ min: 1, max: 10_000_000 }).map((n) => n / 10);
    const cadence = fc.constantFrom<[string, Cadence]>(
      ["every day", { kind: "day" }],
      ["a week", { kind: "week" }],
      ["a month", { kind: "month" }],
      ["every 2 weeks", { kind: "weeks", every: 2 }],
      ["every 3 days", { kind: "days", every: 3 }],
      ["every 6 months", { kind: "months", every: 6 }],
      ["on the 1st and 15th of every month", { kind: "monthdays", days: [1, 15] }],
      ["on mon, wed and sun", { kind: "weekdays", days: [1, 3, 7] }],
    );
    const bound = fc.constantFrom<["" | "at least " | "no more than ", "at_least" | "at_most"]>(
      ["", "at_least"],
      ["at least ", "at_least"],
      ["no more than ", "at_most"],
    );
    const due = fc.constantFrom("2027-01-31", "2028-02-29", "2026-11-22");
    const title = fc.constantFrom("Run", "By 1 May", "Every day 5 km", "at most");
    const written = (n: number, u: string) => (u === "£" ? `£${n}` : `${n} ${u}`.trim());
    fc.assert(
      fc.property(
        title,
        amount,
        unit,
        cadence,
        bound,
        due,
        (name, n, u, [phrase, kind], [words, requirement], day) => {
          const habit = parseQuickAdd(`save "${name}" ${words}${written(n, u)} ${phrase} by ${day}`, context);
          expect(habit.title.toLowerCase()).toBe(`save ${name.toLowerCase()}`);
          expect(habit.measure).toMatchObject({ kind: "habit", by: "sum", unit: u });
          expect(habit.plan).toEqual({ cadence: kind, requirement: { kind: requirement, n }, due: day });
          const total = parseQuickAdd(`save "${name}" ${written(n, u)} by ${day}`, context);
          expect(total.measure).toMatchObject({ kind: "metric", aggregation: "sum", unit: u, start: 0 });
          expect(total.plan).toEqual({ target: n, due: day });
        },
      ),
    );
  });
});

describe("why a goal is what it is", () => {
  test("every reason is named, with the words that it comes from", () => {
    const { verdict } = parseQuickAdd("bench press 140 kg by June", context);
    expect(explain(verdict)).toBe("best\ntotal +3 an amount: kg\nbest +6 best lift: bench press");
  });

  test("two kinds that have as much for them are asked about", () => {
    const { open, verdict } = parseQuickAdd("hit 100 kg bench by May", context);
    expect(explain(verdict)).toMatch(/^unclear\n/);
    expect(open).toMatchObject({
      question: "kind",
      choices: [{ says: "inTotal" }, { says: "asBest" }, { says: "asLevel" }],
    });
  });

  test("a press on an answer says it in the line, and that is the goal", () => {
    const answers = (line: string) =>
      parseQuickAdd(line, context).open?.choices.map((choice) => heard(choice.line));
    expect(answers("no more than 2 coffees")).toEqual([
      "Coffees | sum <=2 coffees a day",
      "Coffees | sum <=2 coffees a week",
      "Coffees | sum <=2 coffees a month",
    ]);
    expect(answers("learn Portuguese")).toEqual([
      "Learn Portuguese | count >=1 a day",
      "Learn Portuguese | count >=3 a week",
      "Learn Portuguese | once",
      "Learn Portuguese | project",
    ]);
    expect(answers("hit 100 kg bench")).toEqual([
      "Hit bench | sum up 0→100 kg",
      "Hit bench | max up 0→100 kg",
      "Hit 100 kg bench | last →100 kg",
    ]);
    expect(answers("lose weight by summer")).toEqual(Array(4).fill("ask unclear"));
  });
});
