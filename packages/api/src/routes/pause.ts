import { Pause, PauseInput } from "@cairn/core/model/pause";
import { Id } from "@cairn/core/refusal/text";
import { deletePause, listPauses, putPause } from "@cairn/db/crud/pause";
import * as z from "zod/mini";
import { getLiveGoal } from "../live-goal.ts";
import { protectedProcedure, router } from "../trpc.ts";

export const pause = router({
  list: protectedProcedure.output(z.array(Pause)).query(({ ctx }) => listPauses(ctx.tx, ctx.userId)),

  put: protectedProcedure
    .input(PauseInput)
    .output(Pause)
    .mutation(async ({ ctx, input }) => {
      if (input.goalId !== null) await getLiveGoal(ctx, input.goalId);
      return putPause(ctx.tx, ctx.userId, input, ctx.trace);
    }),

  remove: protectedProcedure
    .input(z.strictObject({ id: Id }))
    .output(Pause)
    .mutation(({ ctx, input }) => deletePause(ctx.tx, ctx.userId, input.id, ctx.trace)),
});
