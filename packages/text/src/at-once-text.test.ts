import { expect, test } from "vitest";
import { dueByText, safeDayText, shareText, streakRunText } from "./at-once-text.ts";

const km = { unit: "km", step: 0.1, locale: "en-GB" };
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("a day of the table asks for an amount or for nothing; a level of 0 is a level", () => {
  const day = "2026-09-16";
  expect(plain(dueByText({ day, amount: 6.24 }, "amount", km))).toBe("6.2 km");
  expect(dueByText({ day, amount: 0 }, "amount", km)).toBe("nothing");
  expect(plain(dueByText({ day, amount: 0 }, "level", km))).toBe("0 km");
});

test("a safe day says what it costs and how far it reaches", () => {
  const safe = { amount: 1.4, until: "2026-09-18" };
  expect(plain(safeDayText(safe, km, "2026-09-15"))).toBe(
    "1.4 km more today and you are safe until 18 September.",
  );
});

test("a share is of what is asked, of a limit of what is allowed", () => {
  const share = { span: "week" as const, from: "2026-09-14", to: "2026-09-20", done: 6.2, asked: 9.6 };
  expect(plain(shareText({ ...share, bound: "lower" }, km))).toBe("6.2 of 9.6 km");
  expect(plain(shareText({ ...share, bound: "upper" }, km))).toBe("6.2 of at most 9.6 km");
});

test("a streak is so many in a row, whatever the rhythm was", () => {
  expect(streakRunText({ length: 1204, from: "2026-01-01", to: "2026-02-01" }, "en-GB")).toBe(
    "1,204 in a row",
  );
});
