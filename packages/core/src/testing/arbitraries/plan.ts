import fc from "fast-check";
import type { HabitMeasure, MetricMeasure } from "../../model/goal.ts";
import { type Cadence, MONTH_BLOCKS, type Plan, type Requirement } from "../../model/plan.ts";
import { addDays, type Day, type Weekday } from "../../time/day.ts";
import { plan } from "../build.ts";

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

/** First days of later rows: ascending, each once. */
export function someRowStarts(length: number, today: number): fc.Arbitrary<number[]> {
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

export function aDue(start: Day, from: number, length: number): fc.Arbitrary<Day | null> {
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

export function metricRow(
  measure: MetricMeasure,
  start: Day,
  from: number,
  length: number,
): fc.Arbitrary<Plan> {
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
export function habitRows(
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
