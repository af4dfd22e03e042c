import type { Asking } from "./evaluate.ts";
import type { Figures, Forecast, Period } from "./figures.ts";
import type { Plan } from "./plan.ts";
import type { GoalState } from "./view.ts";

/** What evaluate already knows of the goal as of today when it asks for the forecast. */
export type ForecastContext = {
  /** Every figure but the forecast. */
  figures: Omit<Figures, "forecast">;
  /** The plan row in force today. */
  plan: Plan;
  /** Whether a day (as `dayNumber`) is neither paused nor skipped; start and due day do not matter. Any day, the future too. */
  active: (day: number) => boolean;
  /** Habits with a number of successes: every period of [start, due], judged as of today, the future's pending; else empty. */
  periods: readonly Period[];
};

/** The chance of making it, as of `asking.today`; DOMAIN's "Forecast". */
export function forecastOf(_state: GoalState, _asking: Asking, _context: ForecastContext): Forecast {
  throw new Error("not built yet");
}
