import { expect, test } from "vitest";
import { unitFor } from "./unit.ts";

test.each([
  ["cups", "cup"],
  ["pages", "page"],
  ["minutes", "minute"],
  ["press-ups", "press-up"],
  ["cups of tea", "cups of tea"],
  ["glasses", "glass"],
  ["boxes", "box"],
  ["lunches", "lunch"],
  ["exercises", "exercise"],
  ["quizzes", "quiz"],
  ["stories", "story"],
  ["pies", "pie"],
  ["calories", "calorie"],
  ["Coffees", "Coffee"],
])("one of %s is a %s", (many, one) => {
  expect(unitFor(1, many)).toBe(one);
  expect(unitFor(-1, many)).toBe(one);
});

test.each(["km", "kg", "lbs", "hrs", "£", "%", "", "press", "bus", "Seiten", "páginas", "cup", "m²"])(
  "%s has one form",
  (unit) => {
    expect(unitFor(1, unit)).toBe(unit);
  },
);

test.each([0, 0.5, 1.5, 2, 500])("%d of them stay many", (amount) => {
  expect(unitFor(amount, "cups")).toBe("cups");
});
