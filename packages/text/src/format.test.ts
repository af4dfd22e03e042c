import { describe, expect, test } from "vitest";
import {
  formatAmount,
  formatClock,
  formatDay,
  formatDays,
  formatInstant,
  formatList,
  formatLongDay,
  formatMonth,
  formatNumber,
  formatOf,
  formatPercent,
  formatRelativeDay,
  formatShortDay,
  formatWeekday,
  parseNumber,
} from "./format.ts";

const TODAY = "2026-09-15";
const NBSP = "\u00a0";

describe("numbers", () => {
  test("keep what was logged, up to six decimals, and no zero beyond", () => {
    expect(formatNumber(367.6, "en-GB")).toBe("367.6");
    expect(formatNumber(0.000001, "en-GB")).toBe("0.000001");
    expect(formatNumber(5, "en-GB")).toBe("5");
    expect(formatNumber(-0, "en-GB")).toBe("0");
  });
  test("are grouped as the locale does", () => {
    expect(formatNumber(1_234_567.5, "en-GB")).toBe("1,234,567.5");
    expect(formatNumber(1_234_567.5, "de-DE")).toBe("1.234.567,5");
    expect(formatNumber(1_234_567.5, "en-GB", { grouping: false })).toBe("1234567.5");
  });
  test("percent never rounds up to what is not reached", () => {
    expect(formatPercent(0.735, "en-GB")).toBe("74%");
    expect(formatPercent(0.9999, "en-GB")).toBe("99%");
    expect(formatPercent(1, "en-GB")).toBe("100%");
    expect(formatPercent(1.2, "en-GB")).toBe("120%");
  });
});

describe("a typed number", () => {
  test.each([
    ["5", 5],
    [" 6.2 ", 6.2],
    ["6,2", 6.2],
    ["-3,5", -3.5],
    ["\u22123.5", -3.5],
    ["+4", 4],
    [".5", 0.5],
    ["5.", 5],
    ["1,204", 1204],
    ["0,204", 0.204],
    ["1,204.5", 1204.5],
    ["1.204,5", 1204.5],
    ["1,204,000", 1_204_000],
    ["1 204,5", 1204.5],
    ["1\u202f204", 1204],
    ["1'204.5", 1204.5],
    ["12,34", 12.34],
  ])("%j is %d in English", (text, value) => {
    expect(parseNumber(text, "en-GB")).toBe(value);
  });
  test.each([
    ["1,204", 1.204],
    ["1.204", 1204],
    ["1.5", 1.5],
    ["6,2", 6.2],
  ])("%j is %d in German", (text, value) => {
    expect(parseNumber(text, "de-DE")).toBe(value);
  });
  test.each(["", " ", "-", ".", ",", "five", "5 km", "1e5", "--5", "5-", "1,2.3,4", "0x10", "Infinity"])(
    "%j is no number",
    (text) => {
      expect(parseNumber(text, "en-GB")).toBeNull();
    },
  );
  test.each(["en-GB", "de-DE", "fr-FR", "pl-PL", "de-CH", "sv-SE", "pt-BR"])(
    "what a field shows is read back as the same number (%s)",
    (locale) => {
      for (const value of [0, 0.1, 1.25, 6.2, 1204, 12_345.678, 1_000_000, 0.000001, -72.4, 999_999_999.5]) {
        expect(parseNumber(formatNumber(value, locale, { grouping: false }), locale)).toBe(value);
        expect(parseNumber(formatNumber(value, locale).replace("\u2212", "-"), locale)).toBe(value);
      }
    },
  );
});

test("digits of another script are typed as they are written", () => {
  expect(parseNumber("٧٫٥", "ar-EG")).toBe(7.5);
  expect(parseNumber("7.5", "ar-EG")).toBe(7.5);
  expect(parseNumber("१२", "hi-IN-u-nu-deva")).toBe(12);
});

