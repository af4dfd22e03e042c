import { expect, test } from "vitest";
import { amount } from "../src/words.ts";

test("one of a unit is said in the singular, as it is shown", () => {
  expect(amount(1, "cups")).toBe("1 cup");
  expect(amount(1.001, "cups")).toBe("1 cup");
  expect(amount(1.5, "cups")).toBe("1.5 cups");
  expect(amount(1, "km")).toBe("1 km");
  expect(amount(1, "")).toBe("1");
});
