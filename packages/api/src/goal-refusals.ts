import { correctStart } from "@cairn/core/decide/plan-change";
import { capabilities } from "@cairn/core/model/capabilities";
import type { Goal, GoalUpdate, Measure } from "@cairn/core/model/goal";
import { refuseParent } from "@cairn/core/model/parent";
import type { Plan } from "@cairn/core/model/plan";
import type { GoalState } from "@cairn/core/model/view";
import { invalid } from "@cairn/core/refusal/error";
import { type Day, latestDayOnEarth } from "@cairn/core/time/day";
import { listAreas } from "@cairn/db/crud/area";
import { listTree } from "@cairn/db/crud/goal";
import type { Tx } from "@cairn/db/session";

/** Refuses an objective or an area that the goal cannot be put in: fields `parentId` and `areaId`. */
export async function refusePlace(
  { tx, userId }: { tx: Tx; userId: string },
  goal: { id: string; parentId?: string | null | undefined; areaId?: string | null | undefined },
): Promise<void> {
  if (goal.parentId) refuseParent(await listTree(tx, userId), goal.id, goal.parentId);
  if (goal.areaId && !(await listAreas(tx, userId)).some(({ id }) => id === goal.areaId)) {
    throw invalid("areaId", "missing");
  }
}

/** The plan rows after a correction of the start or the start value; undefined when neither is corrected. */
export function correctedPlans({ goal, plans }: GoalState, update: GoalUpdate): Plan[] | undefined {
  const { unit, step, startValue, start, ofDay } = update;
  const { measure } = goal;
  const { logs } = capabilities(measure);
  if (unit !== undefined && !logs) throw invalid("unit", "not_for_measure");
  if (step !== undefined && !logs) throw invalid("step", "not_for_measure");
  if (startValue !== undefined && measure.kind !== "metric") throw invalid("startValue", "not_for_measure");
  if (ofDay !== undefined && !(measure.kind === "metric" && measure.aggregation === "last"))
    throw invalid("ofDay", "not_for_measure");
  if (start === undefined && startValue === undefined) return undefined;
  return correctStart({ measure: startingAt(measure, startValue), plans, start: start ?? goal.start });
}

function startingAt(measure: Measure, start: number | undefined): Measure {
  return measure.kind === "metric" && start !== undefined ? { ...measure, start } : measure;
}

/** Refuses a day on which nothing can have happened to the goal: before its start, or still to come everywhere on earth. */
export function refuseDay(field: string, day: Day, goal: Goal, now: number): void {
  if (day < goal.start) throw invalid(field, "before_start", { start: goal.start });
  if (day > latestDayOnEarth(now)) throw invalid(field, "day_future");
}
