import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { viewGoal } from "../decide/evaluate.ts";
import { periodsOf } from "../figures/cadence.ts";
import type { CheckIn } from "../model/check-in.ts";
import { habitAsked, loggedAsked, metricAsked } from "../testing/arbitraries.ts";
import { differences } from "../testing/compare.ts";
import * as slow from "../testing/oracle/at-once.ts";
import { evaluateSlowly } from "../testing/oracle/evaluate-slowly.ts";
import { factsOf, type OracleInput } from "../testing/oracle/facts.ts";
import { stateOf } from "../testing/state.ts";
import { addDays, daysBetween, maxDay } from "../time/day.ts";
import { bestStreaks } from "./best-streaks.ts";
import { dueByTable, safeDay } from "./due-by.ts";
import { sharesOf } from "./shares.ts";

const viewOf = (asked: OracleInput) => viewGoal(stateOf(asked), asked, { forecast: false });

function isCount({ goal: { measure } }: OracleInput): boolean {
  return (
    (measure.kind === "metric" ? measure.aggregation : measure.kind === "habit" && measure.by) === "count"
  );
}

/** So much more, logged today: one entry of the amount, or as many entries. */
function logged(asked: OracleInput, amount: number): OracleInput {
  const counts = isCount(asked);
  const entries = Array.from(
    { length: counts ? amount : 1 },
    (_, index): CheckIn => ({
      id: `more-${index}`,
      goalId: "goal",
      day: asked.today,
      kind: "entry",
      value: counts ? null : amount,
      note: "",
      at: "2026-06-02T00:00:00.000Z",
      zone: "UTC",
      version: 1,
      deletedAt: null,
    }),
  );
  return { ...asked, checkIns: [...asked.checkIns, ...entries] };
}

describe("the due-by table (D40)", () => {
  it("of a metric asks what each evening's line asks, today's first", () => {
    fc.assert(
      fc.property(metricAsked, (asked) => {
        const { measure } = asked.goal;
        const table = dueByTable(viewOf(asked), asked);
        if (measure.kind !== "metric" || table === null) return;
        const facts = factsOf(asked);
        const rows = table.rows.map(({ day }) => ({ day, amount: slow.dueByLine(facts, measure, day) }));
        expect(differences(table.rows, rows)).toEqual([]);
        const today = { day: asked.today, amount: evaluateSlowly(asked).enough?.amount };
        expect(differences(table.rows[0], today)).toEqual([]);
        const last = addDays(asked.today, 6);
        expect(table.rows.at(-1)?.day).toBe(facts.due !== null && facts.due < last ? facts.due : last);
      }),
    );
  });

  it("asks today for no more than two usual days of a sum or a count", () => {
    fc.assert(
      fc.property(metricAsked, (asked) => {
        const view = viewOf(asked);
        const { goal, days } = view;
        const amounts = days
          .filter(({ count }) => count > 0)
          .map(({ count, sum }) => (isCount(asked) ? count : sum));
        const enough = amounts.filter((amount) => amount > 0).sort((a, b) => a - b);
        const table = dueByTable(view, asked);
        if (goal.measure.kind !== "metric" || table?.kind !== "amount" || enough.length < 3) return;
        const middle = (enough.length - 1) / 2;
        const usual = ((enough[Math.floor(middle)] ?? 0) + (enough[Math.ceil(middle)] ?? 0)) / 2;
        expect(table.rows[0]?.amount).toBeLessThanOrEqual(2 * Math.max(usual, goal.measure.step));
        expect(safeDay(view, asked)?.amount ?? 0).toBeLessThanOrEqual(2 * Math.max(usual, goal.measure.step));
      }),
    );
  });

  it("of a habit asks what its periods lack by their last active days", () => {
    fc.assert(
      fc.property(habitAsked, (asked) => {
        const { measure } = asked.goal;
        const table = dueByTable(viewOf(asked), asked);
        if (measure.kind !== "habit" || table === null) return;
        const facts = factsOf(asked);
        const rows = table.rows.map(({ day }) => ({ day, amount: slow.dueByPeriods(facts, measure, day) }));
        expect(differences(table.rows, rows)).toEqual([]);
      }),
    );
  });

  it("is there when any of its days asks for something", () => {
    fc.assert(
      fc.property(habitAsked, (asked) => {
        const { measure, closedOn } = asked.goal;
        const facts = factsOf(asked);
        const over = facts.due !== null && facts.due < asked.today;
        if (measure.kind !== "habit" || closedOn !== null || asked.today < asked.goal.start || over) return;
        const last = addDays(asked.today, 6);
        const end = facts.due !== null && facts.due < last ? facts.due : last;
        const asks = slow.dueByPeriods(facts, measure, end) > 0;
        expect(dueByTable(viewOf(asked), asked) !== null).toBe(asks);
      }),
    );
  });
});

