import { evaluateTree } from "../decide/evaluate.ts";
import { rollUpDay } from "../model/rollup.ts";
import type { GoalState, GoalView } from "../model/view.ts";
import { exampleYear } from "../portable/example.ts";
import { addDays, type Day } from "../time/day.ts";

/** The example year of a day, seen some days later or on the day itself: views of every measure, cadence and ending. */
export function exampleViews(made: Day, later = 0): GoalView[] {
  const year = exampleYear(made, "Europe/London");
  const states = year.goals.map((goal): GoalState => {
    const own = year.checkIns.filter(({ goalId }) => goalId === goal.id);
    const days = [...new Set(own.map(({ day }) => day))].sort();
    return {
      goal,
      plans: year.plans.filter(({ goalId }) => goalId === goal.id).map(({ goalId: _, ...plan }) => plan),
      pauses: year.pauses.filter(({ goalId }) => goalId === null || goalId === goal.id),
      milestones: year.milestones.filter(({ goalId }) => goalId === goal.id),
      days: days.flatMap(
        (day) =>
          rollUpDay(
            day,
            own.filter((checkIn) => checkIn.day === day),
          ) ?? [],
      ),
      children: [],
    };
  });
  return evaluateTree(states, { today: addDays(made, later), weekStart: 1 });
}
