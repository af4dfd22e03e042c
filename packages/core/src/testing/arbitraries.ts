import fc from "fast-check";
import type { CheckIn } from "../model/check-in.ts";
import { DAY_READINGS, type HabitMeasure, type Measure, type MetricMeasure } from "../model/goal.ts";
import type { Milestone } from "../model/milestone.ts";
import type { Pause } from "../model/pause.ts";
import { type Cadence, MONTH_BLOCKS, type Plan, type Requirement } from "../model/plan.ts";
import type { Child } from "../model/view.ts";
import { addDays, type Day, daysBetween, type Weekday } from "../time/day.ts";
import { figures, goal, metric, plan } from "./build.ts";
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

const PAIRS = ["sum up", "sum down", "last up", "last down", "count up", "max up", "min down"] as const;
const aMetric = fc
  .record({
    pair: fc.constantFrom(...PAIRS),
    start: fc.constantFrom(0, 0, 10, 85.5, -3),
    step: fc.constantFrom(1, 0.5, 0.1, 5),
    ofDay: fc.constantFrom(undefined, ...DAY_READINGS),
  })
  .map(({ pair, start, step, ofDay }): MetricMeasure => {
    const measure = metric(pair, start, pair === "count up" ? 1 : step);
    return ofDay && measure.aggregation === "last" ? { ...measure, ofDay } : measure;
  });

const aHabit = fc.record<HabitMeasure>({
  kind: fc.constant("habit"),
  unit: fc.constant("h"),
  step: fc.constantFrom(1, 0.5, 15),
  by: fc.constantFrom("count", "count", "sum", "mean"),
});

const aCadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.constant<Cadence>({ kind: "day" }),
  fc
    .subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })
    .map((days): Cadence => ({ kind: "weekdays", days })),
  fc.constant<Cadence>({ kind: "week" }),
  fc.constant<Cadence>({ kind: "month" }),
  fc.constantFrom(2, 3, 5).map((every): Cadence => ({ kind: "weeks", every })),
  fc.constantFrom(2, 3, 10, 45, 366).map((every): Cadence => ({ kind: "days", every })),
  fc.constantFrom(...MONTH_BLOCKS).map((every): Cadence => ({ kind: "months", every })),
  fc
    .oneof(
      fc.constantFrom([31], [1, 15], [28, 29, 30, 31], [30, 31]),
      fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 31 }),
    )
    .map((days): Cadence => ({ kind: "monthdays", days: [...days].sort((a, b) => a - b) })),
);

function aRequirement(measure: HabitMeasure): fc.Arbitrary<Requirement> {
  const amount = (least: number) =>
    measure.by === "count"
      ? fc.integer({ min: least, max: 9 })
      : fc.integer({ min: least, max: 30 }).map((n) => n / 2);
  return fc.oneof(
    fc.record({ kind: fc.constant("at_least" as const), n: amount(1) }),
    fc.record({ kind: fc.constant("at_most" as const), n: amount(0) }),
    fc
      .tuple(amount(0), amount(0))
      .map(([a, b]): Requirement => ({ kind: "between", min: Math.min(a, b), max: Math.max(a, b) })),
  );
}

/** A day of the run: its ends, today and their neighbours more often than the rest. */
function anOffset(length: number, today: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: Math.max(length, today, 1) }) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: Math.max(0, Math.min(today, length)) }) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(0, 1, today - 1, today, today + 1, length, length + 1)
        .map((at) => Math.max(0, at)),
    },
  );
}

const aValue = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }).map((n) => n / 2) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 999 }).map((n) => n / 10) },
  { weight: 1, arbitrary: fc.constantFrom(0.1, 0.2, 0.3, 0, 85.5, 80, 0.000001, 1000) },
);

