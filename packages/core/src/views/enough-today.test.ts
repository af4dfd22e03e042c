import { describe, expect, test } from "vitest";
import { day, metric, TODAY } from "../testing/summary.ts";
import { enoughToday, isOutOfReach } from "./enough-today.ts";
import { silenceOf } from "./silence.ts";

const recent = [1, 3, 5].map((at) => day(`2026-09-0${at}`, { sum: 6 }));
const asks = (amount: number, part: Parameters<typeof metric>[0] = {}) =>
  enoughToday(
    metric({
      recent,
      ...part,
      figures: { enough: { kind: "add", amount }, paceAmount: -9, ...part?.figures },
    }),
  );

describe("what is enough today", () => {
  test("is an amount up to two usual days, and beyond that what is asked from here", () => {
    expect(asks(12)).toEqual({ kind: "amount", amount: 12 });
    expect(asks(12.1)).toMatchObject({ kind: "from_here", need: { kind: "rate", per: "week" } });
  });
  test("is a way back where no day from here would do, and on the last day", () => {
    expect(asks(400, { figures: { needPerDay: 13 } })).toEqual({ kind: "ways_back" });
    expect(asks(40, { figures: { daysLeft: 1, needPerDay: 40 } })).toEqual({ kind: "ways_back" });
  });
  test("is no step that is not due for days", () => {
    const books = {
      measure: { kind: "metric", unit: "books", step: 1, start: 0, aggregation: "count", direction: "up" },
    } as const;
    const slow = { paceAmount: 0.2, needPerDay: 0.07 };
    expect(asks(1, { goal: books, figures: slow })).toMatchObject({
      kind: "from_here",
      need: { kind: "every" },
    });
    expect(asks(1, { goal: books, figures: { ...slow, paceAmount: -3 } })).toEqual({
      kind: "amount",
      amount: 1,
    });
  });
  test("is nothing, with the days of rest that are earned, and null where nothing is added", () => {
    expect(asks(0, { figures: { buffer: 3 } })).toEqual({ kind: "nothing", rest: 3 });
    expect(asks(0)).toEqual({ kind: "nothing", rest: 0 });
    expect(enoughToday(metric({ figures: { enough: { kind: "level", amount: 3 } } }))).toBeNull();
    expect(asks(5, { figures: { needPerDay: null } })).toEqual({ kind: "amount", amount: 5 });
  });
  test("a plan is out of reach beyond two usual days a day, or two days of its rate before there is a usual one", () => {
    expect(isOutOfReach(metric({ recent, figures: { needPerDay: 12.1 } }))).toBe(true);
    expect(isOutOfReach(metric({ recent, figures: { needPerDay: 12 } }))).toBe(false);
    // 500 km a year are 1.37 a day.
    expect(isOutOfReach(metric({ figures: { needPerDay: 2.8 } }))).toBe(true);
    expect(isOutOfReach(metric({ figures: { needPerDay: 2.7 } }))).toBe(false);
    expect(isOutOfReach(metric({ plan: { due: null }, figures: { needPerDay: 500 } }))).toBe(false);
  });
});

describe("a silence", () => {
  const silent = (last: string, paceAmount = -9) =>
    silenceOf(metric({ recent: [day(last)], figures: { status: "stale", paceAmount } }));
  test("is told from seventeen days on, of a goal that is short of its line", () => {
    expect(silent("2026-08-29")).toBe(17);
    expect(silent("2026-08-30")).toBeNull();
    expect(
      silenceOf(metric({ goal: { start: "2026-09-12" }, figures: { status: "stale", paceAmount: -9 } })),
    ).toBeNull();
  });
  test("is nothing to decide about on the line or ahead of it", () => {
    expect(silent("2026-08-01", 14)).toBeNull();
    expect(silent("2026-08-01", 0)).toBeNull();
    expect(silenceOf(metric({ recent: [day(TODAY)] }))).toBeNull();
  });
});
