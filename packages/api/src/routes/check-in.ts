import { CheckIn, CheckInInput, CheckInRemove, GoalDay, refuseCheckIn } from "@cairn/core/model/check-in";
import { Id } from "@cairn/core/refusal/text";
import { latestDayOnEarth } from "@cairn/core/time/day";
import { Day } from "@cairn/core/time/day-schema";
import { listCheckIns, putCheckIn, removeCheckIn, restoreCheckIn } from "@cairn/db/crud/check-in";
import { getGoal } from "@cairn/db/crud/goal";
import * as z from "zod/mini";
import { BatchResult, CheckInBatch, putBatch } from "../check-in-batch.ts";
import { ofGoal } from "../live-goal.ts";
import { Cursor, limit, page } from "../pagination.ts";
import { logProcedure, protectedProcedure, router } from "../trpc.ts";

/**
 * The check-in as stored, the days that it touched as they are now, and which revision of the goal became which: whoever has the
 * history as of `from` has it as of `to`, with all figures. An emptied day counts nothing. Of a repeated write there are no days.
 */
const Answer = z.object({
  checkIn: CheckIn,
  days: z.array(GoalDay),
  revision: z.object({ from: z.number(), to: z.number() }),
});
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
    .mutation(({ ctx, input }) => {
      const content = refuseCheckIn(ctx.goal, input, latestDayOnEarth(ctx.now()));
      return putCheckIn(ctx.tx, ctx.userId, { ...input, ...content }, ctx.trace);
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
    .mutation(({ ctx, input }) => removeCheckIn(ctx.tx, ctx.userId, input, ctx.trace)),

  restore: logProcedure
    .input(z.strictObject({ id: Id }))
    .output(Answer)
    .mutation(({ ctx, input }) => restoreCheckIn(ctx.tx, ctx.userId, input, ctx.trace)),

  /** The log, latest day first. */
  list: protectedProcedure
    .input(CheckInList)
    .output(page(CheckIn))
    .query(async ({ ctx, input }) => {
      await getGoal(ctx.tx, ctx.userId, input.goalId);
      return listCheckIns(ctx.tx, ctx.userId, { ...input, cursor: input.cursor ?? null });
    }),
});
