import { MilestoneInput } from "@cairn/core/model/milestone";
import { GoalView } from "@cairn/core/model/view";
import { DomainError, invalid } from "@cairn/core/refusal/error";
import { Id } from "@cairn/core/refusal/text";
import { deleteMilestone, putMilestone } from "@cairn/db/crud/milestone";
import * as z from "zod/mini";
import { liveGoal, refuseDay } from "../goal-rules.ts";
import { protectedProcedure, router } from "../trpc.ts";
import { viewOf } from "../view.ts";

export const milestone = router({
  put: protectedProcedure
    .input(MilestoneInput)
    .output(GoalView)
    .mutation(async ({ ctx, input }) => {
      const goal = await liveGoal(ctx, input.goalId);
      if (goal.measure.kind !== "checklist") throw invalid("goalId", "not_for_measure");
      if (input.doneOn !== null) refuseDay("doneOn", input.doneOn, goal, ctx.now());
      await putMilestone(ctx.tx, ctx.userId, input, ctx.trace);
      return viewOf(ctx, input.goalId);
    }),

  remove: protectedProcedure
    .input(z.strictObject({ id: Id, goalId: Id }))
    .output(GoalView)
    .mutation(async ({ ctx, input }) => {
      await liveGoal(ctx, input.goalId);
      const gone = await deleteMilestone(ctx.tx, ctx.userId, input.id, ctx.trace);
      if (gone.goalId !== input.goalId) throw new DomainError("NOT_FOUND");
      return viewOf(ctx, input.goalId);
    }),
});
