import { viewGoal } from "@cairn/core/decide/evaluate";
import { changePlan } from "@cairn/core/decide/plan-change";
import { planFits } from "@cairn/core/decide/plan-row";
import { PlanChangeInput, PlanRestore } from "@cairn/core/model/plan";
import { StoredView } from "@cairn/core/model/view";
import { WaysBack } from "@cairn/core/model/ways-back-schema";
import { invalid } from "@cairn/core/refusal/error";
import { Id } from "@cairn/core/refusal/text";
import { waysBack } from "@cairn/core/views/ways-back";
import { replacePlans } from "@cairn/db/crud/goal";
import * as z from "zod/mini";
import { viewOf } from "../goal-view.ts";
import { ofGoal, ofGoalView } from "../live-goal.ts";
import { protectedProcedure, router } from "../trpc.ts";

export const plan = router({
  change: ofGoalView(PlanChangeInput)
    .output(StoredView)
    .mutation(async ({ ctx, input }) => {
      const { goalId, baseVersion, mutationId, ...change } = input;
      const state = ctx.view;
      // What was decided on another version is for the write to answer: done before, or a conflict.
      const seen = state.goal.version === baseVersion;
      const plans = seen ? changePlan({ state, context: ctx.asking, change }) : state.plans;
      await replacePlans(ctx.tx, ctx.userId, goalId, plans, baseVersion, { ...ctx.trace, mutationId });
      return viewOf(ctx, goalId);
    }),

  /** Puts the rows back that were there before a change. */
  restore: ofGoal(PlanRestore)
    .output(StoredView)
    .mutation(async ({ ctx, input }) => {
      const { goalId, baseVersion, mutationId, plans } = input;
      const { measure, start } = ctx.goal;
      if (plans[0]?.from !== start || !planFits(measure, plans)) throw invalid("plans", "plan_unfit");
      await replacePlans(ctx.tx, ctx.userId, goalId, plans, baseVersion, { ...ctx.trace, mutationId });
      return viewOf(ctx, goalId);
    }),

  /** The view that the change would give; nothing is saved. */
  preview: ofGoalView(PlanChangeInput)
    .output(StoredView)
    .query(({ ctx: { view: state, asking }, input: change }) =>
      viewGoal({ ...state, plans: changePlan({ state, context: asking, change }) }, asking),
    ),

  /** Null when there is nothing to come back from. */
  waysBack: protectedProcedure
    .input(z.strictObject({ goalId: Id }))
    .output(z.nullable(WaysBack))
    .query(async ({ ctx, input }) => waysBack(await viewOf(ctx, input.goalId), ctx.asking)),
});
