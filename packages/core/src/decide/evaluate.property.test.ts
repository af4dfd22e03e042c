import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Figures } from "../model/figures.ts";
import { habitAsked, loggedAsked, metricAsked, plainAsked } from "../testing/arbitraries.ts";
import { differences } from "../testing/compare.ts";
import { evaluateSlowly } from "../testing/oracle/evaluate-slowly.ts";
import type { OracleInput } from "../testing/oracle/facts.ts";
import { stateOf } from "../testing/state.ts";
import { addDays, daysBetween, startOfWeek } from "../time/day.ts";
import { evaluate, evaluateGoal } from "./evaluate.ts";

/** All but the forecast, which has laws of its own. */
function plainFigures(asked: OracleInput): Omit<Figures, "forecast"> {
  const { forecast: _, ...figures } = evaluateGoal(asked);
  return figures;
}

describe("the figures are those of the slow oracle, day by day", () => {
  const same = (asked: OracleInput) => {
    expect(differences(plainFigures(asked), evaluateSlowly(asked))).toEqual([]);
  };
  it("for metrics", () => fc.assert(fc.property(metricAsked, same)));
  it("for habits", () => fc.assert(fc.property(habitAsked, same)));
  it("for checklists, outcomes and objectives", () => fc.assert(fc.property(plainAsked, same)));
});

