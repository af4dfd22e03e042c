import * as z from "zod/mini";
import { Amount, PositiveAmount } from "../amount/amount-schema.ts";
import { Id, NewId, text } from "../refusal/text.ts";
import { Day } from "../time/day-schema.ts";
import { PlanInput } from "./plan.ts";

export const COLOURS = ["spruce", "sky", "iris", "plum", "rose", "amber"] as const;
export const AGGREGATIONS = ["sum", "last", "count", "max", "min"] as const;
export const DIRECTIONS = ["up", "down"] as const;
/** These pairs of aggregation and direction mean something; all others are refused. */
export const METRIC_PAIRS = ["sum up", "sum down", "last up", "last down", "count up", "max up", "min down"];

/** D1: how several entries of one day are read where the last value counts; without a word the one logged last stands. */
export const DAY_READINGS = ["mean", "max", "min", "sum"] as const;
const DayReading = z.enum(DAY_READINGS, "day_reading");
export type DayReading = z.infer<typeof DayReading>;

export const MEASURE_KINDS = ["metric", "habit", "checklist", "outcome", "objective"] as const;

const Unit = text({ min: 0, max: 24 });
const Step = PositiveAmount;

/** What a goal counts. It is fixed when the goal is made, but for unit, step and how a day is read. */
export const Measure = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("metric"),
      unit: Unit,
      /** Amounts shown "to do" are rounded up to a multiple of this. */
      step: Step,
      start: Amount,
      aggregation: z.enum(AGGREGATIONS, "aggregation"),
      direction: z.enum(DIRECTIONS, "direction"),
      ofDay: z.exactOptional(DayReading),
    })
    .check(
      z.refine(({ aggregation, ofDay }) => ofDay === undefined || aggregation === "last", {
        error: "not_for_measure",
        path: ["ofDay"],
      }),
      z.refine((value) => METRIC_PAIRS.includes(`${value.aggregation} ${value.direction}`), {
        error: "metric_pair",
        path: ["direction"],
      }),
    ),
  z.strictObject({
    kind: z.literal("habit"),
    unit: Unit,
    step: Step,
    /** What a period is judged by: the number of check-ins, or the sum or mean of their values. */
    by: z.enum(["count", "sum", "mean"], "by"),
  }),
  z.strictObject({ kind: z.literal("checklist") }),
  z.strictObject({ kind: z.literal("outcome") }),
  z.strictObject({ kind: z.literal("objective") }),
]);
export type Measure = z.infer<typeof Measure>;
export type MetricMeasure = Extract<Measure, { kind: "metric" }>;
export type HabitMeasure = Extract<Measure, { kind: "habit" }>;

export const CLOSED_AS = ["reached", "let_go"] as const;
export type ClosedAs = (typeof CLOSED_AS)[number];

export const Goal = z.object({
  id: z.string(),
  title: z.string(),
  why: z.string(),
  measure: Measure,
  start: Day,
  parentId: z.nullable(z.string()),
  weight: z.number(),
  areaId: z.nullable(z.string()),
  colour: z.enum(COLOURS),
  /** Order among the person's goals, ascending. */
  position: z.number(),
  /** The done day of an outcome; null for every other measure. */
  doneOn: z.nullable(Day),
  closedAs: z.nullable(z.enum(CLOSED_AS)),
  closedOn: z.nullable(Day),
  closedNote: z.string(),
  archivedAt: z.nullable(z.string()),
  deletedAt: z.nullable(z.string()),
  version: z.number(),
  createdAt: z.string(),
});
export type Goal = z.infer<typeof Goal>;

/** A goal's own row as lists have it: all but what may be long. */
export const ListedGoal = z.omit(Goal, { why: true, closedNote: true });
export type ListedGoal = z.infer<typeof ListedGoal>;

/** What a list of goals to choose from needs of each. */
export const GoalName = z.object({ id: z.string(), title: z.string(), parentId: z.nullable(z.string()) });
export type GoalName = z.infer<typeof GoalName>;

const Title = text({ min: 1, max: 120 });
const Why = text({ min: 0, max: 2000 });
const Weight = PositiveAmount.check(z.maximum(1000, "weight"));
const Colour = z.enum(COLOURS, "colour");

export const GoalCreate = z.strictObject({
  id: NewId,
  title: Title,
  why: z._default(Why, ""),
  measure: Measure,
  start: Day,
  plan: PlanInput,
  parentId: z._default(z.nullable(Id), null),
  weight: z._default(Weight, 1),
  areaId: z._default(z.nullable(Id), null),
  colour: z._default(Colour, "spruce"),
});
export type GoalCreate = z.infer<typeof GoalCreate>;

/** Changes of what is not the plan. Absent fields stay. The measure's kind, aggregation, direction and `by` never change. */
export const GoalUpdate = z.strictObject({
  id: Id,
  baseVersion: z.int(),
  mutationId: z.optional(Id),
  title: z.optional(Title),
  why: z.optional(Why),
  unit: z.optional(Unit),
  step: z.optional(Step),
  startValue: z.optional(Amount),
  /** Null: the entry logged last stands. */
  ofDay: z.optional(z.nullable(DayReading)),
  start: z.optional(Day),
  parentId: z.optional(z.nullable(Id)),
  weight: z.optional(Weight),
  areaId: z.optional(z.nullable(Id)),
  colour: z.optional(Colour),
});
export type GoalUpdate = z.infer<typeof GoalUpdate>;

/**
 * The orders in which goals are listed. `position` is the person's own. `area` goes by the order of areas, then as `position`;
 * goals without an area come last. `line` puts what is furthest below its line first (D29), `recent` what has the latest entry.
 */
export const GOAL_SORTS = ["position", "area", "line", "recent", "title"] as const;
export type GoalSort = (typeof GOAL_SORTS)[number];

/**
 * A step of a goal's life that carries no content: archive, remove, restore. Without `baseVersion` it is taken whatever version
 * is there.
 */
export const GoalStep = z.strictObject({
  id: Id,
  baseVersion: z.optional(z.int("version")),
  mutationId: z.optional(Id),
});
export type GoalStep = z.infer<typeof GoalStep>;

/** Tells of the person's decision that a goal is over; without `on` it is over today. */
export const GoalClose = z.strictObject({
  id: Id,
  baseVersion: z.int("version"),
  mutationId: z.optional(Id),
  as: z.enum(CLOSED_AS, "closed_as"),
  on: z.optional(Day),
  note: z._default(text({ min: 0, max: 2000 }), ""),
});
export type GoalClose = z.infer<typeof GoalClose>;

/**
 * Puts a goal before or after another in the person's order, or last with `before: null`; and into an area, or out of any
 * with `areaId: null`. What is absent stays.
 */
export const GoalMove = z
  .strictObject({
    id: Id,
    before: z.optional(z.nullable(Id)),
    after: z.optional(Id),
    areaId: z.optional(z.nullable(Id)),
  })
  .check(
    z.refine(({ before, after }) => before === undefined || after === undefined, {
      error: "choice",
      path: ["after"],
    }),
  );
export type GoalMove = z.infer<typeof GoalMove>;

/** Sets the done day of an outcome; null takes it back. */
export const GoalDone = z.strictObject({
  id: Id,
  baseVersion: z.int("version"),
  mutationId: z.optional(Id),
  doneOn: z.nullable(Day),
});
export type GoalDone = z.infer<typeof GoalDone>;
