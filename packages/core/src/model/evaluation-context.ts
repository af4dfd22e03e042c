import type { Day, Weekday } from "../time/day.ts";

/** D17: what figures depend on besides what is stored. */
export type EvaluationContext = { today: Day; weekStart: Weekday };
