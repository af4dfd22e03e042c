import type { Day } from "../time/day.ts";
import type { Plan } from "./plan.ts";

/**
 * D17: returns the row in force on a day. That is the last one whose first day has come, and before all of them the first. Rows
 * ascend by `from`.
 */
export function planInForce(plans: readonly Plan[], day: Day): Plan {
  let found = plans[0];
  if (!found) throw new Error("a goal without a plan");
  for (const plan of plans) {
    if (plan.from > day) break;
    found = plan;
  }
  return found;
}
