import type { Day } from "@cairn/core/time/day";
import { formatDay, formatMonth } from "@cairn/text/format";

type TickUnit = "day" | "month" | "year";

/** Where the charts are drawn for a narrow place (chart.module.css). */
const NARROW = 980;

/** What stands at a mark of an axis of days. */
export const tickText = (locale: string, today: Day) => (day: Day, unit: TickUnit) => {
  if (unit === "year") return day.slice(0, 4);
  return unit === "month"
    ? formatMonth(day, locale, "short")
    : formatDay(day, locale, today).replace(/\s\d{4}$/, "");
};

/** The point nearest to a share of the width, between the plot's edges. */
export const nearest =
  (edges: Record<"desk" | "mobile", readonly [number, number]>, count: number) => (share: number) => {
    const [from, to] = edges[window.innerWidth > NARROW ? "desk" : "mobile"];
    const at = Math.round(((share - from) / (to - from)) * (count - 1));
    return Math.min(count - 1, Math.max(0, at));
  };

/** Where a chart is marked first: at today, or at its beginning. */
export function markedFirst(points: readonly { day: Day }[], today: Day): number {
  return Math.max(
    0,
    points.findIndex((point) => point.day === today),
  );
}
