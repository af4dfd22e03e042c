import type { Outcome } from "./send.ts";

/** Seconds until the next attempt, by how many there were: most receivers are back in minutes, and none is asked for ever. */
const DELAYS = [10, 60, 300, 1_800, 7_200, 21_600, 43_200];
/** A receiver may ask for more patience, and not for more than a day. */
const LONGEST = 86_400;
/** Statuses after which the same message may well be taken later. */
const PASSING = new Set([408, 425, 429]);

/**
 * When to send a message again.
 * @param attempts made so far, at least one
 * @param random in [0, 1): delays differ by a tenth, so that many messages do not come back at once
 * @returns seconds; null when it was taken or never will be
 */
export function secondsUntilRetry(outcome: Outcome, attempts: number, random: number): number | null {
  const passes =
    outcome.kind === "lost" ||
    (outcome.kind === "answered" && (outcome.status >= 500 || PASSING.has(outcome.status)));
  const delay = DELAYS[attempts - 1];
  if (!passes || delay === undefined) return null;
  const asked = outcome.kind === "answered" ? (outcome.retryAfter ?? 0) : 0;
  return Math.min(LONGEST, Math.max(asked, Math.round(delay * (0.9 + 0.2 * random))));
}
