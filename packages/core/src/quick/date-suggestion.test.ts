import { expect, test } from "vitest";
import { dateSuggestion } from "./date-suggestion.ts";
import { type LineContext, readLine } from "./line.ts";

const context: LineContext = {
  today: "2026-11-22",
  weekStart: 1,
  dayFirst: true,
  now: Date.UTC(2026, 10, 22, 12),
  goals: [],
};
const doubt = (line: string) => dateSuggestion(line, readLine(line, context, {}, "goal"), context);

test("too much for the weeks that are left, and fine a year later: the year is asked", () => {
  expect(doubt("run 500 km by 31 Dec")).toEqual({
    perWeek: 87.5,
    due: "2027-12-31",
    line: "run 500 km by 31 Dec 2027",
  });
  expect(doubt("read 50 books by January")?.due).toBe("2028-01-31");
  expect(doubt("run 500 km by 31/12 #Health")?.line).toBe("run 500 km by 31/12/2027 #Health");
  expect(doubt("lose 20 kg by 1 Feb starting at 90")?.due).toBe("2028-02-01");
});

test("the answer is read as it was meant, and not doubted again", () => {
  const line = doubt("run 500 km by 31 Dec")?.line ?? "";
  expect(readLine(line, context, {}, "goal")).toMatchObject({ goal: { row: { due: "2027-12-31" } } });
  expect(doubt(line)).toBeNull();
});

test.each([
  ["what can be done", "run 100 km by 31 Dec"],
  ["a year that was said", "run 500 km by 31 Dec 2026"],
  ["a day that has no other year", "run 500 km by next Friday"],
  ["what a year more does not mend", "run 9000 km by 31 Dec"],
  ["units that are unknown", "collect 90000 stamps by 31 Dec"],
  ["money", "save £60000 by 31 Dec"],
  ["habits", "run 90 km every week until 31 Dec"],
  ["a line that is no goal", "learn Portuguese"],
])("%s is not doubted: %s", (_, line) => {
  expect(doubt(line)).toBeNull();
});
