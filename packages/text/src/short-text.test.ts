import { expect, test } from "vitest";
import { shortText } from "./short-text.ts";

test("beside an axis large numbers are short, and small ones as ever", () => {
  const unit = { unit: "km", step: 0.1, locale: "en-GB" };
  expect(shortText(350_617_286, unit)).toBe("351m");
  expect(shortText(-1_250_000, unit)).toBe("-1.25m");
  expect(shortText(99_999.5, unit)).toBe("99,999.5");
});
