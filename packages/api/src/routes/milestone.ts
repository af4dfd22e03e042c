import { isTick, MilestoneInput } from "@cairn/core/model/milestone";
import { StoredView } from "@cairn/core/model/view";
import { DomainError, invalid } from "@cairn/core/refusal/error";
import { Id } from "@cairn/core/refusal/text";
import { deleteMilestone, findMilestone, putMilestone } from "@cairn/db/crud/milestone";
import type { Actor, Tx } from "@cairn/db/session";
import * as z from "zod/mini";
import { refuseDay } from "../goal-refusals.ts";
import { viewOf } from "../goal-view.ts";
import { ofGoal } from "../live-goal.ts";
import { refuseScope } from "../scope.ts";
import { logProcedure, router } from "../trpc.ts";

export const milestone = router({
  /** With a token that logs, steps are ticked; with one that writes, they are made and changed. */
  put: ofGoal(MilestoneInput, logProcedure)
    .output(StoredView)
    .mutation(async ({ ctx, input }) => {
      const { goal } = ctx;
      if (goal.measure.kind !== "checklist") throw invalid("goalId", "not_for_measure");
      if (input.doneOn !== null) refuseDay("doneOn", input.doneOn, goal, ctx.now());
      await refuseMoreThanTick(ctx, input);
      await putMilestone(ctx.tx, ctx.userId, input, ctx.trace);
      return viewOf(ctx, input.goalId);
    }),

  remove: ofGoal(z.strictObject({ id: Id, goalId: Id }))
    .output(StoredView)
    .mutation(async ({ ctx, input }) => {
      const gone = await deleteMilestone(ctx.tx, ctx.userId, input.id, ctx.trace);
      if (gone.goalId !== input.goalId) throw new DomainError("NOT_FOUND");
      return viewOf(ctx, input.goalId);
    }),
});

type Asker = { tx: Tx; userId: string; actor: Actor };

/** A token that logs ticks a step, and changes nothing else of it. */
async function refuseMoreThanTick({ tx, userId, actor }: Asker, input: MilestoneInput): Promise<void> {
  if (actor.scope !== "log") return;
  const stored = await findMilestone(tx, userId, input.id);
  if (!stored || !isTick(stored, input)) refuseScope(actor, "write");
}
