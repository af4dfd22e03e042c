import type { Cadence } from "@cairn/core/model/plan";
import { day, habit, metric, period, type TestSummary, TODAY, viewOf } from "@cairn/core/testing/summary";
import { describe, expect, test } from "vitest";
import { chanceText } from "./chance-text.ts";
import { facts } from "./facts-text.ts";
import { goalsSentence } from "./goals-text.ts";
import { insightText } from "./insight-text.ts";
import { loggedSentence } from "./logged-text.ts";
import { nowText, periodsText, planText } from "./plan-text.ts";
import { previewText } from "./preview-text.ts";
import { progressText } from "./progress-text.ts";
import { statusText } from "./status-text.ts";
import { daySentence, todayText } from "./today-text.ts";
import { wayText } from "./ways-back-text.ts";

const EN = "en-GB";
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("chances are said in steps of one in ten, never as a decimal", () => {
  expect(chanceText(0.44, EN)).toBe("About 4 in 10");
  expect(chanceText(0.97, EN)).toBe("More than 9 in 10");
  expect(chanceText(0.03, EN)).toBe("Less than 1 in 10");
  for (let share = 0; share <= 100; share += 1) expect(chanceText(share / 100, EN)).not.toMatch(/[.,%]/);
});

describe("standing", () => {
  test("is said in the goal's own unit", () => {
    expect(statusText(metric(), EN)).toEqual({
      tone: "good",
      place: "above",
      text: "14.2\u00a0km ahead of the line",
    });
    expect(statusText(metric({ figures: { paceAmount: -3.46 } }), EN, true)).toEqual({
      tone: "bad",
      place: "below",
      text: "3.5\u00a0km short",
    });
  });
  test("a pace that rounds to nothing is on the line", () => {
    expect(statusText(metric({ figures: { paceAmount: -0.04 } }), EN)).toEqual({
      tone: "plain",
      place: "on",
      text: "On the line",
    });
    expect(statusText(metric({ figures: { paceAmount: -0.04 } }), "ar-EG").text).toBe("On the line");
  });
  test("money reads as money", () => {
    const money = metric({
      goal: {
        measure: { kind: "metric", unit: "£", step: 1, start: 0, aggregation: "sum", direction: "up" },
      },
      figures: { paceAmount: -340 },
    });
    expect(statusText(money, EN).text).toBe("£340 short of the line");
  });
  test("a bigger goal stands by shares, as it has no unit of its own", () => {
    const whole = metric({
      goal: { measure: { kind: "objective" } },
      figures: { paceAmount: 0.026, paceDays: 11.3, current: null, target: null },
    });
    expect(statusText(whole, EN)).toEqual({
      tone: "good",
      place: "above",
      text: "3% ahead of the line",
    });
  });
  test("a list stands by shares, a habit that counts by its periods", () => {
    const list = metric({
      goal: { measure: { kind: "checklist" } },
      figures: { paceAmount: -1.2, target: 8 },
    });
    expect(statusText(list, EN).text).toBe("15% short of the line");
    const mornings = habit({ plan: { target: 60 }, figures: { paceAmount: -3.04 } });
    expect(statusText(mornings, EN).text).toBe("3 days short of the line");
  });
  test("a limit is within or over, a habit steady or short, never broken", () => {
    const limit = habit({
      plan: { requirement: { kind: "at_most", n: 2 } },
      figures: { enough: { kind: "room", amount: -1 } },
    });
    expect(statusText(limit, EN)).toEqual({ tone: "bad", place: "above", text: "1 over the limit" });
    expect(statusText(habit(), EN).text).toBe("Steady");
    expect(statusText(habit({ figures: { status: "off_track" } }), EN).text).toBe("Short of the line");
  });
  test("the person's word comes before the figures", () => {
    expect(statusText(metric({ goal: { closedAs: "let_go" }, figures: { status: null } }), EN).text).toBe(
      "Let go",
    );
    expect(statusText(metric({ figures: { status: "paused" } }), EN).text).toBe("Paused");
  });
});

