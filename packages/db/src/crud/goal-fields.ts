import type { Goal, GoalCreate, GoalUpdate, Measure } from "@cairn/core/model/goal";
import type { ArchiveRow } from "@cairn/core/portable/archive";
import { goals } from "../schema/goal.ts";
import { type ColumnNames, rowOf } from "./fields.ts";

/** The columns of a goal that leave this package. */
export const goalColumns = {
  id: goals.id,
  title: goals.title,
  why: goals.why,
  measureKind: goals.measureKind,
  unit: goals.unit,
  step: goals.step,
  startValue: goals.startValue,
  aggregation: goals.aggregation,
  direction: goals.direction,
  ofDay: goals.ofDay,
  habitBy: goals.habitBy,
  startOn: goals.startOn,
  parentId: goals.parentId,
  weight: goals.weight,
  areaId: goals.areaId,
  colour: goals.colour,
  position: goals.position,
  doneOn: goals.doneOn,
  closedAs: goals.closedAs,
  closedOn: goals.closedOn,
  closedNote: goals.closedNote,
  archivedAt: goals.archivedAt,
  deletedAt: goals.deletedAt,
  version: goals.version,
  createdAt: goals.createdAt,
};
export type GoalRow = Pick<typeof goals.$inferSelect, keyof typeof goalColumns>;

/** A goal as a person makes it; its plan and its measure have maps of their own. */
export type NewGoal = Omit<GoalCreate, "plan">;
type Edited = Omit<GoalUpdate, "baseVersion" | "mutationId">;
type Archived = Omit<ArchiveRow<"goals">, "plans">;

/**
 * Where each field stands that a goal is made with, edited by or imported from. Insert, update, audit and import read this
 * one map: a field that is missing here does not compile, and one that is not in it cannot be written.
 */
export const GOAL_COLUMNS = {
  id: "id",
  title: "title",
  why: "why",
  start: "startOn",
  parentId: "parentId",
  weight: "weight",
  areaId: "areaId",
  colour: "colour",
  position: "position",
  doneOn: "doneOn",
  closedAs: "closedAs",
  closedOn: "closedOn",
  closedNote: "closedNote",
  archivedAt: "archivedAt",
  deletedAt: "deletedAt",
  version: "version",
  createdAt: "createdAt",
  // Of the measure only these are ever edited, each by a key of its own.
  unit: "unit",
  step: "step",
  startValue: "startValue",
  ofDay: "ofDay",
} as const satisfies ColumnNames<Omit<NewGoal & Edited & Archived, "measure">, GoalRow>;

/** A key of any kind of measure. */
type MeasureField = Measure extends infer M ? (M extends unknown ? keyof M : never) : never;

/** Where each field of a measure stands. Columns that its kind does not have stay null. */
export const MEASURE_COLUMNS = {
  kind: "measureKind",
  unit: "unit",
  step: "step",
  start: "startValue",
  aggregation: "aggregation",
  direction: "direction",
  ofDay: "ofDay",
  by: "habitBy",
} as const satisfies { readonly [F in MeasureField]: keyof GoalRow };

/** The row of a goal as it is made, or as an archive holds it. */
export function goalRow<G extends NewGoal>(goal: G) {
  return { ...rowOf(GOAL_COLUMNS, goal), ...rowOf(MEASURE_COLUMNS, goal.measure) };
}

/** What the audit keeps of a new goal, by which a repeated create is known; its id is the entry's own. */
export function goalContent(goal: NewGoal): Record<string, unknown> {
  const fields = Object.entries(goal).filter(([field]) => field in GOAL_COLUMNS && field !== "id");
  return { ...Object.fromEntries(fields), measure: goal.measure };
}

/** Reads a goal; `Goal` itself asks for every field. */
export function toGoal(row: GoalRow): Goal {
  return {
    id: row.id,
    title: row.title,
    why: row.why,
    measure: toMeasure(row),
    start: row.startOn,
    parentId: row.parentId,
    weight: row.weight,
    areaId: row.areaId,
    colour: row.colour,
    position: row.position,
    doneOn: row.doneOn,
    closedAs: row.closedAs,
    closedOn: row.closedOn,
    closedNote: row.closedNote,
    archivedAt: row.archivedAt,
    deletedAt: row.deletedAt,
    version: row.version,
    createdAt: row.createdAt,
  };
}

function toMeasure(row: GoalRow): Measure {
  const {
    measureKind: kind,
    unit,
    step,
    startValue: start,
    aggregation,
    direction,
    ofDay,
    habitBy: by,
  } = row;
  if (kind !== "metric" && kind !== "habit") return { kind };
  if (unit === null || step === null) throw impossible(row.id);
  if (kind === "habit" && by !== null) return { kind, unit, step, by };
  if (kind === "metric" && start !== null && aggregation && direction) {
    const metric = { kind, unit, step, start, aggregation, direction };
    return ofDay === null ? metric : { ...metric, ofDay };
  }
  throw impossible(row.id);
}

/** The checks of the table forbid it. */
function impossible(id: string): Error {
  return new Error(`goal ${id} has a measure without its columns`);
}
