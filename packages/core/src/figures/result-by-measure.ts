import type { GoalState } from "../model/view.ts";
import type { Calendar } from "./calendar.ts";
import { checklistResult, outcomeResult } from "./checklist.ts";
import { habitResult } from "./habit.ts";
import type { MeasureResult } from "./measure-result.ts";
import { metricResult } from "./metric.ts";
import { objectiveResult } from "./objective.ts";

/** Works out a goal by the rules of its measure. */
export function measureResult(state: GoalState, calendar: Calendar): MeasureResult {
  const { measure } = state.goal;
  switch (measure.kind) {
    case "metric":
      return metricResult(state, measure, calendar);
    case "habit":
      return habitResult(state, measure, calendar);
    case "checklist":
      return checklistResult(state, calendar);
    case "outcome":
      return outcomeResult(state, calendar);
    case "objective":
      return objectiveResult(state, calendar);
  }
}
