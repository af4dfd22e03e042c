import { expect, test } from "vitest";
import { amountText, unitOf } from "./amount-words.ts";

test("what was computed has the decimals of the step; a mean has one at least, so that nearly is not enough", () => {
  const hours = { kind: "habit", unit: "h", step: 1 } as const;
  const said = (by: "sum" | "mean", value: number) =>
    amountText(value, unitOf({ ...hours, by }, "en-GB")).replace(/\s/, " ");
  expect(said("sum", 6.6)).toBe("7 h");
  expect(said("mean", 6.6)).toBe("6.6 h");
  expect(said("mean", 7)).toBe("7 h");
});