test("promises are plain", () => {
  expect(plain(planText(metric(), EN))).toBe("500 km by 31 December, 9.6 km a week");
  expect(planText(habit(), EN)).toBe("Every day");
  expect(planText(habit({ plan: { cadence: { kind: "weekdays", days: [1, 2, 3, 4, 5] } } }), EN)).toBe(
    "Every weekday",
  );
  expect(
    planText(habit({ plan: { cadence: { kind: "week" }, requirement: { kind: "at_least", n: 3 } } }), EN),
  ).toBe("3\u00a0times a week");
  const coffee = habit({
    goal: { measure: { kind: "habit", unit: "coffees", step: 1, by: "count" } },
    plan: { requirement: { kind: "at_most", n: 2 } },
  });
  expect(plain(planText(coffee, EN))).toBe("A limit, 2 coffees a day");
  const says = (cadence: Cadence, n: number) =>
    plain(planText(habit({ plan: { cadence, requirement: { kind: "at_least", n } } }), EN));
  expect(says({ kind: "days", every: 3 }, 1)).toBe("Every 3 days");
  expect(says({ kind: "days", every: 10 }, 2)).toBe("2 times in 10 days");
  expect(says({ kind: "monthdays", days: [1, 15] }, 1)).toBe("On the 1st and 15th of the month");
  expect(says({ kind: "monthdays", days: [2, 23, 31] }, 1)).toBe(
    "On the 2nd, 23rd and last day of the month",
  );
  expect(says({ kind: "months", every: 3 }, 1)).toBe("Every quarter");
  expect(says({ kind: "months", every: 12 }, 4)).toBe("4 times a year");
  expect(says({ kind: "months", every: 2 }, 4)).toBe("4 times in 2 months");
  expect(periodsText({ kind: "months", every: 3 }, 2, EN)).toBe("2 quarters");
  expect(periodsText({ kind: "months", every: 12 }, 1, EN)).toBe("1 year");
  expect(periodsText({ kind: "months", every: 6 }, 2, EN)).toBe("2 stretches of 6 months");
  expect(periodsText({ kind: "days", every: 3 }, 1, EN)).toBe("1 stretch of 3 days");
  expect(nowText({ kind: "monthdays", days: [31] }, EN)).toBe("today");
  expect(nowText({ kind: "months", every: 3 }, EN)).toBe("this quarter");
  const sleep = habit({
    goal: { measure: { kind: "habit", unit: "h", step: 0.5, by: "mean" } },
    plan: { cadence: { kind: "week" }, requirement: { kind: "between", min: 7, max: 9 }, due: "2027-06-30" },
  });
  expect(plain(planText(sleep, EN))).toBe("7 to 9 h on average a week until 30 June 2027");
});

test("a day's row says what is done and what is left", () => {
  const pages = habit({
    goal: { measure: { kind: "habit", unit: "pages", step: 1, by: "sum" } },
    plan: { cadence: { kind: "weekdays", days: [1, 2, 3, 4, 5] }, requirement: { kind: "at_least", n: 20 } },
    figures: { enough: { kind: "period", amount: 8, lastDay: TODAY } },
    habit: { period: period({ done: 12, lower: 20 }) },
  });
  expect(plain(todayText(pages, EN))).toBe("20 pages every weekday. 12 so far, 8 to go.");
  expect(plain(progressText(pages, EN))).toBe("12 of 20 pages today");
  const sleep = habit({
    goal: { measure: { kind: "habit", unit: "h", step: 0.5, by: "mean" } },
    plan: { cadence: { kind: "week" }, requirement: { kind: "between", min: 7, max: 9 } },
    habit: { period: period({ done: 7.34, lower: 7, upper: 9 }) },
    figures: { enough: null },
  });
  expect(plain(todayText(sleep, EN))).toBe("7 to 9 h on average a week. 7.3 h so far.");
  expect(todayText(habit({ recent: [day(TODAY, { count: 0, skips: 1 })] }), EN)).toBe(
    "Rest day. It does not count against you.",
  );
  expect(progressText(habit(), EN)).toBe("Not yet today");
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
    "Keep the pace and the date; aim for 460 km",
  );
  const late = viewOf(metric({ figures: { remaining: 24, needPerDay: 8, daysLeft: 3 } }));
  const soon = { ...metric().plan, from: TODAY, due: "2026-09-17", fromValue: 476 };
  expect(plain(wayText("more", soon, late, EN))).toBe("24 km by 17 September");
  expect(wayText("later", { ...metric().plan, due: "2027-02-09" }, view, EN)).toBe(
    "Keep the pace and finish on 9 February 2027",
  );
});