describe("amounts", () => {
  test("a unit stands after its number and stays with it", () => {
    expect(formatAmount(6.2, "km", "en-GB")).toBe(`6.2${NBSP}km`);
    expect(formatAmount(12, "", "en-GB")).toBe("12");
    expect(formatAmount(78.5, "%", "en-GB")).toBe("78.5%");
  });
  test("money stands as the locale writes it, with pence only where there are any", () => {
    expect(formatAmount(340, "£", "en-GB")).toBe("£340");
    expect(formatAmount(340.5, "£", "en-GB")).toBe("£340.50");
    expect(formatAmount(2260, "GBP", "en-GB")).toBe("£2,260");
    expect(formatAmount(-20, "€", "en-GB")).toBe("-€20");
    expect(formatAmount(1500, "€", "de-DE")).toBe(`1.500${NBSP}€`);
  });
  test("of a whole: the unit once, money twice", () => {
    expect(formatOf(367.6, 500, "km", "en-GB")).toBe(`367.6 of 500${NBSP}km`);
    expect(formatOf(2260, 6000, "£", "en-GB")).toBe("£2,260 of £6,000");
  });
  test("a word that looks like a code but is none is a unit", () => {
    expect(formatAmount(3, "SET", "en-GB")).toBe(`3${NBSP}SET`);
  });
});

describe("days", () => {
  test("the year is said only when it is another", () => {
    expect(formatDay("2026-12-05", "en-GB", TODAY)).toBe("5 December");
    expect(formatDay("2027-01-05", "en-GB", TODAY)).toBe("5 January 2027");
  });
  test("a heading is a weekday and a day, without a comma", () => {
    expect(formatLongDay("2026-09-15", "en-GB", TODAY)).toBe("Tuesday 15 September");
    expect(formatLongDay("2026-09-15", "en-US", TODAY)).toBe("Tuesday September 15");
    expect(formatLongDay("2025-01-01", "en-GB", TODAY)).toBe("Wednesday 1 January 2025");
    expect(formatLongDay("2025-01-01", "en-US", TODAY)).toBe("Wednesday January 1, 2025");
  });
  test("a short day says the month when it is another, and the year when that is", () => {
    expect(formatShortDay("2026-09-14", "en-GB", TODAY)).toBe("Mon 14");
    expect(formatShortDay("2026-08-14", "en-GB", TODAY)).toBe("Fri 14 Aug");
    expect(formatShortDay("2025-09-14", "en-GB", TODAY)).toBe("14 Sept 2025");
  });
  test("the days around today have names of their own", () => {
    expect(formatRelativeDay("2026-09-15", "en-GB", TODAY)).toBe("Today");
    expect(formatRelativeDay("2026-09-14", "en-GB", TODAY)).toBe("Yesterday");
    expect(formatRelativeDay("2026-09-16", "en-GB", TODAY)).toBe("Tomorrow");
    expect(formatRelativeDay("2026-09-13", "en-GB", TODAY)).toBe("Sun 13");
    expect(formatRelativeDay("2025-09-15", "en-GB", TODAY)).toBe("15 Sept 2025");
  });
  test("a range of one day is that day", () => {
    expect(formatDays("2026-11-23", "2026-12-20", "en-GB", TODAY)).toBe("23 November to 20 December");
    expect(formatDays("2026-11-23", "2026-11-23", "en-GB", TODAY)).toBe("23 November");
  });
  test("are calendar days: no zone of the machine moves them", () => {
    for (const zone of ["Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu"]) {
      process.env.TZ = zone;
      expect(formatDay("2026-01-01", "en-GB", TODAY)).toBe("1 January");
    }
  });
  test("months, weekdays and hours", () => {
    expect(formatMonth("2026-09-15", "en-GB")).toBe("September 2026");
    expect(formatMonth("2026-12-15", "en-GB", "short")).toBe("Dec");
    expect(formatWeekday(1, "en-GB")).toBe("Monday");
    expect(formatWeekday(7, "en-GB", "short")).toBe("Sun");
    expect(formatClock(180, "en-GB")).toBe("03:00");
    expect(formatClock(0, "en-GB")).toBe("00:00");
  });
  test("an instant is shown in the person's zone", () => {
    expect(formatInstant("2026-11-22T20:15:00Z", "en-GB", "Europe/Lisbon")).toBe("22 Nov 2026, 20:15");
    expect(formatInstant("2026-11-22T20:15:00Z", "en-GB", "Pacific/Auckland")).toBe("23 Nov 2026, 09:15");
  });
});

describe("words", () => {
  test("a list ends in and", () => {
    expect(formatList(["Monday", "Wednesday", "Friday"], "en-GB")).toBe("Monday, Wednesday and Friday");
  });
});
