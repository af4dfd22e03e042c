import { Token, TokenName } from "@cairn/core/session";
import { Id } from "@cairn/core/text";
import * as z from "zod/mini";
import { authed, notBuilt, router } from "../trpc.ts";

export const token = router({
  list: authed.output(z.array(Token)).query(notBuilt),
  /** `token` is the secret itself, shown this once. */
  create: authed
    .input(z.strictObject({ name: TokenName }))
    .output(z.object({ id: z.string(), token: z.string() }))
    .mutation(notBuilt),
  revoke: authed
    .input(z.strictObject({ id: Id }))
    .output(z.object({ id: z.string() }))
    .mutation(notBuilt),
});
