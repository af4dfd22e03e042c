import * as z from "zod/mini";
import { GoalDay } from "./check-in.ts";
import { Figures } from "./figures.ts";
import { Goal } from "./goal.ts";
import { Milestone } from "./milestone.ts";
import { Pause } from "./pause.ts";
import { Plan } from "./plan.ts";
import { Verdict } from "./verdict.ts";

/** D13: what the roll-up of an objective reads of a child. */
export const Child = z.object({
  id: z.string(),
  title: z.string(),
  weight: z.number(),
  /** Closed as let go, archived or trashed children are out. */
  counts: z.boolean(),
  figures: Figures,
  /** D36: what its own page says of it. */
  verdict: Verdict,
});
export type Child = z.infer<typeof Child>;

/**
 * What is stored of one goal, from which every figure is made. Plans ascend by `from`, days by `day`, milestones by `position`.
 */
export const GoalState = z.object({
  goal: Goal,
  plans: z.array(Plan),
  /** The goal's own pauses and those of everything. */
  pauses: z.array(Pause),
  milestones: z.array(Milestone),
  days: z.array(GoalDay),
  children: z.array(Child),
});
export type GoalState = z.infer<typeof GoalState>;

/** A goal as procedures answer it and pages show it: its state, and its figures as of the person's today. */
export const GoalView = z.object({ ...GoalState.shape, figures: Figures });
export type GoalView = z.infer<typeof GoalView>;

/** A goal in a list, without its long history. `recent` holds the days of the last six weeks. */
export const GoalSummary = z.object({
  goal: Goal,
  plan: Plan,
  figures: Figures,
  pauses: z.array(Pause),
  recent: z.array(GoalDay),
});
export type GoalSummary = z.infer<typeof GoalSummary>;
