/** What was removed waits this many days before it goes for good. */
export const TRASH_DAYS = 30;

const DAY_MS = 86_400_000;

/**
 * Counts the days until what was removed goes for good, a day begun as a whole one; it is 0 when its time is over.
 * @param now milliseconds since the epoch
 */
export function trashDaysLeft(deletedAt: string, now: number): number {
  const left = Math.ceil((Date.parse(deletedAt) + TRASH_DAYS * DAY_MS - now) / DAY_MS);
  return Math.min(TRASH_DAYS, Math.max(0, left));
}
