import { describe, expect, test } from "vitest";
import { viewGoal } from "../decide/evaluate.ts";
import type { GoalDay } from "../model/check-in.ts";
import type { Measure } from "../model/goal.ts";
import type { Cadence, Plan } from "../model/plan.ts";
import type { GoalView } from "../model/view.ts";
import { entryDay, goalRow, START } from "../testing/metric.ts";
import { addDays } from "../time/day.ts";
import { wilson } from "../time/weekday.ts";
import { type Insight, insightsOf } from "./insight.ts";

const day = (offset: number) => addDays(START, offset);
const asked = (today: number) => ({ today: day(today), weekStart: 1 as const });
const sum: Measure = { kind: "metric", unit: "km", step: 0.5, start: 0, aggregation: "sum", direction: "up" };
const yesNo: Measure = { kind: "habit", unit: "", step: 1, by: "count" };
const row: Plan = {
  from: START,
  target: null,
  due: null,
  rate: null,
  fromValue: null,
  cadence: null,
  requirement: null,
};
const to = (target: number, length: number): Plan => ({
  ...row,
  target,
  due: day(length - 1),
  fromValue: 0,
});
const each = (cadence: Cadence): Plan => ({ ...row, cadence, requirement: { kind: "at_least", n: 1 } });

function view(measure: Measure, plan: Plan, days: GoalDay[], today: number): GoalView {
  const state = { goal: goalRow(measure), plans: [plan], pauses: [], milestones: [], days, children: [] };
  return viewGoal(state, asked(today));
}
function find<K extends Insight["kind"]>(goal: GoalView, kind: K): Extract<Insight, { kind: K }> | undefined {
  return insightsOf(goal, { today: goal.figures.asOf, weekStart: 1 }).find(
    (insight): insight is Extract<Insight, { kind: K }> => insight.kind === kind,
  );
}
/** Entries on the days of [0, length) that a rule picks. */
const on = (length: number, pick: (offset: number) => number | null) =>
  Array.from({ length }, (_, offset) => offset).flatMap((offset) => {
    const value = pick(offset);
    return value === null ? [] : [entryDay(day(offset), value)];
  });

/** Thirty days of 2 km every other day; 150 km in 100 days. */
const runner = view(
  sum,
  to(150, 100),
  on(30, (offset) => (offset % 2 === 0 ? 2 : null)),
  30,
);

/** Nearly every day a km or two, and a little more to go than that brings. */
const eager = view(
  sum,
  to(150, 100),
  on(60, (offset) => (offset % 7 === 6 ? null : 1 + (offset % 2))),
  60,
);

describe("chance and lever", () => {
  test("the lever is the least amount tried that lifts the chance by a tenth", () => {
    const runner = eager;
    const insight = find(runner, "chance");
    expect(insight?.probability).toBe(
      runner.figures.forecast.kind === "ready" ? runner.figures.forecast.probability : null,
    );
    expect(insight?.lever?.days).toBe(7);
    expect(insight?.lever?.times).toBeLessThanOrEqual(7);
    expect(insight?.lever?.probability).toBeGreaterThanOrEqual((insight?.probability ?? 1) + 0.1);
    expect((insight?.lever?.amount ?? 0) % 0.5).toBe(0);
  });

  test("no lever asks for more days of a week than there were entries on, and none of who is seldom there", () => {
    // Every third day 6 km: two or three days of the next seven.
    const seldom = view(
      sum,
      to(170, 100),
      on(60, (offset) => (offset % 3 === 0 ? 6 : null)),
      60,
    );
    expect(find(seldom, "chance")?.lever?.times ?? 0).toBeLessThanOrEqual(3);
    const hardly = view(
      sum,
      to(20, 100),
      on(60, (offset) => (offset % 17 === 0 ? 1 : null)),
      60,
    );
    expect(find(hardly, "chance")).toMatchObject({ lever: null });
  });

  test("without a lever when a week changes nothing", () => {
    const late = view(
      sum,
      to(10_000, 100),
      on(60, () => 2),
      60,
    );
    expect(find(late, "chance")).toMatchObject({ lever: null });
  });
});

