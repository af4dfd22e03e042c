import { expect, test } from "vitest";
import { Email, Locale, Password } from "./user.ts";

test("a locale is one that Intl knows how to write", () => {
  expect(Locale.safeParse("en-GB").success).toBe(true);
  expect(Locale.safeParse("not a locale").success).toBe(false);
  expect(Locale.safeParse("x".repeat(40)).success).toBe(false);
});

test("an address is compared without its capitals and the spaces around it", () => {
  expect(Email.parse("  Somebody@Example.TEST ")).toBe("somebody@example.test");
});

test("a password is measured in characters below and in bytes above, and keeps its spaces", () => {
  expect(Password.parse(" seven stones high ")).toBe(" seven stones high ");
  expect(Password.safeParse("🪨".repeat(64)).success).toBe(true);
  expect(Password.safeParse("🪨".repeat(65)).success).toBe(false);
  expect(Password.safeParse("lone \ud800 surrogate here").success).toBe(false);
});
