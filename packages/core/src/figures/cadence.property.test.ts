import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateGoal } from "../decide/evaluate.ts";
import type { CheckIn } from "../model/check-in.ts";
import { dayOf, habitAsked } from "../testing/arbitraries.ts";
import { differences } from "../testing/compare.ts";
import type { OracleInput } from "../testing/oracle/facts.ts";
import { factsOf } from "../testing/oracle/facts.ts";
import { framesOf, judgedFrames } from "../testing/oracle/periods.ts";
import { stateOf } from "../testing/state.ts";
import { addDays } from "../time/day.ts";
import { periodsOf } from "./cadence.ts";

const withDay = habitAsked.chain((asked) => fc.record({ asked: fc.constant(asked), day: dayOf(asked) }));

function periods(asked: OracleInput) {
  return periodsOf(stateOf(asked), asked);
}

function logged(asked: OracleInput, day: string, kind: CheckIn["kind"]): OracleInput {
  const { measure } = asked.goal;
  const value = kind === "entry" && measure.kind === "habit" && measure.by !== "count" ? 1 : null;
  const entry: CheckIn = {
    id: "one-more",
    goalId: "goal",
    day,
    kind,
    value,
    note: "",
    at: "2026-06-02T00:00:00.000Z",
    zone: "UTC",
    version: 1,
    deletedAt: null,
  };
  return { ...asked, checkIns: [...asked.checkIns, entry] };
}

describe("periods (D6 to D9)", () => {
  it("are those of the slow oracle, each with its bounds and its state", () => {
    fc.assert(
      fc.property(habitAsked, (asked) => {
        const { measure } = asked.goal;
        if (measure.kind !== "habit") return;
        const facts = factsOf(asked);
        const slow = judgedFrames(facts, measure, framesOf(facts, facts.asOf)).map(({ period }) => period);
        expect(differences(periods(asked), slow)).toEqual([]);
      }),
    );
  });

  it("follow one another without overlapping, from the start to today or the due day", () => {
    fc.assert(
      fc.property(habitAsked, (asked) => {
        const all = periods(asked);
        all.forEach((period, index) => {
          const before = all[index - 1];
          expect(period.from <= period.to).toBe(true);
          expect(period.from >= asked.goal.start && period.from <= asked.today).toBe(true);
          if (before) expect(before.to < period.from).toBe(true);
        });
      }),
    );
  });

  it("a rest day undoes no success and no limit's failure, while an active day is left", () => {
    fc.assert(
      fc.property(withDay, ({ asked, day }) => {
        const rested = new Map(
          periods(logged(asked, day, "skip")).map((period) => [period.from, period.state]),
        );
        for (const { from, state, upper, done } of periods(asked)) {
          const after = rested.get(from);
          if (after === "neutral" || after === undefined) continue;
          if (state === "success") expect(after).toBe("success");
          const exceeded = upper !== null && done !== null && done > upper;
          if (state === "failure" && exceeded) expect(after).toBe("failure");
        }
      }),
    );
  });

  it("one more entry never breaks a lower bound that was met, nor mends a limit that was exceeded", () => {
    fc.assert(
      fc.property(withDay, ({ asked, day }) => {
        const { measure } = asked.goal;
        if (measure.kind !== "habit" || measure.by === "mean") return;
        const more = new Map(periods(logged(asked, day, "entry")).map((period) => [period.from, period]));
        for (const { from, state, lower, upper } of periods(asked)) {
          const after = more.get(from);
          // An entry on a rest day makes the day active again, and may ask for more.
          if (!after || after.lower !== lower) continue;
          if (state === "success" && upper === null) expect(after.state).toBe("success");
          if (state === "failure" && lower === null) expect(after.state).toBe("failure");
        }
      }),
    );
  });

  it("a day later the streak has moved by what was judged, no more", () => {
    fc.assert(
      fc.property(habitAsked, (asked) => {
        const later = evaluateGoal({ ...asked, today: addDays(asked.today, 1) }).habit;
        const now = evaluateGoal(asked).habit;
        if (!later || !now || asked.goal.closedOn || asked.plans.length > 1) return;
        if (asked.pauses.some((pause) => pause.to === null)) return;
        expect(later.best).toBeGreaterThanOrEqual(now.best);
        expect(later.successes).toBeGreaterThanOrEqual(now.successes);
        if (later.streak > now.streak) expect(later.successes).toBeGreaterThan(now.successes);
      }),
    );
  });
});
