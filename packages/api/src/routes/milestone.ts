import { MilestoneInput } from "@cairn/core/model/milestone";
import { GoalView } from "@cairn/core/model/view";
import { DomainError, invalid } from "@cairn/core/refusal/error";
import { Id } from "@cairn/core/refusal/text";
import { deleteMilestone, putMilestone } from "@cairn/db/crud/milestone";
import * as z from "zod/mini";
import { refuseDay } from "../goal-refusals.ts";
import { viewOf } from "../goal-view.ts";
import { ofGoal } from "../live-goal.ts";
import { router } from "../trpc.ts";

export const milestone = router({
  put: ofGoal(MilestoneInput)
    .output(GoalView)
    .mutation(async ({ ctx, input }) => {
      const { goal } = ctx;
      if (goal.measure.kind !== "checklist") throw invalid("goalId", "not_for_measure");
      if (input.doneOn !== null) refuseDay("doneOn", input.doneOn, goal, ctx.now());
      await putMilestone(ctx.tx, ctx.userId, input, ctx.trace);
      return viewOf(ctx, input.goalId);
    }),

  remove: ofGoal(z.strictObject({ id: Id, goalId: Id }))
    .output(GoalView)
    .mutation(async ({ ctx, input }) => {
      const gone = await deleteMilestone(ctx.tx, ctx.userId, input.id, ctx.trace);
      if (gone.goalId !== input.goalId) throw new DomainError("NOT_FOUND");
      return viewOf(ctx, input.goalId);
    }),
});
