import { expect, test } from "vitest";
import { readDate } from "./date.ts";

// A Sunday.
const context = { today: "2026-11-22", weekStart: 1, dayFirst: true } as const;

test.each([
  ["2027-02-01", "2027-02-01", "2027-02-01"],
  ["1/2/2027", "2027-02-01", "2027-02-01"],
  ["1.2.27", "2027-02-01", "2027-02-01"],
  ["24/12", "2026-12-24", "2026-12-24"],
  ["1st of january 2028", "2028-01-01", "2028-01-01"],
  ["the 3rd of march", "2027-03-03", "2027-03-03"],
  ["dec 31st, 2026", "2026-12-31", "2026-12-31"],
  ["dec. 31", "2026-12-31", "2026-12-31"],
  ["24/12/26", "2026-12-24", "2026-12-24"],
  ["early may", "2027-05-01", "2027-05-01"],
  ["the start of may 2028", "2028-05-01", "2028-05-01"],
  ["mid may", "2027-05-15", "2027-05-15"],
  ["mid may 2028", "2028-05-15", "2028-05-15"],
  ["the 30th", "2026-11-30", "2026-11-30"],
  ["november", "2026-11-01", "2026-11-30"],
  ["the end of may", "2027-05-01", "2027-05-31"],
  ["february 2028", "2028-02-01", "2028-02-29"],
  ["this year", "2026-01-01", "2026-12-31"],
  ["the end of next year", "2027-01-01", "2027-12-31"],
  ["this month", "2026-11-01", "2026-11-30"],
  ["next month", "2026-12-01", "2026-12-31"],
  ["this week", "2026-11-16", "2026-11-22"],
  ["next week", "2026-11-23", "2026-11-29"],
  ["2030", "2030-01-01", "2030-12-31"],
  ["today", "2026-11-22", "2026-11-22"],
  ["tomorrow", "2026-11-23", "2026-11-23"],
  ["yesterday", "2026-11-21", "2026-11-21"],
  ["christmas", "2026-12-25", "2026-12-25"],
  ["sunday", "2026-11-29", "2026-11-29"],
  ["wed", "2026-11-25", "2026-11-25"],
  ["next friday", "2026-12-04", "2026-12-04"],
  ["3 days", "2026-11-25", "2026-11-25"],
  ["in two weeks", "2026-12-06", "2026-12-06"],
  ["a fortnight", "2026-12-06", "2026-12-06"],
  ["3 months", "2027-02-22", "2027-02-22"],
  ["a year from now", "2027-11-22", "2027-11-22"],
])("%s is %s to %s", (words, from, to) => {
  expect(readDate(words, context)).toEqual({ range: { from, to }, length: words.length });
});

test.each(["", "soon", "31/2", "2026-13-01", "1700", "marching", "30 february", "13/13/2027"])(
  "%j is no date",
  (words) => {
    expect(readDate(words, context)).toBeNull();
  },
);

test("where the month comes first, 1/2 is 2 January", () => {
  const american = { ...context, dayFirst: false };
  expect(readDate("1/2", american)?.range.from).toBe("2027-01-02");
  expect(readDate("1/2/2027", american)?.range.from).toBe("2027-01-02");
});

test("a month later ends with the month that is shorter, and 29 February waits for its year", () => {
  expect(readDate("3 months", { ...context, today: "2026-11-30" })?.range.from).toBe("2027-02-28");
  expect(readDate("29 feb", context)?.range.from).toBe("2028-02-29");
});
