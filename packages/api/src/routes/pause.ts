import { Pause, PauseInput } from "@cairn/core/pause";
import { Id } from "@cairn/core/text";
import * as z from "zod/mini";
import { authed, notBuilt, router } from "../trpc.ts";

export const pause = router({
  list: authed.output(z.array(Pause)).query(notBuilt),
  put: authed.input(PauseInput).output(Pause).mutation(notBuilt),
  remove: authed
    .input(z.strictObject({ id: Id }))
    .output(z.object({ id: z.string() }))
    .mutation(notBuilt),
});
