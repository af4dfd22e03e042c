import { day, habit, metric, type TestSummary, viewOf } from "@cairn/core/testing/summary";
import { describe, expect, test } from "vitest";
import { goalSummaryText } from "./goal-summary-text.ts";
import { pieceText } from "./piece.ts";

const EN = "en-GB";
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const said = (summary: TestSummary) =>
  plain(goalSummaryText(viewOf(summary), summary.plan, EN).map(pieceText).join(""));

describe("the paragraph", () => {
  test("says where it stands, where it leads and what is enough", () => {
    const summary = metric({
      figures: {
        forecast: {
          kind: "ready",
          probability: 0.83,
          interval: null,
          dates: { early: "2026-11-23", likely: "2026-12-05", late: "2026-12-20" },
          worth: null,
        },
      },
    });
    expect(said(summary)).toBe(
      "You are 14.2 km ahead of the line. At your recent pace you have about an 8 in 10 chance of making it by 31 December. Most likely you get there on 5 December, between 23 November and 20 December. From here 8.6 km a week is enough.",
    );
  });
  test("says what is missing for a forecast instead of a number", () => {
    const waiting = (plain: "likely" | "unlikely" | null) =>
      said(metric({ figures: { forecast: { kind: "waiting", entries: 3, plain } } }));
    expect(waiting(null)).toContain("3 more days with an entry and we can say how likely it is.");
    expect(waiting("unlikely")).toContain("Unlikely at this pace.");
    expect(waiting("likely")).toContain("Likely at this pace.");
  });
  test("opens a reached goal with that, and a goal past its day with a next step", () => {
    expect(said(metric({ figures: { status: "achieved", reachedOn: "2026-09-01" } }))).toBe(
      "You reached it: 500 km. That was on 1 September, 121 days early.",
    );
    const late = metric({ goal: { closedAs: "reached", closedOn: "2026-09-03" }, figures: { status: null } });
    expect(said(late)).toBe("You reached it on 3 September. It stood at 367.6 km.");
    expect(said(metric({ figures: { status: "missed", current: 450 } }))).toMatch(
      /You came to 450 km of 500 km\. .*let it go/,
    );
  });
  test("of a limit says how much room is left", () => {
    const limit = (amount: number) =>
      habit({
        goal: { measure: { kind: "habit", unit: "coffees", step: 1, by: "count" } },
        plan: { requirement: { kind: "at_most", n: 2 } },
        figures: { enough: { kind: "room", amount } },
      });
    expect(said(limit(1))).toBe("You are within the limit. Room for 1 coffee today. Kept 24 of 30 days.");
    expect(said(limit(0))).toBe("You are within the limit. No room is left today. Kept 24 of 30 days.");
    expect(said(limit(-1))).toBe("You are 1 coffee over the limit. Kept 24 of 30 days.");
  });
  test("asks of the last days what they hold, not what a week would", () => {
    const recent = [1, 2, 3].map((at) => day(`2026-09-0${at}`, { sum: 15 }));
    const left = { remaining: 24, needPerDay: 24, daysLeft: 1 };
    expect(said(metric({ figures: left, recent }))).toContain("From here 24 km today is enough.");
    const three = { remaining: 24, needPerDay: 8, daysLeft: 3 };
    expect(said(metric({ figures: three, recent }))).toContain(
      "From here 24 km in the 3 days that are left is enough.",
    );
  });
  test("of a goal past its day says what came later, and what a habit kept", () => {
    expect(said(metric({ figures: { status: "missed", lateCurrent: 377 } }))).toContain(
      "With what came later it is 377 km.",
    );
    expect(said(habit({ figures: { status: "achieved" } }))).toBe(
      "You reached it. Kept 24 of 30 days. Its strength is 82%.",
    );
  });
  test("offers something after a long silence", () => {
    const recent = [day("2026-08-29")];
    const offer = "17 days without an entry. Pause it, change it, or let it go? Nothing is lost.";
    expect(said(metric({ figures: { status: "stale", paceAmount: -9 }, recent }))).toContain(offer);
    expect(said(metric({ figures: { status: "stale" }, recent }))).not.toContain("let it go");
  });
  test("is there for a goal without a line or a forecast", () => {
    const without = { paceAmount: null, paceDays: null, needPerDay: null, status: "open" } as const;
    const outcome = metric({ goal: { measure: { kind: "outcome" } }, figures: without });
    expect(said(outcome)).toBe("It is not done yet. 108 days are left until 31 December.");
    const undated = { ...without, due: null, daysLeft: null };
    expect(said(metric({ figures: undated }))).toBe("It stands at 367.6 km.");
    const list = { ...undated, current: 1, target: 3 };
    expect(said(metric({ goal: { measure: { kind: "checklist" } }, figures: list }))).toBe(
      "No steps yet: add the first below.",
    );
    const empty = { ...undated, bar: 0 };
    expect(said(metric({ goal: { measure: { kind: "objective" } }, figures: empty }))).toBe(
      "It has no goals yet.",
    );
  });
  test("never uses the words that blame", () => {
    for (const status of [
      "achieved",
      "at_target",
      "missed",
      "paused",
      "open",
      "at_risk",
      "off_track",
      "stale",
    ] as const)
      for (const summary of [metric({ figures: { status } }), habit({ figures: { status } })])
        expect(said(summary)).not.toMatch(/overdue|failed|behind|streak|!/i);
  });
});