function aCheckIn(measure: Measure, start: Day, length: number, today: number): fc.Arbitrary<CheckIn> {
  const negative = measure.kind === "metric" && measure.aggregation !== "count";
  return fc
    .record({
      offset: anOffset(length, today),
      value: negative
        ? fc.oneof({ weight: 6, arbitrary: aValue }, { weight: 1, arbitrary: aValue.map((n) => -n || 0) })
        : aValue,
      kind: fc.oneof(
        { weight: 6, arbitrary: fc.constant("entry") },
        { weight: 1, arbitrary: fc.constant("skip") },
      ),
      deleted: fc.oneof(
        { weight: 9, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
      minute: fc.integer({ min: 0, max: 59 }),
      id: fc.integer({ min: 0, max: 2 ** 31 }),
    })
    .map(({ offset, value, kind, deleted, minute, id }) =>
      checkIn(
        measure,
        addDays(start, offset),
        kind === "skip" ? "skip" : "entry",
        value,
        id,
        minute,
        deleted,
      ),
    );
}

function checkIn(
  measure: Measure,
  day: Day,
  kind: CheckIn["kind"],
  value: number,
  id: number,
  minute: number,
  deleted: boolean,
): CheckIn {
  const valued =
    (measure.kind === "metric" && measure.aggregation !== "count") ||
    (measure.kind === "habit" && measure.by !== "count");
  return {
    id: `check-in-${String(id).padStart(10, "0")}`,
    goalId: "goal",
    day,
    kind,
    value: valued && kind === "entry" ? value : null,
    note: "",
    at: `2026-06-01T12:${String(minute).padStart(2, "0")}:00.000Z`,
    zone: "UTC",
    version: 1,
    deletedAt: deleted ? "2026-12-31T00:00:00.000Z" : null,
  };
}

/** Some check-ins anywhere, and often a rhythm: every few days an entry, with a gap. */
function aLog(measure: Measure, start: Day, length: number, today: number): fc.Arbitrary<CheckIn[]> {
  const rhythm = fc.record({
    every: fc.integer({ min: 1, max: 5 }),
    until: fc.integer({ min: 0, max: Math.max(0, Math.min(today, 90)) }),
    gap: fc.integer({ min: 0, max: 90 }),
    gapLength: fc.integer({ min: 0, max: 25 }),
    value: aValue,
  });
  return fc
    .tuple(
      fc.uniqueArray(aCheckIn(measure, start, length, today), {
        maxLength: 14,
        selector: (entry) => entry.id,
      }),
      fc.option(rhythm),
    )
    .map(([some, beat]) => {
      const regular: CheckIn[] = [];
      for (let at = 0; beat && at <= beat.until; at += beat.every) {
        if (at >= beat.gap && at < beat.gap + beat.gapLength) continue;
        regular.push(
          checkIn(measure, addDays(start, at), "entry", beat.value, 3_000_000_000 + at, 30, false),
        );
      }
      return [...some, ...regular];
    });
}

function somePauses(start: Day, length: number, today: number): fc.Arbitrary<Pause[]> {
  const one = fc
    .record({
      from: fc.oneof(fc.integer({ min: -5, max: length + 5 }), fc.constantFrom(today, today + 1, length, 0)),
      days: fc.option(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 6, 30, length)), {
        freq: 5,
      }),
      own: fc.boolean(),
    })
    .map(({ from, days, own }, index = 0) => ({
      id: `pause-${index}`,
      goalId: own ? "goal" : null,
      from: addDays(start, from),
      to: days === null ? null : addDays(start, from + days),
      version: 1,
    }));
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<Pause[]>([]) },
    { weight: 3, arbitrary: fc.array(one, { maxLength: 3 }) },
  );
}

/** First days of later rows: ascending, each once. */
function someRowStarts(length: number, today: number): fc.Arbitrary<number[]> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<number[]>([]) },
    {
      weight: 2,
      arbitrary: fc
        .uniqueArray(
          fc
            .oneof(fc.integer({ min: 1, max: length + 10 }), fc.constantFrom(today, today + 1, 1))
            .map((at) => Math.max(1, at)),
          { maxLength: 3 },
        )
        .map((list) => list.sort((a, b) => a - b)),
    },
  );
}

