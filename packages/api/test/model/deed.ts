import type { Goal } from "@cairn/core/model/goal";
import fc from "fast-check";
import type { Model } from "./model.ts";
import type { World } from "./world.ts";

/** Something a person does, in the account and in its model. */
export type Deed = { what: string; run: (world: World) => Promise<void> };

export function deed<T>(
  what: string,
  inputs: { [K in keyof T]: fc.Arbitrary<T[K]> },
  run: (world: World, input: T) => Promise<void>,
): fc.Arbitrary<Deed> {
  return fc
    .record<T>(inputs)
    .map((input) => ({ what: `${what} ${JSON.stringify(input)}`, run: (world) => run(world, input) }));
}

/** One of those there are; undefined of none. */
export function picked<T>(of: Iterable<T>, pick: number): T | undefined {
  const all = [...of];
  return all[pick % Math.max(1, all.length)];
}

/** A goal, trashed ones too, of one kind of measure where that is asked for. */
export function pickedGoal(
  model: Model,
  pick: number,
  kinds: readonly Goal["measure"]["kind"][] = ["metric", "habit", "checklist", "outcome", "objective"],
) {
  return picked(
    [...model.goals.values()].filter(({ goal }) => kinds.includes(goal.measure.kind)),
    pick,
  );
}

/** When anything was done, where only whether it was done matters. */
export const ONCE = "2026-03-01T00:00:00.000Z";
