import { Session } from "@cairn/core/session";
import { Id } from "@cairn/core/text";
import * as z from "zod/mini";
import { authed, notBuilt, router } from "../trpc.ts";

export const session = router({
  list: authed.output(z.array(Session)).query(notBuilt),
  revoke: authed
    .input(z.strictObject({ id: Id }))
    .output(z.object({ id: z.string() }))
    .mutation(notBuilt),
  revokeOthers: authed.output(z.object({ revoked: z.number() })).mutation(notBuilt),
});
