import { dayNumber } from "./day.ts";
import type { Asking } from "./evaluate.ts";
import type { GoalState } from "./view.ts";

/**
 * D3 without the bounds of start and due day: a day (as `dayNumber`) is active when it is neither under a pause nor a rest
 * day. A pause without an end counts as ending today.
 */
export function activity(
  state: Pick<GoalState, "pauses" | "days">,
  asking: Pick<Asking, "today">,
): (day: number) => boolean {
  const pauses = state.pauses.map(
    ({ from, to }) => [dayNumber(from), dayNumber(to ?? asking.today)] as const,
  );
  const rests = new Set<number>();
  for (const { day, skips, count } of state.days) if (skips > 0 && count === 0) rests.add(dayNumber(day));
  return (day) => !rests.has(day) && !pauses.some(([from, to]) => from <= day && day <= to);
}
