import { toScaled } from "../amount/amount.ts";
import type { GoalDay } from "../model/check-in.ts";

/** So many of the latest amounts speak for the person's habit of logging. */
const REMEMBERED = 10;
const FACTORS = [1, 2, 5, 10, 20, 25, 50, 100, 250, 500, 1000];

/** D28: lists the amounts of the days that had one entry only, latest first. A single press would have to add one of these. */
export function singleAmounts(days: readonly GoalDay[]): number[] {
  return days
    .filter((day) => day.count === 1 && day.last !== null)
    .map((day) => day.last ?? 0)
    .reverse();
}

/** D28: returns up to `limit` amounts, the most frequent first; of equally frequent ones the later logged first. */
export function frequentAmounts(amounts: readonly number[], limit = 3): number[] {
  const times = new Map<number, number>();
  for (const amount of amounts) times.set(amount, (times.get(amount) ?? 0) + 1);
  // A Map keeps the order of insertion and the sort is stable: the later logged stays in front.
  return [...times.entries()]
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([amount]) => amount);
}

/**
 * Returns the step of a stepper: the most frequent among the round steps (multiples of the unit's step by 1, 2, 5, 10 ...) that
 * fit the last ten amounts and stay below half of each. It is the unit's own step while nothing is logged.
 */
export function learnedStep(amounts: readonly number[], step: number): number {
  const unit = toScaled(step);
  const steps = amounts.slice(0, REMEMBERED).flatMap((amount) => {
    const scaled = toScaled(Math.abs(amount));
    const fitting = FACTORS.map((factor) => BigInt(factor) * unit).filter(
      (candidate) => candidate * 2n <= scaled && scaled % candidate === 0n,
    );
    const best = fitting.at(-1);
    return best === undefined ? [] : [Number(best) / 1e6];
  });
  return frequentAmounts(steps, 1)[0] ?? step;
}
