import { Area, AreaInput, AreaMove } from "@cairn/core/model/area";
import { Id } from "@cairn/core/refusal/text";
import { deleteArea, listAreas, moveArea, putArea, restoreArea } from "@cairn/db/crud/area";
import * as z from "zod/mini";
import { protectedProcedure, router } from "../trpc.ts";

export const area = router({
  list: protectedProcedure.output(z.array(Area)).query(({ ctx }) => listAreas(ctx.tx, ctx.userId)),

  put: protectedProcedure
    .input(AreaInput)
    .output(Area)
    .mutation(({ ctx, input }) => putArea(ctx.tx, ctx.userId, input, ctx.trace)),

  /** All of them in their new order. */
  move: protectedProcedure
    .input(AreaMove)
    .output(z.array(Area))
    .mutation(({ ctx, input }) => moveArea(ctx.tx, ctx.userId, input, ctx.trace)),

  /** Its goals stay, without an area. */
  remove: protectedProcedure
    .input(z.strictObject({ id: Id }))
    .output(z.object({ id: z.string() }))
    .mutation(async ({ ctx, input }) => {
      await deleteArea(ctx.tx, ctx.userId, input.id, ctx.trace);
      return { id: input.id };
    }),

  /** A removed area again, with the goals that it held and that are in no other one since. */
  restore: protectedProcedure
    .input(z.strictObject({ id: Id }))
    .output(Area)
    .mutation(({ ctx, input }) => restoreArea(ctx.tx, ctx.userId, input.id, ctx.trace)),
});
