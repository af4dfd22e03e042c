import * as z from "zod/mini";
import { Figures, ListedFigures } from "../model/figures.ts";
import { Goal, ListedGoal } from "../model/goal.ts";
import { Milestone } from "../model/milestone.ts";
import { Pause } from "../model/pause.ts";
import { Plan } from "../model/plan.ts";
import { Day } from "../time/day-schema.ts";

/* What is kept and travels a thousandfold goes without its nulls: an absent field is null. */

const Value = z.nullable(z.number());
/** `DayRun` of day-run.ts. */
const DayRun = z.union([
  z.tuple([z.int(), z.array(z.number())]),
  z.tuple([z.int(), z.int(), z.int()]),
  z.tuple([z.int(), z.int(), z.number(), Value, Value, Value, z.int()]),
]);

const parts = {
  plan: z.object({ ...z.exactPartial(Plan).shape, from: Plan.shape.from }),
  pauses: z.array(Pause),
  /** Absent where nothing was learned. */
  usual: z.exactOptional(z.array(z.number())),
  /** Absent where it is the measure's own. */
  step: z.exactOptional(z.number()),
  /** The day that the days of `recent` are counted from. */
  since: Day,
  recent: z.array(DayRun),
};

/** A goal's history as it travels: its state without the figures, which `unpackHistory` of packing.ts reads. */
export const PackedHistory = z.object({
  goal: Goal,
  revision: z.string(),
  plans: z.array(Plan),
  pauses: z.array(Pause),
  milestones: z.array(Milestone),
  /** The day that `days` are counted from. */
  since: Day,
  days: z.array(DayRun),
});
export type PackedHistory = z.infer<typeof PackedHistory>;

const { asOf, forecast } = Figures.shape;
/** D35: what is kept of a goal for a day: all that a list shows of it but the goal's own row, which is joined. */
export const Standing = z.strictObject({
  ...parts,
  figures: z.object({ ...z.exactPartial(Figures).shape, asOf, forecast }),
});
export type Standing = z.infer<typeof Standing>;

const NULLABLE = {
  parentId: true,
  areaId: true,
  doneOn: true,
  closedAs: true,
  closedOn: true,
  archivedAt: true,
  deletedAt: true,
} as const;
/** A summary as lists answer it, which packing.ts reads. */
export const PackedSummary = z.object({
  ...parts,
  goal: z.exactPartial(ListedGoal, NULLABLE),
  revision: z.string(),
  figures: z.object({ ...z.exactPartial(ListedFigures).shape, asOf, forecast: ListedFigures.shape.forecast }),
});
export type PackedSummary = z.infer<typeof PackedSummary>;
