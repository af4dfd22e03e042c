import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { RATE_DAYS } from "../model/rate.ts";
import { metric } from "../testing/summary.ts";
import { needIn, needOf } from "./need.ts";

const aNeed = fc.record({
  perDay: fc.integer({ min: 1, max: 5_000_000 }).map((n) => n / 10_000),
  step: fc.constantFrom(0.1, 0.5, 1, 5),
  prefer: fc.constantFrom("day", "week", "month"),
});

describe("what is asked from here", () => {
  test.prop([aNeed])(
    "is enough, and a third more than what is needed at the most",
    ({ perDay, step, prefer }) => {
      const need = needIn(perDay, step, prefer);
      const asked = need.amount / (RATE_DAYS[need.per] * (need.kind === "every" ? need.count : 1));
      expect(asked).toBeGreaterThanOrEqual(perDay * (1 - 1e-6));
      expect(asked).toBeLessThanOrEqual(perDay * 1.34);
    },
  );

  test("is told in the longest unit that it takes to come to a step", () => {
    expect(needIn(9.6 / 7, 0.1, "week")).toEqual({ kind: "rate", amount: 9.6, per: "week" });
    // A book in fifteen days is neither a book a day nor one a week.
    expect(needIn(1 / 15, 1, "day")).toEqual({ kind: "every", amount: 1, count: 2, per: "week" });
    expect(needIn(1 / 13, 1, "week")).toEqual({ kind: "every", amount: 1, count: 13, per: "day" });
    expect(needIn(1 / 95, 1, "week")).toEqual({ kind: "every", amount: 1, count: 3, per: "month" });
  });

  test("is all that is left where that is less than the unit's days", () => {
    const { goal, plan, figures } = metric({ figures: { remaining: 24, needPerDay: 8, daysLeft: 3 } });
    expect(needOf(goal.measure, plan, figures)).toEqual({ kind: "left", amount: 24, days: 3 });
  });

  test("is nothing of a goal that is reached, and of a level", () => {
    const { goal, plan, figures } = metric();
    expect(needOf(goal.measure, plan, { ...figures, needPerDay: 0 })).toBeNull();
    expect(needOf({ ...goal.measure, kind: "outcome" }, plan, figures)).toBeNull();
  });
});