test("on how many usual days of a week the plan is kept: on one to seven, else nothing is said", () => {
  // 120 km left in 70 days = 1.71 a day; at 2 km on a usual day that is 6 days of a week
  expect(find(runner, "usual")).toEqual({ kind: "usual", amount: 2, daysPerWeek: 6 });
  const everyOther = on(30, (offset) => (offset % 2 === 0 ? 2 : null));
  expect(find(view(sum, to(1000, 100), everyOther, 30), "usual")).toBeUndefined();
  // 2 km left in 70 days: a usual day is more than a month's worth.
  expect(find(view(sum, to(32, 100), everyOther, 30), "usual")).toBeUndefined();
});

test("buffer: how many days one can rest, and until which day", () => {
  // 40 km by the morning of day 30: this evening's line asks for 31, the 40th day's evening for 40
  const above = view(
    sum,
    to(100, 100),
    on(30, (offset) => (offset < 20 ? 2 : null)),
    30,
  );
  expect(find(above, "buffer")).toEqual({ kind: "buffer", days: 9, until: day(39) });
  expect(find(runner, "buffer")).toBeUndefined();
});

test("below half says what is done, above half what is left", () => {
  expect(find(runner, "half")).toEqual({ kind: "half", say: "done", amount: 30 });
  const over = view(
    sum,
    to(40, 100),
    on(30, (offset) => (offset % 2 === 0 ? 2 : null)),
    30,
  );
  expect(find(over, "half")).toEqual({ kind: "half", say: "left", amount: 10 });
  expect(find(view(sum, to(40, 100), [], 30), "half")).toBeUndefined();
});

test("consistency: kept of the last 30, and what yesterday did to the strength", () => {
  const habit = view(
    yesNo,
    each({ kind: "day" }),
    on(40, (offset) => (offset === 39 ? null : 1)),
    40,
  );
  const insight = find(habit, "consistency");
  expect(insight).toMatchObject({ kept: 29, of: 30 });
  expect(insight?.strength?.after).toBeLessThan(insight?.strength?.before ?? 0);
  expect(insight?.strength?.after).toBe(habit.figures.habit?.strength);
  expect(find(runner, "consistency")).toEqual({
    kind: "consistency",
    kept: 15,
    of: 30,
    paused: false,
    strength: null,
  });
});

test("after a miss: how often the next time was kept, from five misses on", () => {
  const everyFourth = (misses: number) =>
    view(
      yesNo,
      each({ kind: "day" }),
      on(4 * misses + 1, (offset) => (offset % 4 === 3 ? null : 1)),
      4 * misses + 1,
    );
  expect(find(everyFourth(5), "comeback")).toEqual({ kind: "comeback", back: 5, misses: 5 });
  expect(find(everyFourth(4), "comeback")).toBeUndefined();
});

describe("weekdays", () => {
  test("only when Wilson's intervals separate", () => {
    // START is a Monday: Sundays are the offsets 6, 13, ...
    const habit = view(
      yesNo,
      each({ kind: "day" }),
      on(70, (offset) => (offset % 7 === 6 ? null : 1)),
      70,
    );
    expect(find(habit, "weekdays")).toEqual({
      kind: "weekdays",
      best: { weekday: 1, kept: 10, of: 10 },
      worst: { weekday: 7, kept: 0, of: 10 },
      move: null,
    });
    const even = view(
      yesNo,
      each({ kind: "day" }),
      on(70, (offset) => (offset % 2 ? null : 1)),
      70,
    );
    expect(find(even, "weekdays")).toBeUndefined();
  });

  test("with at least four cases each", () => {
    const sundaysOff = (length: number) =>
      view(
        yesNo,
        each({ kind: "day" }),
        on(length, (offset) => (offset % 7 === 6 ? null : 1)),
        length,
      );
    expect(find(sundaysOff(27), "weekdays")).toBeUndefined();
    expect(find(sundaysOff(28), "weekdays")).toBeDefined();
  });

  test("a chosen day that rarely works may move to the next one that is free", () => {
    const cadence: Cadence = { kind: "weekdays", days: [2, 4, 7] };
    const habit = view(
      yesNo,
      each(cadence),
      on(70, (offset) => ([1, 3].includes(offset % 7) ? 1 : null)),
      70,
    );
    expect(find(habit, "weekdays")).toMatchObject({ worst: { weekday: 7 }, move: 1 });
  });

  test("Wilson's interval has the tabled values", () => {
    // 8 of 10: 0.4902 to 0.9433 (Brown, Cai and DasGupta's standard example of the formula)
    expect(wilson({ weekday: 1, kept: 8, of: 10 }).low).toBeCloseTo(0.4902, 3);
    expect(wilson({ weekday: 1, kept: 8, of: 10 }).high).toBeCloseTo(0.9433, 3);
    expect(wilson({ weekday: 1, kept: 0, of: 4 }).low).toBeCloseTo(0, 10);
  });
});

