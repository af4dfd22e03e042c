import { describe, expect, test } from "vitest";
import { filesOf, isFresh, isKept, treatmentOf } from "./rules.ts";

const HOME = "https://cairn.example";
const asked = (url: string, method = "GET", mode = "cors") =>
  treatmentOf({ url: new URL(url, HOME).href, method, mode }, HOME);

test.each([
  ["/", "GET", "navigate", "page"],
  ["/goals/1?x=1", "GET", "navigate", "page"],
  ["/_next/static/chunks/a.js", "GET", "no-cors", "file"],
  ["/api/trpc/checkIn.put?batch=1", "POST", "cors", "write"],
  ["/api/trpc/goal.today", "GET", "cors", "pass"],
  ["/goals?_rsc=1", "GET", "cors", "pass"],
  ["https://elsewhere.example/", "GET", "navigate", "pass"],
] as const)("%s is treated as it should", (url, method, mode, treatment) => {
  expect(asked(url, method, mode)).toBe(treatment);
});

test.each([
  ["/api/auth/signout", "POST", "cors"],
  ["/api/auth/callback/credentials", "POST", "cors"],
  ["/sign-in?next=%2F", "GET", "navigate"],
  ["/sign-up", "GET", "navigate"],
  ["/welcome", "GET", "navigate"],
] as const)("%s leaves nothing behind of whoever was here", (url, method, mode) => {
  expect(asked(url, method, mode)).toBe("leave");
});

describe("a page is kept", () => {
  const fine = { status: 200, redirected: false };
  test("when it is whole and of somebody who is signed in", () => {
    expect(isKept(fine, '<main id="main">Today</main>')).toBe(true);
  });
  test("but not the landing page, an error, a way elsewhere or half a page", () => {
    expect(isKept(fine, "<main>Welcome</main>")).toBe(false);
    expect(isKept({ ...fine, status: 500 }, '<main id="main">')).toBe(false);
    expect(isKept({ ...fine, redirected: true }, '<main id="main">')).toBe(false);
    expect(isKept(fine, '<main id="main"><template data-dgst="NEXT_REDIRECT">')).toBe(false);
  });
});

test("the files of a page are found, in attributes and in what React sends along", () => {
  expect(
    filesOf(
      '<script src="/_next/static/chunks/a-1.js"></script>self.push(["/_next/static/chunks/b.css",\\"/_next/static/media/f.woff2\\"])<script src="/_next/static/chunks/a-1.js">',
    ),
  ).toEqual(["/_next/static/chunks/a-1.js", "/_next/static/chunks/b.css", "/_next/static/media/f.woff2"]);
});

test("a page of more than a week ago is not shown again", () => {
  const now = Date.parse("2026-11-22T12:00:00Z");
  expect(isFresh("Sun, 22 Nov 2026 08:00:00 GMT", now)).toBe(true);
  expect(isFresh("Sat, 14 Nov 2026 08:00:00 GMT", now)).toBe(false);
  expect(isFresh(null, now)).toBe(false);
});
