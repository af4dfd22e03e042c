import { Area, AreaInput } from "@cairn/core/area";
import { Id } from "@cairn/core/text";
import * as z from "zod/mini";
import { authed, notBuilt, router } from "../trpc.ts";

export const area = router({
  list: authed.output(z.array(Area)).query(notBuilt),
  put: authed.input(AreaInput).output(Area).mutation(notBuilt),
  /** Its goals stay, without an area. */
  remove: authed
    .input(z.strictObject({ id: Id }))
    .output(z.object({ id: z.string() }))
    .mutation(notBuilt),
});
