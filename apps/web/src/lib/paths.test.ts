import { describe, expect, test } from "vitest";
import { dayFromQuery, orderFromQuery, paths, safeNext, tabFromQuery } from "./paths.ts";

describe("addresses", () => {
  test("what is usual is not written", () => {
    expect(paths.today()).toBe("/");
    expect(paths.goals("active", "area")).toBe("/goals");
    expect(paths.signIn("/")).toBe("/sign-in");
  });
  test("what is chosen is", () => {
    expect(paths.today("2026-09-14")).toBe("/?day=2026-09-14");
    expect(paths.goals("let_go")).toBe("/goals?show=let_go");
    expect(paths.goals("paused", "line")).toBe("/goals?show=paused&order=line");
    expect(paths.signIn("/goals?show=paused")).toBe("/sign-in?next=%2Fgoals%3Fshow%3Dpaused");
  });
  test("an id cannot leave its place", () => {
    expect(paths.goal("../settings?x")).toBe("/goals/..%2Fsettings%3Fx");
  });
});

describe("where to go after signing in", () => {
  test.each(["/", "/goals", "/goals?show=paused", "/settings/look#theme"])("%j lies here", (next) => {
    expect(safeNext(next)).toBe(next);
  });
  test.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "evil",
    "",
    "/sign-in?next=/sign-in",
    null,
    undefined,
  ])("%j does not: Today instead", (next) => {
    expect(safeNext(next)).toBe("/");
    // Whatever is let through stays on the origin, as a browser reads it.
    expect(new URL(safeNext(next), "https://cairn.example").origin).toBe("https://cairn.example");
  });
});

describe("what an address says", () => {
  test("a day that the calendar has and that has come", () => {
    const today = "2026-03-01";
    expect(dayFromQuery("2026-02-28", today)).toBe("2026-02-28");
    expect(dayFromQuery(today, today)).toBe(today);
    expect(dayFromQuery("2026-03-02", today)).toBeNull();
    expect(dayFromQuery("2026-02-30", today)).toBeNull();
    expect(dayFromQuery(["2026-02-28"], today)).toBeNull();
    expect(dayFromQuery(undefined, today)).toBeNull();
  });
  test("a tab that there is", () => {
    expect(tabFromQuery("reached")).toBe("reached");
    expect(tabFromQuery("nonsense")).toBe("active");
  });
});

test("an order that there is not is the usual one", () => {
  expect(orderFromQuery("line")).toBe("line");
  for (const value of ["title", "", undefined, ["line"]]) expect(orderFromQuery(value)).toBe("area");
});
