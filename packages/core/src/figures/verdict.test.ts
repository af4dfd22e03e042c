import { describe, expect, test } from "vitest";
import type { Measure } from "../model/goal.ts";
import { day, habit, metric, period, TODAY } from "../testing/summary.ts";
import { verdictOf, yardstickOf } from "./verdict.ts";

const weight = {
  kind: "metric",
  unit: "kg",
  step: 0.1,
  start: 80,
  aggregation: "last",
  direction: "down",
} as const;

describe("the verdict on a goal", () => {
  test("is ahead or short in the direction, and its place is the side on which the dot lies", () => {
    expect(verdictOf(metric())).toMatchObject({ kind: "ahead", amount: 14.2, place: "above" });
    expect(verdictOf(metric({ figures: { paceAmount: -3 } }))).toMatchObject({
      kind: "short",
      place: "below",
    });
    const heavy = metric({ goal: { measure: weight }, figures: { paceAmount: -1.5 } });
    expect(verdictOf(heavy)).toMatchObject({ kind: "short", amount: 1.5, place: "above" });
    const light = metric({ goal: { measure: weight }, figures: { paceAmount: 0.4 } });
    expect(verdictOf(light)).toMatchObject({ kind: "ahead", place: "below" });
  });

  test("is on the line where the distance is less than half a step", () => {
    expect(verdictOf(metric({ figures: { paceAmount: -0.04 } }))).toEqual({ kind: "on_the_line" });
    const plates = { measure: { ...metric().goal.measure, kind: "metric", step: 2.5 } as Measure };
    expect(verdictOf(metric({ goal: plates, figures: { paceAmount: -1.2 } })).kind).toBe("on_the_line");
    expect(verdictOf(metric({ goal: plates, figures: { paceAmount: -1.3 } })).kind).toBe("short");
    expect(verdictOf(habit({ plan: { target: 60 }, figures: { paceAmount: 0.4 } })).kind).toBe("on_the_line");
    const whole = metric({ goal: { measure: { kind: "objective" } }, figures: { paceAmount: 0.004 } });
    expect(verdictOf(whole).kind).toBe("on_the_line");
  });

  test("tells a list and a bigger goal by shares, a habit by its periods", () => {
    const list = metric({ goal: { measure: { kind: "checklist" } }, figures: { paceAmount: -2, target: 8 } });
    expect(verdictOf(list)).toMatchObject({ kind: "short", amount: 0.25, of: { kind: "share" } });
    expect(verdictOf(metric({ goal: { measure: { kind: "checklist" } }, figures: { target: 0 } }))).toEqual({
      kind: "no_line",
    });
    const cadence = { kind: "week" } as const;
    expect(yardstickOf({ kind: "habit", unit: "", step: 1, by: "count" }, { cadence })).toEqual({
      kind: "periods",
      cadence,
    });
  });

  test("says what the person decided before what the figures say", () => {
    expect(verdictOf(metric({ goal: { deletedAt: "2026-09-01T00:00:00Z" } })).kind).toBe("in_trash");
    expect(verdictOf(metric({ goal: { closedAs: "let_go" } })).kind).toBe("let_go");
    expect(verdictOf(metric({ goal: { closedAs: "reached" } })).kind).toBe("reached");
  });

  test("a level that meets its target may go again: it is at the target, and reached when that is settled", () => {
    const at = metric({ goal: { measure: weight }, figures: { status: "at_target" } });
    expect(verdictOf(at).kind).toBe("at_target");
    const settled = metric({ goal: { measure: weight }, figures: { status: "achieved", reachedOn: TODAY } });
    expect(verdictOf(settled).kind).toBe("reached");
    expect(verdictOf(metric({ figures: { status: "achieved" } })).kind).toBe("reached");
  });

  test("an outcome is done or not, and has a word before its start and after its day", () => {
    const outcome: Measure = { kind: "outcome" };
    const on = (status: "open" | "missed" | "not_started", doneOn: string | null = null) =>
      verdictOf(metric({ goal: { measure: outcome, doneOn }, figures: { status } })).kind;
    expect(on("open")).toBe("not_done");
    expect(on("open", "2026-09-01")).toBe("done");
    expect(on("missed")).toBe("passed");
    expect(on("not_started")).toBe("not_started");
  });

  test("a rest day is no pause", () => {
    const paused = { status: "paused" } as const;
    expect(verdictOf(habit({ figures: paused })).kind).toBe("paused");
    expect(verdictOf(habit({ figures: paused, recent: [day(TODAY, { count: 0, skips: 1 })] })).kind).toBe(
      "rest_day",
    );
  });

  test("a limit is kept or passed by an amount, a mean as well", () => {
    const plan = { requirement: { kind: "at_most", n: 2 } } as const;
    const room = (amount: number) =>
      verdictOf(habit({ plan, figures: { enough: { kind: "room", amount } } }));
    expect(room(0)).toEqual({ kind: "within_limit" });
    expect(room(-1)).toMatchObject({ kind: "over_limit", amount: 1 });
    expect(verdictOf(habit({ plan, habit: { period: null } })).kind).toBe("no_limit");
    const mean = { measure: { kind: "habit", unit: "€", step: 1, by: "mean" } } as const;
    const spent = (done: number) =>
      verdictOf(
        habit({
          goal: mean,
          plan,
          figures: { enough: null },
          habit: { period: period({ done, lower: null, upper: 2 }) },
        }),
      );
    expect(spent(5)).toMatchObject({ kind: "over_limit", amount: 3 });
    expect(spent(2).kind).toBe("within_limit");
    const counted = habit({
      plan: { ...plan, target: 60 },
      figures: { paceAmount: -4, enough: { kind: "room", amount: 1 } },
    });
    expect(verdictOf(counted)).toMatchObject({ kind: "short", amount: 4 });
  });

  test("what has no line stands by its last periods", () => {
    const by = (status: "on_track" | "at_risk" | "off_track" | "stale") =>
      verdictOf(habit({ figures: { status } })).kind;
    expect(by("on_track")).toBe("steady");
    expect(by("at_risk")).toBe("just_short");
    expect(by("off_track")).toBe("well_short");
    expect(by("stale")).toBe("quiet");
    expect(verdictOf(habit({ habit: { successes: 0, failures: 0 } })).kind).toBe("begun");
    expect(verdictOf(metric({ figures: { status: "open", paceAmount: null } })).kind).toBe("no_line");
  });
});
