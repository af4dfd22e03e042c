import { expect, test } from "vitest";
import { explain, hasSentence } from "./sentence.ts";

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
