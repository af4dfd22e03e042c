import { calendarOf, planInForce } from "./calendar.ts";
import type { CheckIn, GoalDay } from "./check-in.ts";
import { addDays, type Day, type Weekday } from "./day.ts";
import type { Figures } from "./figures.ts";
import { forecastOf } from "./forecast.ts";
import type { Goal } from "./goal.ts";
import { goalCourse } from "./goal-course.ts";
import { forecastPeriods } from "./habit.ts";
import type { Milestone } from "./milestone.ts";
import type { Pause } from "./pause.ts";
import type { Plan } from "./plan.ts";
import { rollUpDay } from "./rollup.ts";
import { reasonFor } from "./status.ts";
import type { Child, GoalState, GoalSummary, GoalView } from "./view.ts";

/** What figures depend on besides what is stored. */
export type Asking = { today: Day; weekStart: Weekday };

/** All figures of a goal from its row, plan, pauses, milestones, children and day rollups. O(days). */
export function evaluate(state: GoalState, asking: Asking): Figures {
  const calendar = calendarOf(state, asking);
  const course = goalCourse(state, calendar);
  const { achieved, open, behind, staleAfter, judged, ...measured } = course;
  const figures: Omit<Figures, "forecast"> = {
    ...measured,
    asOf: calendar.asOf,
    status: reasonFor(state, calendar, course).status,
    due: calendar.row.plan.due,
  };
  const forecast = calendar.closed
    ? { kind: "none" as const }
    : forecastOf(state, asking, {
        figures,
        plan: calendar.row.plan,
        active: (day) => !calendar.off.has(day),
        periods: forecastPeriods(state, calendar),
      });
  return { ...figures, forecast };
}
