import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan, PlanChange, PlanInput } from "../model/plan.ts";
import { DomainError } from "../refusal/error.ts";
import { dayOf, loggedAsked } from "../testing/arbitraries.ts";
import { differences } from "../testing/compare.ts";
import { evaluateSlowly } from "../testing/oracle/evaluate-slowly.ts";
import type { OracleInput } from "../testing/oracle/facts.ts";
import { stateOf } from "../testing/state.ts";
import { addDays } from "../time/day.ts";
import { waysBack } from "../views/ways-back.ts";
import { evaluateGoal, viewGoal } from "./evaluate.ts";
import { changePlan } from "./plan-change.ts";

const running = loggedAsked.filter((asked) => asked.goal.closedOn === null);

const aChange = running.chain((asked) =>
  fc.record({
    asked: fc.constant(asked),
    from: dayOf(asked),
    base: fc.constantFrom<PlanChange["base"]>("line", "here"),
    due: fc.integer({ min: 0, max: 60 }),
    amount: fc.integer({ min: 1, max: 40 }),
    back: fc.integer({ min: 1, max: 40 }),
  }),
);

function inputOf(asked: OracleInput, from: string, due: number, amount: number): PlanInput {
  const { measure } = asked.goal;
  if (measure.kind === "metric")
    return {
      target: measure.start + (measure.direction === "up" ? amount : -amount),
      due: addDays(from, due),
    };
  return { requirement: { kind: "at_least", n: amount }, due: addDays(from, due) };
}

/** The rows after the change, or null where the domain refuses it. */
function changed(asked: OracleInput, change: PlanChange): Plan[] | null {
  try {
    return changePlan({ state: stateOf(asked), context: asked, change });
  } catch (error) {
    if (error instanceof DomainError && error.code === "INVALID" && error.fields.length > 0) return null;
    throw error;
  }
}

describe("a change of plan from a day (D3)", () => {
  it("leaves every figure as of every earlier day as it was", () => {
    fc.assert(
      fc.property(aChange, ({ asked, from, base, due, amount, back }) => {
        const plans = changed(asked, { mode: "from", from, base, plan: inputOf(asked, from, due, amount) });
        if (!plans || from <= asked.goal.start) return;
        const today = addDays(from, -back);
        const before = evaluateGoal({ ...asked, today });
        expect(differences(evaluateGoal({ ...asked, plans, today }), before)).toEqual([]);
      }),
    );
  });

  it("twice leaves what was before the first", () => {
    fc.assert(
      fc.property(aChange, fc.nat({ max: 20 }), ({ asked, from, base, due, amount, back }, later) => {
        const plan = inputOf(asked, from, due, amount);
        const once = changed(asked, { mode: "from", from, base, plan });
        if (!once || from <= asked.goal.start) return;
        const second = addDays(from, later);
        const again = {
          mode: "from" as const,
          from: second,
          base,
          plan: inputOf(asked, second, due + 3, amount + 2),
        };
        const twice = changed({ ...asked, plans: once }, again);
        if (!twice) return;
        const today = addDays(from, -back);
        const before = evaluateGoal({ ...asked, today });
        expect(differences(evaluateGoal({ ...asked, plans: twice, today }), before)).toEqual([]);
      }),
    );
  });

  it("keeps the rows in order, one a day, the first at the start", () => {
    fc.assert(
      fc.property(aChange, ({ asked, from, base, due, amount }) => {
        const plans = changed(asked, { mode: "from", from, base, plan: inputOf(asked, from, due, amount) });
        if (!plans) return;
        const days = plans.map((row) => row.from);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days[0]).toBe(asked.goal.start);
      }),
    );
  });

  it("from today and from here leaves no distance to the line", () => {
    fc.assert(
      fc.property(aChange, ({ asked, due, amount }) => {
        const from = asked.today;
        if (asked.goal.measure.kind !== "metric" || from <= asked.goal.start) return;
        const plan = inputOf(asked, from, due, amount);
        const plans = changed(asked, { mode: "from", from, base: "here", plan });
        if (!plans) return;
        const { paceAmount } = evaluateGoal({ ...asked, plans });
        if (paceAmount !== null) expect(Math.abs(paceAmount)).toBeLessThanOrEqual(1e-6);
      }),
    );
  });

  it("from today on the line leaves the distance to it", () => {
    fc.assert(
      fc.property(aChange, ({ asked, due, amount }) => {
        const from = asked.today;
        const { line, paceAmount } = evaluateGoal(asked);
        if (asked.goal.measure.kind !== "metric" || from <= asked.goal.start || line === null) return;
        const plans = changed(asked, {
          mode: "from",
          from,
          base: "line",
          plan: inputOf(asked, from, due, amount),
        });
        if (!plans || (asked.plans.at(-1)?.due ?? from) < from) return;
        const after = evaluateGoal({ ...asked, plans });
        // A check-in after the old due day counts now; the line itself stays, kept to six decimals.
        if (
          after.line !== null &&
          plans.at(-1)?.from === from &&
          !asked.plans.some((row) => row.from === from)
        )
          expect(Math.abs(after.line - line)).toBeLessThanOrEqual(1e-6);
        if (after.line !== null && paceAmount !== null) expect(after.paceAmount).not.toBeNull();
      }),
    );
  });
});

describe("ways back", () => {
  it("promise the figures that the log gives after their change", () => {
    fc.assert(
      fc.property(running, (asked) => {
        const state = stateOf(asked);
        const ways = waysBack(viewGoal(state, asked), asked);
        for (const way of ways ? [ways.more, ways.later, ways.less] : []) {
          if (!way) continue;
          const plans = changePlan({ state, context: asked, change: way.change });
          const { forecast: _, ...figures } = way.figures;
          expect(differences(figures, evaluateSlowly({ ...asked, plans }))).toEqual([]);
        }
      }),
    );
  });

  it("begin below the line, and nowhere else", () => {
    fc.assert(
      fc.property(running, (asked) => {
        const { paceAmount } = evaluateGoal(asked);
        const ways = waysBack(viewGoal(stateOf(asked), asked), asked);
        if (paceAmount === null || paceAmount >= 0) expect(ways).toBeNull();
      }),
    );
  });
});
