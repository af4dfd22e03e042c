import fc from "fast-check";
import type { Measure } from "../model/goal.ts";
import type { Milestone } from "../model/milestone.ts";
import type { Child } from "../model/view.ts";
import { addDays, type Day, daysBetween, type Weekday } from "../time/day.ts";
import { aCheckIn, aLog, somePauses } from "./arbitraries/log.ts";
import { aHabit, aMetric } from "./arbitraries/measure.ts";
import { someChildren, someItems } from "./arbitraries/parts.ts";
import { aDue, habitRows, metricRow, someRowStarts } from "./arbitraries/plan.ts";
import { goal, plan } from "./build.ts";
import type { OracleInput } from "./oracle/facts.ts";

/**
 * Goals and histories, aimed at the edges. A goal begins on `start`; its plan, log, pauses and today are offsets from it,
 * so that a counterexample shrinks towards a short one.
 */

/** Starts at month ends, around leap days and years, and anywhere. */
const aStart = fc.oneof(
  fc.constantFrom(
    "2026-03-02",
    "2024-02-28",
    "2024-02-29",
    "2025-12-31",
    "2026-01-31",
    "2023-02-28",
    "2026-03-01",
  ),
  fc.integer({ min: 0, max: 2000 }).map((days) => addDays("2023-01-01", days)),
);

const aWeekStart = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);

/** A whole question about one goal. */
function anAsked(aMeasure: fc.Arbitrary<Measure>): fc.Arbitrary<OracleInput> {
  return fc
    .record({
      measure: aMeasure,
      start: aStart,
      length: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0, 1, 6, 29, 30, 100, 200)),
      weekStart: aWeekStart,
    })
    .chain(({ measure, start, length, weekStart }) =>
      fc
        .oneof(
          { weight: 5, arbitrary: fc.integer({ min: 0, max: Math.min(length, 120) + 3 }) },
          {
            weight: 2,
            arbitrary: fc.constantFrom(-3, -1, 0, 1, length - 1, length, length + 1, length + 20),
          },
        )
        .chain((today) =>
          someRowStarts(length, today).chain((starts) =>
            fc
              .record({
                plans:
                  measure.kind === "metric"
                    ? fc.tuple(...[0, ...starts].map((from) => metricRow(measure, start, from, length)))
                    : measure.kind === "habit"
                      ? habitRows(measure, start, starts, length)
                      : fc.tuple(
                          ...[0, ...starts].map((from) =>
                            aDue(start, from, length).map((due) => plan(addDays(start, from), { due })),
                          ),
                        ),
                pauses: somePauses(start, length, today),
                checkIns:
                  measure.kind === "metric" || measure.kind === "habit"
                    ? aLog(measure, start, length, today)
                    : fc
                        .array(aCheckIn(measure, start, length, today), { maxLength: 3 })
                        .map((list) => list.filter((entry) => entry.kind === "skip")),
                milestones:
                  measure.kind === "checklist" ? someItems(start, length) : fc.constant<Milestone[]>([]),
                children: measure.kind === "objective" ? someChildren : fc.constant<Child[]>([]),
                doneOn:
                  measure.kind === "outcome"
                    ? fc.option(fc.integer({ min: 0, max: length + 5 }))
                    : fc.constant(null),
                closedOn: fc.option(fc.integer({ min: 0, max: Math.max(0, today) }), { freq: 1 }),
                closes: fc.integer({ min: 0, max: 7 }),
              })
              .map(
                ({
                  plans,
                  pauses,
                  checkIns,
                  milestones,
                  children,
                  doneOn,
                  closedOn,
                  closes,
                }): OracleInput => {
                  const closed = closes === 0 && closedOn !== null && today >= 0;
                  return {
                    goal: goal(measure, start, {
                      doneOn: doneOn === null ? null : addDays(start, doneOn),
                      closedOn: closed ? addDays(start, closedOn) : null,
                      closedAs: closed ? "let_go" : null,
                    }),
                    plans: [...plans],
                    pauses: pauses.map((pause, index) => ({ ...pause, id: `pause-${index}` })),
                    milestones,
                    checkIns,
                    children,
                    today: addDays(start, today),
                    weekStart,
                  };
                },
              ),
          ),
        ),
    );
}

export const metricAsked = anAsked(aMetric);

export const habitAsked = anAsked(aHabit);

export const plainAsked = anAsked(
  fc.constantFrom<Measure>({ kind: "checklist" }, { kind: "outcome" }, { kind: "objective" }),
);

/** Goals with a log. */
export const loggedAsked = fc.oneof(metricAsked, habitAsked);

export const anyAsked = fc.oneof(metricAsked, habitAsked, plainAsked);

/** A day between the start and a week past today. */
export function dayOf(asked: OracleInput): fc.Arbitrary<Day> {
  const last = Math.max(1, daysBetween(asked.goal.start, asked.today) + 7);
  return fc.integer({ min: 0, max: last }).map((at) => addDays(asked.goal.start, at));
}
