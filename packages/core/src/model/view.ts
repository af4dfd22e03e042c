import * as z from "zod/mini";
import { GoalDay } from "./check-in.ts";
import { Figures, type ListedFigures } from "./figures.ts";
import { Goal, type ListedGoal } from "./goal.ts";
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

/** A goal as pages show it: its state, and its figures as of the person's today. */
export const GoalView = z.object({ ...GoalState.shape, figures: Figures });
export type GoalView = z.infer<typeof GoalView>;

/** Something of a goal with the name of the stored state that it was made from: what bears one name was made from the same. */
export type Revised<T> = T & { revision: string };
/** A goal as procedures answer it. */
export const StoredView = z.object({ ...GoalView.shape, revision: z.string() });
export type StoredView = z.infer<typeof StoredView>;

/** A goal in a list, without its long history. */
export type GoalSummary = {
  goal: ListedGoal;
  /** The plan row in force. */
  plan: Plan;
  figures: ListedFigures;
  /** The goal's own pauses and those of everything, since the plan row began. */
  pauses: Pause[];
  /** D28: up to three amounts that were logged most often; of a level the last one. */
  usual: number[];
  /** D28: the step of a stepper. */
  step: number;
  /** The days of the last six weeks, and those logged ahead. */
  recent: GoalDay[];
};
