import type { CheckIn, GoalDay } from "./check-in.ts";
import type { Day } from "./day.ts";

/** One day of the log summed up; null when nothing of it is left. Deleted check-ins and those of other days are ignored. */
export function rollUpDay(_day: Day, _checkIns: Iterable<CheckIn>): GoalDay | null {
  throw new Error("not built yet");
}
