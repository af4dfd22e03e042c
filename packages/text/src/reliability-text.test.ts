import { expect, test } from "vitest";
import { reliabilityText } from "./reliability-text.ts";

test("how often a forecast came true is said in the words that it was said in", () => {
  const said = (tenths: number, times: number, came: number) =>
    reliabilityText({ tenths, said: times, came }, "en-GB");
  expect(said(7, 40, 29)).toBe("Of 40 times we said about 7 in 10, 29 came true.");
  expect(said(10, 1, 1)).toBe("Of 1 time we said more than 9 in 10, 1 came true.");
  expect(said(0, 12, 0)).toBe("Of 12 times we said less than 1 in 10, 0 came true.");
});
