import fc from "fast-check";
import type { Milestone } from "../../model/milestone.ts";
import type { Child } from "../../model/view.ts";
import { addDays, type Day } from "../../time/day.ts";
import { figures } from "../build.ts";

export function someItems(start: Day, length: number): fc.Arbitrary<Milestone[]> {
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

export const someChildren: fc.Arbitrary<Child[]> = fc
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