describe("the figures depend on nothing else", () => {
  it("day rollups say what the log says", () => {
    fc.assert(
      fc.property(loggedAsked, (asked) => {
        const fromDays = evaluate(stateOf(asked), asked);
        expect(differences(fromDays, evaluateGoal(asked))).toEqual([]);
      }),
    );
  });

  it("the order in which check-ins and pauses are read is no matter", () => {
    const shuffled = loggedAsked.chain((asked) =>
      fc.record({
        asked: fc.constant(asked),
        checkIns: fc.shuffledSubarray(asked.checkIns, { minLength: asked.checkIns.length }),
        pauses: fc.shuffledSubarray(asked.pauses, { minLength: asked.pauses.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ asked, checkIns, pauses }) => {
        const other = evaluateGoal({ ...asked, checkIns, pauses });
        expect(differences(other, evaluateGoal(asked))).toEqual([]);
      }),
    );
  });

  it("the zone in which one logs is no matter: a traveller keeps the streak", () => {
    const zones = fc.constantFrom(
      "Pacific/Kiritimati",
      "Pacific/Niue",
      "Australia/Lord_Howe",
      "Europe/Paris",
    );
    fc.assert(
      fc.property(loggedAsked, fc.array(zones, { minLength: 1 }), (asked, travelled) => {
        const checkIns = asked.checkIns.map((entry, index) => ({
          ...entry,
          zone: travelled[index % travelled.length] ?? "UTC",
        }));
        expect(differences(evaluateGoal({ ...asked, checkIns }), evaluateGoal(asked))).toEqual([]);
      }),
    );
  });

  it("what happens after the day asked about does not change its figures", () => {
    fc.assert(
      fc.property(loggedAsked, fc.nat({ max: 20 }), (asked, back) => {
        const today = addDays(asked.today, -back);
        const before = (entry: { day: string }) => entry.day <= today;
        const then = { ...asked, today, checkIns: asked.checkIns.filter(before) };
        expect(differences(plainFigures({ ...asked, today }), plainFigures(then))).toEqual([]);
      }),
    );
  });
});

describe("bounds and relations", () => {
  it("a bar is null or between 0 and 1, and 1 exactly when a measured target is met", () => {
    fc.assert(
      fc.property(fc.oneof(loggedAsked, plainAsked), (asked) => {
        const { bar, remaining } = evaluateGoal(asked);
        if (bar !== null) {
          expect(bar).toBeGreaterThanOrEqual(0);
          expect(bar).toBeLessThanOrEqual(1);
        }
        const empty = asked.goal.measure.kind === "checklist" && asked.milestones.length === 0;
        if (bar !== null && remaining !== null && !empty) expect(bar > 1 - 1e-9).toBe(remaining === 0);
      }),
    );
  });

  it("days left are among the days of the plan; the share asked for goes from 0 to 1", () => {
    fc.assert(
      fc.property(plainAsked, (asked) => {
        const { daysLeft, planDays, expected } = evaluateGoal(asked);
        // An objective's days of plan are the mean of its children's.
        const own = asked.goal.measure.kind !== "objective";
        if (own && daysLeft !== null && planDays !== null) expect(daysLeft).toBeLessThanOrEqual(planDays);
        if (expected !== null) {
          expect(expected).toBeGreaterThanOrEqual(0);
          expect(expected).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("a streak is at most the best, the best at most the successes, the strength a share", () => {
    fc.assert(
      fc.property(habitAsked, (asked) => {
        const { habit } = evaluateGoal(asked);
        expect(habit).not.toBeNull();
        if (!habit) return;
        expect(habit.streak).toBeLessThanOrEqual(habit.best);
        expect(habit.best).toBeLessThanOrEqual(habit.successes);
        expect(habit.rate === null).toBe(habit.successes + habit.failures === 0);
        if (habit.failures === 0) expect(habit.streak).toBe(habit.successes);
        if (habit.strength !== null) {
          expect(habit.strength).toBeGreaterThanOrEqual(0);
          expect(habit.strength).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("figures are pure: asking twice gives the same, and the question is left as it was", () => {
    fc.assert(
      fc.property(fc.oneof(loggedAsked, plainAsked), (asked) => {
        const before = structuredClone(asked);
        const first = evaluateGoal(asked);
        expect(evaluateGoal(asked)).toEqual(first);
        expect(asked).toEqual(before);
      }),
    );
  });
});

describe("units are no matter (D2, D4)", () => {
  it("with every amount ten times as large, shares, days and status stay and amounts are ten times as large", () => {
    const ten = (value: number) => Number((value * 10).toFixed(6));
    const large = (asked: OracleInput): OracleInput => {
      const { measure } = asked.goal;
      if (measure.kind !== "metric") return asked;
      return {
        ...asked,
        goal: { ...asked.goal, measure: { ...measure, start: ten(measure.start), step: ten(measure.step) } },
        plans: asked.plans.map((row) => ({
          ...row,
          target: row.target === null ? null : ten(row.target),
          fromValue: row.fromValue === null ? null : ten(row.fromValue),
        })),
        checkIns: asked.checkIns.map((entry) => ({
          ...entry,
          value: entry.value === null ? null : ten(entry.value),
        })),
      };
    };
    const values = metricAsked.filter(
      ({ goal: { measure } }) => measure.kind === "metric" && measure.aggregation !== "count",
    );
    fc.assert(
      fc.property(values, (asked) => {
        const one = plainFigures(asked);
        const many = plainFigures(large(asked));
        const up = (value: number | null) => (value === null ? null : value * 10);
        const scaled = {
          ...one,
          current: up(one.current),
          lateCurrent: up(one.lateCurrent),
          target: up(one.target),
          remaining: up(one.remaining),
          line: up(one.line),
          paceAmount: up(one.paceAmount),
          needPerDay: up(one.needPerDay),
          enough: one.enough && { ...one.enough, amount: one.enough.amount * 10 },
        };
        expect(differences(many, scaled)).toEqual([]);
      }),
    );
  });
});

describe("pauses (D5)", () => {
  /** Cuts the history before a day, puts k paused days in, and moves all that is later. */
  function cut(asked: OracleInput, at: string, k: number): OracleInput {
    const moved = (day: string) => (day < at ? day : addDays(day, k));
    const maybe = (day: string | null) => (day === null ? null : moved(day));
    return {
      ...asked,
      goal: { ...asked.goal, closedOn: maybe(asked.goal.closedOn) },
      plans: asked.plans.map((row) => ({ ...row, from: moved(row.from), due: maybe(row.due) })),
      pauses: [
        ...asked.pauses.map((pause) => ({ ...pause, from: moved(pause.from), to: maybe(pause.to) })),
        { id: "inserted", goalId: null, from: at, to: addDays(at, k - 1), version: 1 },
      ],
      checkIns: asked.checkIns.map((entry) => ({ ...entry, day: moved(entry.day) })),
      today: moved(asked.today),
    };
  }
  const kept = (asked: OracleInput) => {
    const { status, line, expected, paceAmount, paceDays, planDays, daysLeft, needPerDay, bar, habit } =
      evaluateGoal(asked);
    const periods = habit && {
      streak: habit.streak,
      best: habit.best,
      successes: habit.successes,
      failures: habit.failures,
    };
    return { status, line, expected, paceAmount, paceDays, planDays, daysLeft, needPerDay, bar, ...periods };
  };
  const cutAndKeep = (asked: OracleInput, at: string, k: number) => {
    expect(differences(kept(cut(asked, at, k)), kept(asked))).toEqual([]);
  };
  const cuts = { after: fc.nat({ max: 60 }), k: fc.integer({ min: 1, max: 30 }) };

  it("metrics: k paused days put in leave pace and status", () => {
    fc.assert(
      fc.property(metricAsked, cuts.after, cuts.k, (asked, after, k) =>
        cutAndKeep(asked, addDays(asked.goal.start, after + 1), k),
      ),
    );
  });

  it("day cadences: k paused days put in leave pace and streak", () => {
    const daily = habitAsked.map((asked) => ({
      ...asked,
      plans: asked.plans.map((row) => ({ ...row, cadence: { kind: "day" as const } })),
    }));
    fc.assert(
      fc.property(daily, cuts.after, cuts.k, (asked, after, k) =>
        cutAndKeep(asked, addDays(asked.goal.start, after + 1), k),
      ),
    );
  });

  it("weekdays, weeks and blocks: whole cycles of paused days between two periods leave pace and streak", () => {
    const kinds = ["weekdays", "week", "weeks", "days"];
    const cyclic = habitAsked
      .map((asked) => ({ ...asked, plans: asked.plans.slice(0, 1) }))
      .filter(({ plans }) => kinds.includes(plans[0]?.cadence?.kind ?? ""));
    fc.assert(
      fc.property(
        cyclic,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 3 }),
        (asked, after, times) => {
          const cadence = asked.plans[0]?.cadence;
          const ofDays = cadence?.kind === "days";
          const cycle = cadence?.kind === "weeks" ? 7 * cadence.every : ofDays ? cadence.every : 7;
          const week = startOfWeek(asked.goal.start, asked.weekStart);
          const into = ofDays ? 0 : daysBetween(week, asked.goal.start);
          cutAndKeep(asked, addDays(asked.goal.start, after * cycle - into), times * cycle);
        },
      ),
    );
  });
});

describe("no result depends on the zone of the process", () => {
  it("in Apia, New York, Lord Howe and Kolkata", () => {
    const zones = ["UTC", "Pacific/Apia", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"];
    fc.assert(
      fc.property(fc.oneof(loggedAsked, plainAsked), (asked) => {
        const answers = zones.map((zone) => {
          vi.stubEnv("TZ", zone);
          return evaluateGoal(asked);
        });
        vi.unstubAllEnvs();
        for (const answer of answers) expect(answer).toEqual(answers[0]);
      }),
    );
  });

  it("and the zone of the process is really another one in this test", () => {
    const hours = ["UTC", "Asia/Kolkata"].map((zone) => {
      vi.stubEnv("TZ", zone);
      return new Date(0).getTimezoneOffset();
    });
    vi.unstubAllEnvs();
    expect(hours.map((minutes) => minutes || 0)).toEqual([0, -330]);
  });
});
