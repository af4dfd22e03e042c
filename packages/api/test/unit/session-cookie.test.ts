import { expect, test } from "vitest";
import { readCookie, sessionCookieName } from "../../src/session-cookie.ts";

test("the session's cookie has the strict prefix where browsers take it: under https", () => {
  expect(sessionCookieName(true)).toBe("__Host-cairn.session");
  expect(sessionCookieName(false)).toBe("cairn.session");
});

test.each([
  ["a=1; cairn.session=secret; b=2", "secret"],
  ["cairn.session=secret", "secret"],
  ["  cairn.session=secret  ", "secret"],
  ["x-cairn.session=other; cairn.session=secret", "secret"],
  ["cairn.session=", null],
  ["cairn.session", null],
  ["other=secret", null],
  ["", null],
  [undefined, null],
])("of the header %j the session's cookie is %j", (header, value) => {
  expect(readCookie(header, "cairn.session")).toBe(value);
});