test("the heads of the pages count in words", () => {
  expect(daySentence({ today: 2, week: 1, done: 0, logged: 0 }, false, EN)).toBe(
    "Two left for today, then you are free.",
  );
  expect(daySentence({ today: 0, week: 0, done: 0, logged: 0 }, false, EN)).toBe(
    "Nothing due today. Enjoy it, or log something anyway.",
  );
  // Of a day that is over only its own entries speak: a limit that was kept is none.
  expect(daySentence({ today: 1, week: 0, done: 3, logged: 2 }, true, EN)).toBe(
    "2 goals have an entry on this day.",
  );
  expect(daySentence({ today: 1, week: 0, done: 1, logged: 0 }, true, EN)).toBe(
    "Nothing was logged on this day.",
  );
  const verdicts = ["steady", "on_the_line", "well_short", "no_line"] as const;
  const of = (...kinds: (typeof verdicts)[number][]) =>
    goalsSentence(
      kinds.map((kind) => ({ kind })),
      EN,
    );
  expect(of(...verdicts)).toBe("2 on or ahead of the line, 1 short.");
  expect(of("steady", "no_line")).toBe("1 on or ahead of the line.");
  expect(of("no_line")).toBe("None has a line to stand by today.");
});

test("four facts at most", () => {
  expect(facts(viewOf(metric()), metric().plan, EN).map((fact) => fact.name)).toEqual([
    "Done",
    "Days left",
    "Days with an entry",
    "Rest and pauses",
  ]);
  expect(facts(viewOf(habit()), habit().plan, EN)).toHaveLength(4);
});

describe("facts", () => {
  const of = (summary: TestSummary) =>
    facts(viewOf(summary), summary.plan, EN).map((fact) =>
      plain([fact.name, fact.value, fact.of].filter(Boolean).join(" ")),
    );
  const money = { kind: "metric", unit: "£", step: 1, start: 2400, aggregation: "sum" } as const;

  test("of money are money, and what is paid off goes to its end", () => {
    const measure = { ...money, direction: "down" } as const;
    expect(of(metric({ goal: { measure }, figures: { current: 720, target: 0 } }))[0]).toBe("Now £720 to £0");
    const saved = { ...money, start: 0, direction: "up" } as const;
    expect(of(metric({ goal: { measure: saved }, figures: { current: 2100, target: 6000 } }))[0]).toBe(
      "Done £2,100 of £6,000",
    );
  });
  test("of a limit are the room that is left and the days that were kept", () => {
    const limit = habit({
      goal: { measure: { kind: "habit", unit: "coffees", step: 1, by: "count" } },
      plan: { requirement: { kind: "at_most", n: 2 } },
      habit: { period: period({ lower: null, upper: 2 }) },
      figures: { enough: { kind: "room", amount: 2 } },
    });
    expect(of(limit).slice(0, 3)).toEqual([
      "Today 0 at most 2 coffees",
      "Room left 2 coffees",
      "Kept 24 of 30 days",
    ]);
  });
  test("do not make something of nothing: a mean without a value, a paused day, the days after the end", () => {
    const sleep = habit({
      goal: { measure: { kind: "habit", unit: "h", step: 0.5, by: "mean" } },
      plan: { cadence: { kind: "week" }, requirement: { kind: "between", min: 7, max: 9 } },
      habit: { period: period({ done: null, lower: 7, upper: 9 }) },
    });
    expect(of(sleep)[0]).toBe("This week Nothing yet planned: 7 to 9 h");
    expect(of(habit({ figures: { status: "paused" } }))[0]).toBe("Strength 82%");
    expect(of(metric({ goal: { closedAs: "let_go" } })).join()).not.toContain("Days left");
  });
});

test("what is worth saying counts weeks of a week's habit, and money as money", () => {
  const weekly = viewOf(
    habit({ plan: { cadence: { kind: "week" }, requirement: { kind: "at_least", n: 3 } } }),
  );
  expect(
    insightText({ kind: "consistency", kept: 4, of: 5, paused: false, strength: null }, weekly, EN),
  ).toBe("Kept in 4 of the last 5 weeks.");
  const saving = viewOf(
    metric({
      goal: {
        measure: { kind: "metric", unit: "£", step: 1, start: 0, aggregation: "sum", direction: "up" },
      },
    }),
  );
  expect(insightText({ kind: "usual", amount: 420, daysPerWeek: 1 }, saving, EN)).toBe(
    "Your usual day brings £420: 1 day a week will do.",
  );
});
