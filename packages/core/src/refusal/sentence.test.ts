import { expect, test } from "vitest";
import { ERROR_CODES } from "./error.ts";
import { explain, explainRefusal, hasSentence } from "./sentence.ts";

const FIGURES = { min: 1, max: 9, from: 3, start: "2026-03-02", due: "2026-06-09", target: 100, years: 10 };

test.each([
  "target_above",
  "target_below",
  "target_many",
  "due_before_start",
  "rate_slow",
  "start_after_due",
  "start_below",
  "start_above",
  "start_far",
  "whole",
  "takes_no_check_ins",
  "before_start",
  "range",
  "text_long",
  "parent_depth",
  "password_short",
  "password_long",
  "archive_version",
])("%s reads well with its figures and without", (reason) => {
  expect(hasSentence(reason)).toBe(true);
  for (const sentence of [explain(reason, FIGURES), explain(reason)]) {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/undefined|\(\)| {2}/);
  }
});

test("an unknown reason says only that the field needs a look", () => {
  expect(explain("constructor")).toBe("This needs a look.");
});

test("a bound is said as it is: both, the lower or the upper one", () => {
  expect(explain("range", { min: 1, max: 9 })).toBe("Use a number from 1 to 9.");
  expect(explain("range", { min: 1 })).toBe("Use at least 1.");
  expect(explain("range", { max: 9 })).toBe("Use at most 9.");
});

test("a day is said as people say it", () => {
  expect(explain("before_start", { start: "2026-03-02" })).toContain("starts on 2 March 2026.");
  expect(explain("start_after_due", { due: "2026-06-09" })).toContain("up to 9 June 2026,");
});

test("every code of a refusal reads well, and a single field speaks for the whole", () => {
  for (const code of ERROR_CODES) expect(explainRefusal(code)).toMatch(/^[A-Z].*\.$/);
  const day = { field: "day", reason: "day" };
  expect(explainRefusal("INVALID", [day])).toBe(explain("day"));
  expect(explainRefusal("INVALID", [day, { field: "title", reason: "required" }])).toBe(
    explainRefusal("INVALID"),
  );
});

test.each([
  [0.2, "a second"],
  [45, "45 seconds"],
  [600, "10 minutes"],
])("who has to wait %s seconds is told %s", (retryAfter, words) => {
  expect(explainRefusal("RATE_LIMITED", [], { retryAfter })).toContain(words);
});
