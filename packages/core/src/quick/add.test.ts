import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cadence, Requirement } from "../model/plan.ts";
import { GOLDEN } from "../testing/quick-add-golden.ts";
import { parseQuickAdd, protect, type QuickAdd } from "./add.ts";
import type { DateContext } from "./date.ts";
import { tidy } from "./reader.ts";

const context: DateContext = { today: "2026-11-22", weekStart: 1, dayFirst: true };

const cadenceText = (cadence: Cadence): string =>
  cadence.kind === "weekdays"
    ? cadence.days.join("")
    : cadence.kind === "weeks"
      ? `${cadence.every}weeks`
      : cadence.kind;
const boundText = (bound: Requirement): string =>
  bound.kind === "between"
    ? `${bound.min}..${bound.max}`
    : `${bound.kind === "at_least" ? ">=" : "<="}${bound.n}`;

function measureText({ measure, plan }: QuickAdd): string {
  if (measure?.kind === "metric")
    return `${measure.aggregation} ${measure.direction} ${measure.start}→${plan?.target} ${measure.unit}`.trim();
  if (measure?.kind === "habit" && plan?.requirement && plan.cadence)
    return `${`${measure.by} ${boundText(plan.requirement)} ${measure.unit}`.trim()} a ${cadenceText(plan.cadence)}`;
  return measure?.kind ?? "?";
}

function describeGoal(read: QuickAdd): string {
  const parts = [read.title, measureText(read)];
  if (read.plan?.due) parts.push(`due ${read.plan.due}`);
  if (read.start !== context.today) parts.push(`from ${read.start}`);
  if (read.area) parts.push(`#${read.area}`);
  if (read.reminder) parts.push(`at ${read.reminder}`);
  if (read.ask.length > 0) parts.push(`ask ${read.ask.join("+")}`);
  return parts.join(" | ").trim();
}

describe("the quick line", () => {
  test.each(GOLDEN)("%s", (said, understood) => {
    expect(describeGoal(parseQuickAdd(said, context))).toBe(understood);
  });

  test("the golden table holds at least 150 sentences", () => {
    expect(GOLDEN.length).toBeGreaterThanOrEqual(150);
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
      "1e400",
      "NaN",
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
      { numRuns: 2000 },
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

  test("a goal written as a line and read again is the same goal", () => {
    const unit = fc.constantFrom("km", "pages", "words", "£", "min", "coffees", "");
    const amount = fc.integer({ min: 1, max: 10_000_000 }).map((n) => n / 10);
    const cadence = fc.constantFrom<[string, Cadence]>(
      ["every day", { kind: "day" }],
      ["a week", { kind: "week" }],
      ["a month", { kind: "month" }],
      ["every 2 weeks", { kind: "weeks", every: 2 }],
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
          const habit = parseQuickAdd(`"${name}" ${words}${written(n, u)} ${phrase} by ${day}`, context);
          expect(habit.title.toLowerCase()).toBe(name.toLowerCase());
          expect(habit.measure).toMatchObject({ kind: "habit", by: "sum", unit: u });
          expect(habit.plan).toEqual({ cadence: kind, requirement: { kind: requirement, n }, due: day });
          const total = parseQuickAdd(`"${name}" ${written(n, u)} by ${day}`, context);
          expect(total.measure).toMatchObject({ kind: "metric", aggregation: "sum", unit: u, start: 0 });
          expect(total.plan).toEqual({ target: n, due: day });
        },
      ),
    );
  });
});
