import { CheckIn, CheckInInput, CheckInRemove, refuseCheckIn } from "@cairn/core/model/check-in";
import { StoredView } from "@cairn/core/model/view";
import { Id } from "@cairn/core/refusal/text";
import { latestDayOnEarth } from "@cairn/core/time/day";
import { Day } from "@cairn/core/time/day-schema";
import { listCheckIns, putCheckIn, removeCheckIn, restoreCheckIn } from "@cairn/db/crud/check-in";
import { getGoal } from "@cairn/db/crud/goal";
import * as z from "zod/mini";
import { BatchResult, CheckInBatch, putBatch } from "../check-in-batch.ts";
import { viewOf } from "../goal-view.ts";
import { ofGoal } from "../live-goal.ts";
import { Cursor, limit, page } from "../pagination.ts";
import { logProcedure, protectedProcedure, router } from "../trpc.ts";

/** The check-in as stored, and its goal as it now stands. */
const Answer = z.object({ checkIn: CheckIn, view: StoredView });
const CheckInList = z.strictObject({
  goalId: Id,
  cursor: Cursor,
  limit: limit(200),
  /** Only those of this day. */
  day: z.optional(Day),
});

export const checkIn = router({
  put: ofGoal(CheckInInput, logProcedure)
    .output(Answer)
    .mutation(async ({ ctx, input }) => {
      const content = refuseCheckIn(ctx.goal, input, latestDayOnEarth(ctx.now()));
      const checkIn = await putCheckIn(ctx.tx, ctx.userId, { ...input, ...content }, ctx.trace);
      return { checkIn, view: await viewOf(ctx, checkIn.goalId) };
    }),

  /** Many at once, over one or several goals, each as `put` has it: none refuses the others, and a repeat changes nothing. */
  putMany: logProcedure
    .input(CheckInBatch)
    .output(z.object({ results: z.array(BatchResult) }))
    .mutation(async ({ ctx, input }) => ({ results: await putBatch(ctx, input) })),

  /** To the trash, for 30 days. */
  remove: logProcedure
    .input(CheckInRemove)
    .output(Answer)
    .mutation(async ({ ctx, input }) => {
      const checkIn = await removeCheckIn(ctx.tx, ctx.userId, input, ctx.trace);
      return { checkIn, view: await viewOf(ctx, checkIn.goalId) };
    }),

  restore: logProcedure
    .input(z.strictObject({ id: Id }))
    .output(Answer)
    .mutation(async ({ ctx, input }) => {
      const checkIn = await restoreCheckIn(ctx.tx, ctx.userId, input, ctx.trace);
      return { checkIn, view: await viewOf(ctx, checkIn.goalId) };
    }),

  /** The log, latest day first. */
  list: protectedProcedure
    .input(CheckInList)
    .output(page(CheckIn))
    .query(async ({ ctx, input }) => {
      await getGoal(ctx.tx, ctx.userId, input.goalId);
      return listCheckIns(ctx.tx, ctx.userId, { ...input, cursor: input.cursor ?? null });
    }),
});
