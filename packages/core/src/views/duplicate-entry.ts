import { amountsEqual } from "../amount/amount.ts";
import type { CheckIn, GoalDay } from "../model/check-in.ts";

/** What was logged longer apart is more likely done a second time than told twice. */
const SHORTLY_MS = 2 * 3_600_000;
/** So many days with an entry say how often a goal is logged in a day. */
const LATELY = 10;

/**
 * D31: finds the entry that may be the same thing logged twice: another of the same goal, day and amount, from about the same
 * time. It is null where the goal is mostly logged several times a day, or was already logged like that more than once: then it
 * is meant.
 * @param others live check-ins of the entry's day that were logged elsewhere
 * @param days the goal's days, ascending
 */
export function duplicateOf(
  entry: CheckIn,
  others: readonly CheckIn[],
  days: readonly GoalDay[],
): CheckIn | null {
  if (entry.kind !== "entry") return null;
  const lately = days.filter(({ day, count }) => day < entry.day && count > 0).slice(-LATELY);
  const several = lately.filter(({ count }) => count > 1).length;
  if (several > 0 && several * 2 >= lately.length) return null;
  const alike = others.filter(
    (other) =>
      other.id !== entry.id &&
      other.kind === "entry" &&
      other.deletedAt === null &&
      other.goalId === entry.goalId &&
      other.day === entry.day &&
      sameAmount(other.value, entry.value) &&
      Math.abs(Date.parse(entry.at) - Date.parse(other.at)) <= SHORTLY_MS,
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function sameAmount(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : amountsEqual(a, b, a);
}
