import * as z from "zod/mini";
import { Figures } from "./figures.ts";
import { Plan, PlanChange } from "./plan.ts";

/** One way back: the change to send, the row that it makes, and the figures of the goal after it. */
export const WayBack = z.object({ change: PlanChange, plan: Plan, figures: Figures });
export type WayBack = z.infer<typeof WayBack>;
/**
 * D21: `more` a week to the same target and day; the same rate and a `later` day; the same rate and day and a nearer target
 * (`less`).
 */
export const WaysBack = z.object({
  more: z.nullable(WayBack),
  later: z.nullable(WayBack),
  less: z.nullable(WayBack),
});
export type WaysBack = z.infer<typeof WaysBack>;
