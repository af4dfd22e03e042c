import { fromScaled, toScaled } from "../amount/amount.ts";
import type { GoalDay } from "./check-in.ts";
import type { MetricMeasure } from "./goal.ts";

/** D1: returns what the entries of a day come to where the last value counts, as the person reads a day; null without a value. */
export function levelOfDay(day: GoalDay, { ofDay }: Pick<MetricMeasure, "ofDay">): number | null {
  if (day.count === 0) return null;
  switch (ofDay) {
    case undefined:
      return day.last;
    case "mean":
      // An amount like any other: what is stored of it, as a line that starts again from here, has six decimals.
      return fromScaled(toScaled(day.sum / day.count));
    default:
      return day[ofDay];
  }
}
