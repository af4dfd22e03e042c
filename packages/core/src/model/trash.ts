/** How long what was removed waits before it goes for good. */
export const TRASH_DAYS = 30;

const DAY_MS = 86_400_000;

/** Days until what was removed then goes for good, begun ones whole; 0 when its time is over. @param now milliseconds */
export function trashDaysLeft(deletedAt: string, now: number): number {
  const left = Math.ceil((Date.parse(deletedAt) + TRASH_DAYS * DAY_MS - now) / DAY_MS);
  return Math.min(TRASH_DAYS, Math.max(0, left));
}
