import { PlanChangeInput } from "@cairn/core/plan";
import { Id } from "@cairn/core/text";
import { GoalView } from "@cairn/core/view";
import { WaysBack } from "@cairn/core/ways-back";
import * as z from "zod/mini";
import { authed, notBuilt, router } from "../trpc.ts";

export const plan = router({
  change: authed.input(PlanChangeInput).output(GoalView).mutation(notBuilt),
  /** The view that the change would give; nothing is saved. */
  preview: authed.input(PlanChangeInput).output(GoalView).query(notBuilt),
  waysBack: authed
    .input(z.strictObject({ goalId: Id }))
    .output(z.nullable(WaysBack))
    .query(notBuilt),
});
