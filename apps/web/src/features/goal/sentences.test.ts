import { day, habit, metric, period, TODAY } from "@cairn/core/testing/summary";
import type { GoalSummary, GoalView } from "@cairn/core/view";
import { describe, expect, test } from "vitest";
import { loggedSentence } from "../check-in/logged-words.ts";
import { daySentence, todayText } from "../today/today-words.ts";
import { facts } from "./facts.ts";
import { goalsSentence } from "./goals-words.ts";
import { paragraph, pieceText } from "./paragraph.ts";
import { previewText } from "./preview.ts";
import { progressText } from "./progress.ts";
import { promiseText } from "./promise.ts";
import { chanceText, standing } from "./standing.ts";
import { wayText } from "./ways-words.ts";

const EN = "en-GB";
const plain = (text: string) => text.replaceAll("\u00a0", " ");
function viewOf(summary: GoalSummary): GoalView {
  return {
    goal: summary.goal,
    plans: [summary.plan],
    pauses: [],
    milestones: [],
    days: summary.recent,
    children: [],
    figures: summary.figures,
  };
}
const said = (summary: GoalSummary) =>
  plain(paragraph(viewOf(summary), summary.plan, EN).map(pieceText).join(""));

test("chances are said in steps of one in ten, never as a decimal", () => {
  expect(chanceText(0.44, EN)).toBe("About 4 in 10");
  expect(chanceText(0.97, EN)).toBe("More than 9 in 10");
  expect(chanceText(0.03, EN)).toBe("Less than 1 in 10");
  for (let share = 0; share <= 100; share += 1) expect(chanceText(share / 100, EN)).not.toMatch(/[.,%]/);
});

describe("standing", () => {
  test("is said in the goal's own unit", () => {
    expect(standing(metric(), EN)).toEqual({ tone: "above", text: "14.2\u00a0km above the line" });
    expect(standing(metric({ figures: { paceAmount: -3.46 } }), EN, true)).toEqual({
      tone: "below",
      text: "3.5\u00a0km below",
    });
  });
  test("a pace that rounds to nothing is on the line", () => {
    expect(standing(metric({ figures: { paceAmount: -0.04 } }), EN)).toEqual({
      tone: "on",
      text: "On the line",
    });
  });
  test("money reads as money", () => {
    const money = metric({
      goal: {
        measure: { kind: "metric", unit: "£", step: 1, start: 0, aggregation: "sum", direction: "up" },
      },
      figures: { paceAmount: -340 },
    });
    expect(standing(money, EN).text).toBe("£340 below the line");
  });
  test("a limit is within or above, a habit steady or below, never broken", () => {
    const limit = habit({
      plan: { requirement: { kind: "at_most", n: 2 } },
      figures: { enough: { kind: "room", amount: -1 } },
    });
    expect(standing(limit, EN)).toEqual({ tone: "below", text: "1 above the limit" });
    expect(standing(habit(), EN).text).toBe("Steady");
    expect(standing(habit({ figures: { status: "off_track" } }), EN).text).toBe("Below the line");
  });
  test("the person's word comes before the figures", () => {
    expect(standing(metric({ goal: { closedAs: "let_go" }, figures: { status: null } }), EN).text).toBe(
      "Let go",
    );
    expect(standing(metric({ figures: { status: "paused" } }), EN).text).toBe("Paused");
  });
});

test("promises are plain", () => {
  expect(plain(promiseText(metric(), EN))).toBe("500 km by 31 December, 9.6 km a week");
  expect(promiseText(habit(), EN)).toBe("Every day");
  expect(promiseText(habit({ plan: { cadence: { kind: "weekdays", days: [1, 2, 3, 4, 5] } } }), EN)).toBe(
    "Every weekday",
  );
  expect(
    promiseText(habit({ plan: { cadence: { kind: "week" }, requirement: { kind: "at_least", n: 3 } } }), EN),
  ).toBe("3\u00a0times a week");
  const coffee = habit({
    goal: { measure: { kind: "habit", unit: "coffees", step: 1, by: "count" } },
    plan: { requirement: { kind: "at_most", n: 2 } },
  });
  expect(plain(promiseText(coffee, EN))).toBe("A limit, 2 coffees a day");
  const sleep = habit({
    goal: { measure: { kind: "habit", unit: "h", step: 0.5, by: "mean" } },
    plan: { cadence: { kind: "week" }, requirement: { kind: "between", min: 7, max: 9 }, due: "2027-06-30" },
  });
  expect(plain(promiseText(sleep, EN))).toBe("7 to 9 h on average a week until 30 June 2027");
});

