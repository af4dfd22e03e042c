import { explain } from "@cairn/core/refusal/sentence";
import { expect, test } from "vitest";
import { load } from "./messages/languages.ts";
import { localeAskedFor } from "./messages/locale-asked-for.ts";
import { fieldText, refusalText } from "./refusal-text.ts";

test("a refusal is said as core says it, with figures and days as the locale writes them", () => {
  expect(fieldText({ reason: "range", params: { min: 1, max: 2000 } }, "en-GB")).toBe(
    "Use a number from 1 to 2,000.",
  );
  expect(fieldText({ reason: "range", params: { max: 2000 } }, "de-DE")).toBe("Use at most 2.000.");
  expect(fieldText({ reason: "target_above", params: { from: 72.5 } }, "de-DE")).toContain("(72,5)");
  expect(fieldText({ reason: "start_after_due", params: { due: "2026-12-31" } }, "en-US")).toContain(
    "December 31, 2026",
  );
  expect(fieldText({ reason: "required" }, "en-GB")).toBe(explain("required"));
});

test("what has no words, or an object's own name, needs a look", () => {
  for (const key of ["no_such_reason", "constructor"])
    expect(refusalText({ key, params: {} }, "en-GB")).toBe("This needs a look.");
});

test("a refusal is said in the person's language", async () => {
  await load("en-XA");
  expect(fieldText({ reason: "required" }, "en-XA")).toMatch(/^Fîłł ţĥîš îñ/);
});

test("a visitor is spoken to in the first language that their browser asks for and that there is", () => {
  expect(localeAskedFor("en-US,en;q=0.9")).toBe("en-US");
  expect(localeAskedFor("xx-YY,en-XA;q=0.8,en;q=0.9")).toBe("en");
  expect(localeAskedFor("en;q=0.4, en-XA;q=0.8")).toBe("en-XA");
  expect(localeAskedFor("xx,yy;q=0.5")).toBeNull();
  expect(localeAskedFor("en;q=0, */*, <script>, en-GB-oxendict")).toBe("en-GB-oxendict");
  expect(localeAskedFor("")).toBeNull();
});
