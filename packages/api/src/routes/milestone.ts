import { MilestoneInput } from "@cairn/core/milestone";
import { Id } from "@cairn/core/text";
import { GoalView } from "@cairn/core/view";
import * as z from "zod/mini";
import { authed, notBuilt, router } from "../trpc.ts";

export const milestone = router({
  put: authed.input(MilestoneInput).output(GoalView).mutation(notBuilt),
  remove: authed
    .input(z.strictObject({ id: Id, goalId: Id }))
    .output(GoalView)
    .mutation(notBuilt),
});
