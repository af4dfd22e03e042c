import { expect, test } from "vitest";
import { unitLeads } from "./unit-leads.ts";

test("money stands where the language puts it, and every other unit behind its number", () => {
  expect(unitLeads("£", "en-GB")).toBe(true);
  expect(unitLeads("€", "de-DE")).toBe(false);
  expect(unitLeads("km", "en-GB")).toBe(false);
});