function aDue(start: Day, from: number, length: number): fc.Arbitrary<Day | null> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(addDays(start, Math.max(from, length))) },
    {
      weight: 2,
      arbitrary: fc.integer({ min: from, max: Math.max(from, length) + 20 }).map((at) => addDays(start, at)),
    },
    { weight: 1, arbitrary: fc.constant(addDays(start, from)) },
    { weight: 2, arbitrary: fc.constant(null) },
  );
}

function metricRow(measure: MetricMeasure, start: Day, from: number, length: number): fc.Arbitrary<Plan> {
  const direction = measure.direction === "up" ? 1 : -1;
  const distance = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 400 }).map((n) => n / 4) },
    { weight: 1, arbitrary: fc.constantFrom(0, 0.3, 0.1, 1000) },
  );
  return fc
    .record({
      distance,
      due: aDue(start, from, length),
      ahead: from === 0 ? fc.constant(0) : fc.integer({ min: -20, max: 120 }).map((n) => n / 4),
    })
    .map(({ distance, due, ahead }) =>
      plan(addDays(start, from), {
        target: measure.start + direction * distance,
        due,
        fromValue: measure.start + direction * ahead,
      }),
    );
}

function habitRow(measure: HabitMeasure, start: Day, from: number, length: number): fc.Arbitrary<Plan> {
  return fc
    .record({
      cadence: aCadence,
      requirement: aRequirement(measure),
      due: aDue(start, from, length),
      target: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 1 }),
      fromValue: from === 0 ? fc.constant(0) : fc.integer({ min: 0, max: 6 }),
    })
    .map((row) => plan(addDays(start, from), row));
}

/** Habits change n more often than the cadence: later rows take up the one before, now and then. */
function habitRows(
  measure: HabitMeasure,
  start: Day,
  starts: number[],
  length: number,
): fc.Arbitrary<Plan[]> {
  return fc
    .tuple(
      fc.tuple(...[0, ...starts].map((from) => habitRow(measure, start, from, length))),
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    )
    .map(([rows, kept]) => {
      const cadences: (Cadence | null)[] = [];
      rows.forEach((row, index) => {
        const before = cadences[index - 1];
        cadences.push(before && kept[index] ? before : row.cadence);
      });
      const target = rows[0]?.target ?? null;
      return rows.map((row, index) => ({
        ...row,
        cadence: cadences[index] ?? row.cadence,
        target: target === null ? null : (row.target ?? target),
      }));
    });
}

function someItems(start: Day, length: number): fc.Arbitrary<Milestone[]> {
  const offset = fc.option(fc.integer({ min: 0, max: length + 5 }));
  return fc
    .array(fc.record({ weight: fc.constantFrom(1, 2, 0.5, 3), due: offset, doneOn: offset }), {
      maxLength: 6,
    })
    .map((list) =>
      list.map((item, position) => ({
        id: `item-${position}`,
        goalId: "goal",
        title: "an item",
        weight: item.weight,
        due: item.due === null ? null : addDays(start, item.due),
        doneOn: item.doneOn === null ? null : addDays(start, item.doneOn),
        position,
        version: 1,
      })),
    );
}

const share = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
const someChildren: fc.Arbitrary<Child[]> = fc
  .array(
    fc.record({
      weight: fc.constantFrom(1, 2, 0.5, 3),
      counts: fc.oneof(
        { weight: 4, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      ),
      bar: fc.option(fc.oneof(share, fc.constant(1)), { freq: 6 }),
      expected: fc.option(share, { freq: 4 }),
      paceDays: fc.integer({ min: -20, max: 20 }),
      planDays: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 5 },
  )
  .map((list) =>
    list.map(({ weight, counts, bar, expected, paceDays, planDays }, index) => ({
      id: `child-${index}`,
      title: "a child",
      weight,
      counts,
      verdict: { kind: "no_line" as const },
      figures: figures({
        bar,
        expected: bar === null ? null : expected,
        paceDays: bar === null || expected === null ? null : paceDays,
        planDays: bar === null || expected === null ? null : planDays,
      }),
    })),
  );

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