describe("one more safe day (D40)", () => {
  it("is bought by its amount, and by no step less", () => {
    fc.assert(
      fc.property(loggedAsked, (asked) => {
        const view = viewOf(asked);
        const safe = safeDay(view, asked);
        if (safe === null) return;
        const before = evaluateSlowly(asked).buffer ?? 0;
        const bufferWith = (amount: number) => evaluateSlowly(logged(asked, amount)).buffer ?? 0;
        expect(bufferWith(safe.amount)).toBe(daysBetween(asked.today, safe.until));
        expect(bufferWith(safe.amount)).toBeGreaterThan(before);
        const { measure } = asked.goal;
        const step =
          measure.kind === "habit" && measure.by === "count" ? 1 : "step" in measure ? measure.step : 1;
        const less = Number((safe.amount - step).toFixed(6));
        // An entry on a rest day makes it active, and moves the line.
        if (less > 0 && !factsOf(asked).skipped(asked.today)) expect(bufferWith(less)).toBe(before);
      }),
    );
  });
});

describe("the best streaks (D41)", () => {
  it("are the five longest runs, and the first is the best", () => {
    fc.assert(
      fc.property(habitAsked, (asked) => {
        const { measure } = asked.goal;
        if (measure.kind !== "habit") return;
        const view = viewOf(asked);
        const runs = slow.runsOf(factsOf(asked), measure);
        const expected = runs.sort((a, b) => b.length - a.length || (a.to < b.to ? 1 : -1)).slice(0, 5);
        const best = bestStreaks(periodsOf(view, asked), view.figures.asOf);
        expect(best).toEqual(expected);
        expect(best[0]?.length ?? 0).toBe(view.figures.habit?.best);
      }),
    );
  });
});

describe("the shares of week, month and year (D42)", () => {
  it("are what the log brought of what the plan asks, day by day", () => {
    fc.assert(
      fc.property(loggedAsked, (asked) => {
        const { measure, start } = asked.goal;
        const facts = factsOf(asked);
        for (const { span, from, to, done, asked: needed } of sharesOf(viewOf(asked), asked)) {
          const [first, last] = slow.spanOf(facts, span);
          expect(from).toBe(maxDay(first, start));
          expect(to).toBe(facts.due !== null && facts.due < last ? facts.due : last);
          const by =
            measure.kind === "metric" ? measure.aggregation : measure.kind === "habit" ? measure.by : "";
          const counted = slow.doneIn(facts, by === "count", from, to);
          const bounds = measure.kind === "habit" ? slow.boundsIn(facts, measure, from, to) : null;
          const climb = measure.kind === "metric" ? slow.climbOf(facts, measure, from, to) : null;
          expect(differences({ done, needed }, { done: counted, needed: bounds ?? climb })).toEqual([]);
        }
      }),
    );
  });

  it("are there of sums and counts that run, and of nothing else", () => {
    fc.assert(
      fc.property(loggedAsked, (asked) => {
        const { measure } = asked.goal;
        const by =
          measure.kind === "metric" ? measure.aggregation : measure.kind === "habit" ? measure.by : "";
        const view = viewOf(asked);
        const shares = sharesOf(view, asked);
        const running = view.figures.enough !== null && view.figures.enough.kind !== "level";
        if (by !== "sum" && by !== "count") expect(shares).toEqual([]);
        else if (running && asked.plans.length === 1)
          expect(shares.map(({ span }) => span)).toEqual(["week", "month", "year"]);
      }),
    );
  });
});
