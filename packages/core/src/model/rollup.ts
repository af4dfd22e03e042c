import { sumAmounts } from "../amount/amount.ts";
import type { Day } from "../time/day.ts";
import type { CheckIn, GoalDay } from "./check-in.ts";

/** Returns the entry that was logged later; the id decides between equal instants. */
function laterOf(a: CheckIn, b: CheckIn): CheckIn {
  const [atA, atB] = [Date.parse(a.at), Date.parse(b.at)];
  if (atA !== atB) return atA < atB ? b : a;
  return a.id < b.id ? b : a;
}

/**
 * D16: sums up one day of the log. It is null when nothing of the day is left. Deleted check-ins and those of other days are
 * ignored.
 */
export function rollUpDay(day: Day, checkIns: Iterable<CheckIn>): GoalDay | null {
  let count = 0;
  let skips = 0;
  let latest: CheckIn | null = null;
  const values: number[] = [];
  for (const checkIn of checkIns) {
    if (checkIn.day !== day || checkIn.deletedAt !== null) continue;
    if (checkIn.kind === "skip") {
      skips++;
      continue;
    }
    count++;
    if (checkIn.value === null) continue;
    values.push(checkIn.value);
    latest = latest ? laterOf(latest, checkIn) : checkIn;
  }
  if (count + skips === 0) return null;
  return {
    day,
    count,
    sum: sumAmounts(values),
    last: latest?.value ?? null,
    max: values.length > 0 ? values.reduce((a, b) => Math.max(a, b)) : null,
    min: values.length > 0 ? values.reduce((a, b) => Math.min(a, b)) : null,
    skips,
  };
}
