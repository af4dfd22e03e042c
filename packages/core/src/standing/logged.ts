import type { GoalDay } from "../model/check-in.ts";

/**
 * Names the state of a goal after a write that took its own revision `from` one `to` another; null where another write came
 * between, so that what is known is not what was written to.
 * @param revision as summaries and histories bear it: the goal's own, then the person's
 */
export function raised(revision: string, { from, to }: { from: number; to: number }): string | null {
  const [own, ...others] = revision.split(".");
  return own === String(from) ? [to, ...others].join(".") : null;
}

/** Puts days as they are now in place of those that were; a day that counts nothing is gone. */
export function withDays(known: readonly GoalDay[], now: readonly GoalDay[]): GoalDay[] {
  const touched = new Set(now.map(({ day }) => day));
  const days = [
    ...known.filter(({ day }) => !touched.has(day)),
    ...now.filter(({ count, skips }) => count + skips > 0),
  ];
  return days.sort((a, b) => (a.day < b.day ? -1 : 1));
}
