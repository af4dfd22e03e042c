import { expect, test } from "vitest";
import { isRefused } from "./refusal.ts";

test.each([
  [{ key: "NOT_FOUND", params: {} }, true],
  [{ key: "NOT_FOUND" }, false],
  [{ key: 7, params: {} }, false],
  [{ key: "NOT_FOUND", params: null }, false],
  ["NOT_FOUND", false],
  [null, false],
])("%j as a refusal over the wire: %j", (value, is) => {
  expect(isRefused(value)).toBe(is);
});
