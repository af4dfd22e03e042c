import type { GoalState } from "../model/view.ts";
import type { Calendar } from "./calendar.ts";
import { checklistCourse, outcomeCourse } from "./checklist.ts";
import { habitCourse } from "./habit.ts";
import type { Course } from "./measure-result.ts";
import { metricCourse } from "./metric.ts";
import { objectiveCourse } from "./objective.ts";

/** The course of a goal by its measure. */
export function goalCourse(state: GoalState, calendar: Calendar): Course {
  const { measure } = state.goal;
  switch (measure.kind) {
    case "metric":
      return metricCourse(state, measure, calendar);
    case "habit":
      return habitCourse(state, measure, calendar);
    case "checklist":
      return checklistCourse(state, calendar);
    case "outcome":
      return outcomeCourse(state, calendar);
    case "objective":
      return objectiveCourse(state, calendar);
  }
}
