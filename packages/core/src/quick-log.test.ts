import fc from "fast-check";
import { expect, test } from "vitest";
import { type LogTarget, parseQuickLog } from "./quick-log.ts";

// A Sunday.
const context = { today: "2026-11-22", weekStart: 1, dayFirst: true } as const;
const goals: LogTarget[] = [
  { id: "run", title: "Run 500 km this year", unit: "km", takesValue: true },
  { id: "read", title: "Read 20 pages", unit: "pages", takesValue: true },
  { id: "meditate", title: "Meditate", unit: "", takesValue: false },
  { id: "weight", title: "Weight", unit: "kg", takesValue: true },
  { id: "coffee", title: "No more than 2 coffees a day", unit: "coffees", takesValue: true },
  { id: "swim", title: "Swim", unit: "lengths", takesValue: true },
];
const said: [line: string, goalId: string, day: string, value: number | null, note: string][] = [
  ["ran 6.2 yesterday with a friend", "run", "2026-11-21", 6.2, "With a friend"],
  ["run 5 km", "run", "2026-11-22", 5, ""],
  ["5 km", "run", "2026-11-22", 5, ""],
  ["read 12 pages on Friday", "read", "2026-11-20", 12, ""],
  ["12 pages", "read", "2026-11-22", 12, ""],
  ["meditated", "meditate", "2026-11-22", null, ""],
  ["meditated 10 min today", "meditate", "2026-11-22", null, "10 min"],
  ["weight 72.4", "weight", "2026-11-22", 72.4, ""],
  ["72,4 kg this morning", "weight", "2026-11-22", 72.4, ""],
  ["2 coffees", "coffee", "2026-11-22", 2, ""],
  ["one coffee", "coffee", "2026-11-22", 1, ""],
  ["swam 40 lengths on 3 November", "swim", "2026-11-03", 40, ""],
  ["swimming 40 last Monday", "swim", "2026-11-16", 40, ""],
  ["ran", "run", "2026-11-22", null, ""],
  ["ran 6 the day before yesterday", "run", "2026-11-20", 6, ""],
];

test.each(said)("%s", (line, goalId, day, value, note) => {
  expect(parseQuickLog(line, goals, context)).toMatchObject({ goalId, day, value, note });
});

test.each(["buy milk", "6.2", "", "tomorrow"])("no goal fits: %j", (line) => {
  expect(parseQuickLog(line, goals, context)).toBeNull();
});

test("two goals that fit alike are not guessed between", () => {
  const twins = [...goals, { id: "run2", title: "Run the loop 500 km year", unit: "km", takesValue: true }];
  expect(parseQuickLog("run 5 km", twins, context)).toBeNull();
});

test("it never throws and never names a day after today", () => {
  const word = fc.constantFrom(
    ...said.flatMap(([line]) => line.split(" ")),
    "on",
    "31",
    "Dec",
    "\u0000",
    "29",
    "Feb",
    '"',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 10 }), (words) => {
      const read = parseQuickLog(words.join(" "), goals, context);
      if (read) expect(read.day <= context.today).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