test("true level: under the noise of readings, and whether the last one is noise", () => {
  const weight: Measure = { ...sum, aggregation: "last", direction: "down", start: 84 };
  const plan = { ...to(80, 100), fromValue: 84 };
  const wobble = (offset: number) => 84 - 0.06 * offset + (offset % 2 ? 0.2 : -0.2);
  const insight = find(view(weight, plan, on(40, wobble), 40), "level");
  expect(insight?.level).toBeCloseTo(81.7, 0);
  // .06 kg a day is .4 a week, less than a step of the scale, and nearly two a month.
  expect(insight?.trend?.per).toBe("month");
  expect(insight?.trend?.amount).toBeLessThan(-0.5);
  expect(insight).toMatchObject({ last: wobble(39), noise: true });
  const jump = on(40, (offset) => (offset === 39 ? 90 : wobble(offset)));
  expect(find(view(weight, plan, jump, 40), "level")).toMatchObject({ last: 90, noise: false });
  expect(find(runner, "level")).toBeUndefined();
});

describe("the week in review", () => {
  test("done against planned, the best day, and the day that goes best as an if-then", () => {
    const days = on(32, (offset) => (offset % 7 === 2 ? 5 : offset % 7 === 4 ? 8 : null));
    const review = find(view(sum, to(150, 100), days, 32), "review");
    // Today is day 32, a Friday; the week began on day 28 and its Wednesday (day 30) brought 5.
    expect(review).toMatchObject({ done: 5, best: { day: day(30), amount: 5 }, ifThen: { weekday: 3 } });
    expect(review?.planned).toBeCloseTo(10.5, 10);
  });

  test("proposes one thing: keep, more time, a smaller target, or a pause", () => {
    const proposal = (goal: GoalView) => find(goal, "review")?.proposal;
    expect(
      proposal(
        view(
          sum,
          to(100, 100),
          on(50, () => 1.2),
          50,
        ),
      ),
    ).toBe("keep");
    expect(
      proposal(
        view(
          sum,
          to(100, 100),
          on(50, () => 0.5),
          50,
        ),
      ),
    ).toBe("extend");
    expect(
      proposal(
        view(
          sum,
          to(10_000, 100),
          on(50, () => 1),
          50,
        ),
      ),
    ).toBe("lower");
    expect(
      proposal(
        view(
          sum,
          to(1000, 1000),
          on(3, () => 1),
          22,
        ),
      ),
    ).toBe("pause");
  });

  test("asks nobody on the line to want less, however unlikely it is and whether or not an end is in sight", () => {
    const fresh = view(
      sum,
      to(10_000, 10_000),
      on(19, (offset) => (offset < 2 ? 10 : null)),
      19,
    );
    const [low, none] = [0.05, null];
    const figures = {
      ...fresh.figures,
      status: "on_track" as const,
      forecast: {
        kind: "ready" as const,
        probability: low,
        interval: null,
        dates: { early: none, likely: none, late: none },
        worth: null,
      },
    };
    expect(find({ ...fresh, figures }, "review")?.proposal).toBe("keep");
    expect(find({ ...fresh, figures: { ...figures, status: "off_track" } }, "review")?.proposal).toBe(
      "lower",
    );
  });
});

test("insights come in the order of use, and none of a goal that has not begun or is closed", () => {
  const kinds = insightsOf(runner, asked(30)).map(({ kind }) => kind);
  const order = [
    "chance",
    "usual",
    "buffer",
    "half",
    "consistency",
    "comeback",
    "weekdays",
    "level",
    "review",
  ];
  expect(kinds).toEqual(order.filter((kind) => kinds.some((found) => found === kind)));
  expect(kinds.length).toBeGreaterThan(4);
  expect(insightsOf(view(sum, to(10, 10), [], -5), asked(-5))).toEqual([]);
  const { goal } = runner;
  const closed = viewGoal({ ...runner, goal: { ...goal, closedAs: "let_go", closedOn: day(20) } }, asked(30));
  expect(insightsOf(closed, asked(30))).toEqual([]);
});
