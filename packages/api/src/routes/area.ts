import { Area, AreaInput } from "@cairn/core/area";
import { Id } from "@cairn/core/text";
import { deleteArea, listAreas, putArea } from "@cairn/db/crud/area";
import * as z from "zod/mini";
import { authed, router } from "../trpc.ts";

export const area = router({
  list: authed.output(z.array(Area)).query(({ ctx }) => listAreas(ctx.tx, ctx.userId)),

  put: authed
    .input(AreaInput)
    .output(Area)
    .mutation(({ ctx, input }) => putArea(ctx.tx, ctx.userId, input, ctx.trace)),

  /** Its goals stay, without an area. */
  remove: authed
    .input(z.strictObject({ id: Id }))
    .output(z.object({ id: z.string() }))
    .mutation(async ({ ctx, input }) => {
      await deleteArea(ctx.tx, ctx.userId, input.id, ctx.trace);
      return { id: input.id };
    }),
});
