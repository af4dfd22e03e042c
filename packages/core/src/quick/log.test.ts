import fc from "fast-check";
import { expect, test } from "vitest";
import { type LogTarget, parseQuickLog } from "./log.ts";

// A Sunday.
const context = { today: "2026-11-22", weekStart: 1, dayFirst: true } as const;
const goals: LogTarget[] = [
  { id: "run", title: "Run 500 km this year", unit: "km", takesValue: true, level: false },
  { id: "read", title: "Read 20 pages", unit: "pages", takesValue: true, level: false },
  { id: "meditate", title: "Meditate", unit: "", takesValue: false, level: false },
  { id: "weight", title: "Weight", unit: "kg", takesValue: true, level: true },
  { id: "coffee", title: "No more than 2 coffees a day", unit: "coffees", takesValue: true, level: false },
  { id: "swim", title: "Swim", unit: "lengths", takesValue: true, level: false },
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
  ["ran 6 km two days ago", "run", "2026-11-20", 6, ""],
  ["ran 6 3 days ago", "run", "2026-11-19", 6, ""],
  ["ran 6 km a week ago", "run", "2026-11-15", 6, ""],
  ["ran 12 km on 29 Feb", "run", "2024-02-29", 12, ""],
  // A day that has not come is named as it was said, to be refused: never today instead.
  ["ran 6.2 tomorrow", "run", "2026-11-23", 6.2, ""],
  ["ran 5 km on 1/12/2026", "run", "2026-12-01", 5, ""],
  ["weighed 72.4 on 3 November", "weight", "2026-11-03", 72.4, ""],
  ["ran 800 m", "run", "2026-11-22", 0.8, ""],
  ["ran 6.2 slow in the rain", "run", "2026-11-22", 6.2, "Slow in the rain"],
  // Another unit is not the goal's: how much is asked.
  ["ran 5 laps", "run", "2026-11-22", null, "5 laps"],
  ["read 20 min", "read", "2026-11-22", null, "20 min"],
];

test.each(said)("%s", (line, goalId, day, value, note) => {
  expect(parseQuickLog(line, goals, context)).toMatchObject({ goalId, day, value, note });
});

test.each([
  "buy milk",
  "6.2",
  "",
  "tomorrow",
  // A change of a level is no reading of it.
  "lose 5 kg",
  "lost 2 kg",
  // A unit of measure alone does not make another verb the goal's.
  "cycled 20 km",
])("no goal fits: %j", (line) => {
  expect(parseQuickLog(line, goals, context)).toBeNull();
});

test("two goals that fit alike are not guessed between", () => {
  const twins = [
    ...goals,
    { id: "run2", title: "Run the loop 500 km year", unit: "km", takesValue: true, level: false },
  ];
  expect(parseQuickLog("run 5 km", twins, context)).toBeNull();
});

test("time is counted in the goal's unit", () => {
  const sit: LogTarget = { id: "sit", title: "Sit still", unit: "min", takesValue: true, level: false };
  for (const [line, value] of [
    ["sat 1 hour", 60],
    ["sat half an hour", 30],
    ["sat 1h30", 90],
    ["sat 90 s", 1.5],
  ] as const)
    expect(parseQuickLog(line, [sit], context)).toMatchObject({ value, note: "" });
});

test("numbers are read as the person's locale writes them", () => {
  const walk: LogTarget = { id: "walk", title: "Walk", unit: "steps", takesValue: true, level: false };
  const read = (line: string, decimalComma: boolean) =>
    parseQuickLog(line, [walk], { ...context, decimalComma })?.value;
  expect(read("walked 10.000 steps", true)).toBe(10_000);
  expect(read("walked 10.000 steps", false)).toBe(10);
  expect(read("walked 10,000 steps", false)).toBe(10_000);
  expect(read("walked 10,000 steps", true)).toBe(10);
  expect(read("walked 10,5 steps", false)).toBe(10.5);
  for (const comma of [true, false]) {
    expect(read("walked 1.250,5 steps", comma)).toBe(1250.5);
    expect(read("walked 1,250.5 steps", comma)).toBe(1250.5);
    expect(read("walked 1 250 steps", comma)).toBe(1250);
  }
});

test("it never throws and never names a day after tomorrow unless its year was said", () => {
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
      if (read && !words.some((word) => word.includes("2026"))) expect(read.day <= "2026-11-23").toBe(true);
    }),
    { numRuns: 2000 },
  );
});