test("a day's row says what is done and what is left", () => {
  const pages = habit({
    goal: { measure: { kind: "habit", unit: "pages", step: 1, by: "sum" } },
    plan: { cadence: { kind: "weekdays", days: [1, 2, 3, 4, 5] }, requirement: { kind: "at_least", n: 20 } },
    figures: { enough: { kind: "period", amount: 8, lastDay: TODAY } },
    habit: { period: period({ done: 12, lower: 20 }) },
  });
  expect(plain(todayText(pages, EN))).toBe("Every weekday. 12 of 20 pages so far, 8 to go.");
  expect(plain(progressText(pages, EN))).toBe("12 of 20 pages today");
  expect(todayText(habit({ recent: [day(TODAY, { count: 0, skips: 1 })] }), EN)).toBe(
    "Rest day. It does not count against you.",
  );
  expect(progressText(habit(), EN)).toBe("Not yet today");
});

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
      "You are 14.2 km above the line. About 8 in 10 by 31 December at your recent pace. Most likely you finish on 5 December, between 23 November and 20 December. About 8.6 km a week is enough from here.",
    );
  });
  test("says what is missing for a forecast instead of a number", () => {
    expect(said(metric({ figures: { forecast: { kind: "waiting", entries: 3 } } }))).toContain(
      "3 more days with an entry and we can say when you will finish.",
    );
  });
  test("opens a reached goal with that, and a goal past its day with a next step", () => {
    expect(said(metric({ figures: { status: "achieved", reachedOn: "2026-09-01" } }))).toBe(
      "You reached it: 500 km. That was on 1 September.",
    );
    expect(said(metric({ figures: { status: "missed", current: 450 } }))).toMatch(
      /You came to 450 km of 500 km\. .*let it go/,
    );
  });
  test("never uses the words that blame", () => {
    for (const status of ["achieved", "missed", "paused", "open", "at_risk", "off_track", "stale"] as const)
      for (const summary of [metric({ figures: { status } }), habit({ figures: { status } })])
        expect(said(summary)).not.toMatch(/overdue|failed|behind|streak|!/i);
  });
});

test("after an entry the notice says what is left", () => {
  expect(plain(loggedSentence(viewOf(metric()), 6.2, EN))).toBe("Logged 6.2 km. 132.4 to go.");
  const limit = habit({
    plan: { requirement: { kind: "at_most", n: 2 } },
    figures: { enough: { kind: "room", amount: 1 } },
  });
  expect(loggedSentence(viewOf(limit), null, EN)).toBe("Logged Meditate. 1 left.");
});

test("the preview is a sentence with the pace that the plan asks for", () => {
  const { goal, plan } = metric();
  expect(plain(previewText(goal, plan, EN, "2026-01-01"))).toBe(
    "Run 500 km: 500 km by 31 December. That is 9.6 km a week from today.",
  );
  const { goal: sit, plan: daily } = habit();
  expect(previewText(sit, daily, EN, TODAY)).toBe("Meditate: every day, from 1 January, with no end date.");
});

test("ways back are offers", () => {
  const view = viewOf(metric());
  expect(plain(wayText("less", { ...metric().plan, target: 460 }, view, EN))).toBe(
    "Keep pace and day, and aim for 460 km",
  );
  expect(wayText("later", { ...metric().plan, due: "2027-02-09" }, view, EN)).toBe(
    "Keep the pace and finish on 9 February 2027",
  );
});

test("the heads of the pages count in words", () => {
  expect(daySentence({ today: 2, week: 1, done: 0 }, false, EN)).toBe(
    "Two left for today, then you are free.",
  );
  expect(daySentence({ today: 0, week: 0, done: 0 }, false, EN)).toBe(
    "Nothing due today. Enjoy it, or log something anyway.",
  );
  expect(goalsSentence(["above", "on", "below"], EN)).toBe("2 on or above the line, 1 below.");
});

test("four facts at most", () => {
  expect(facts(viewOf(metric()), metric().plan, EN).map((fact) => fact.name)).toEqual([
    "Done",
    "Days left",
    "Days with an entry",
    "Rest days",
  ]);
  expect(facts(viewOf(habit()), habit().plan, EN)).toHaveLength(4);
});
