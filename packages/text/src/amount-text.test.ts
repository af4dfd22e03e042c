import { expect, test } from "vitest";
import { amountText, ofText, unitOf } from "./amount-text.ts";

test("what was computed has the decimals of the step; a mean has one at least, so that nearly is not enough", () => {
  const hours = { kind: "habit", unit: "h", step: 1 } as const;
  const said = (by: "sum" | "mean", value: number) =>
    amountText(value, unitOf({ ...hours, by }, "en-GB")).replace(/\s/, " ");
  expect(said("sum", 6.6)).toBe("7 h");
  expect(said("mean", 6.6)).toBe("6.6 h");
  expect(said("mean", 7)).toBe("7 h");
});

test("what is asked is never said to be nothing", () => {
  const books = { unit: "books", step: 1, locale: "en-GB" };
  expect(ofText(0, 0.2791, books)).toBe("0 of 0.3\u00a0books");
  expect(ofText(3, 9.6, books)).toBe("3 of 10\u00a0books");
});
