import { PlanChange, WayBack } from "@cairn/core/plan";
import { Id } from "@cairn/core/text";
import { GoalView } from "@cairn/core/view";
import * as z from "zod/mini";
import { authed, notBuilt, router } from "../trpc.ts";

export const plan = router({
  change: authed.input(PlanChange).output(GoalView).mutation(notBuilt),
  /** The view that the change would give; nothing is saved. */
  preview: authed.input(PlanChange).output(GoalView).query(notBuilt),
  waysBack: authed
    .input(z.strictObject({ goalId: Id }))
    .output(z.array(WayBack))
    .query(notBuilt),
});
