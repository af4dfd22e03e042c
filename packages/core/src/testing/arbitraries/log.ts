import fc from "fast-check";
import type { CheckIn } from "../../model/check-in.ts";
import type { Measure } from "../../model/goal.ts";
import type { Pause } from "../../model/pause.ts";
import { addDays, type Day } from "../../time/day.ts";

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

export function aCheckIn(measure: Measure, start: Day, length: number, today: number): fc.Arbitrary<CheckIn> {
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
export function aLog(measure: Measure, start: Day, length: number, today: number): fc.Arbitrary<CheckIn[]> {
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

export function somePauses(start: Day, length: number, today: number): fc.Arbitrary<Pause[]> {
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
