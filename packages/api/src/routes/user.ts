import { PasswordChange, SignUp, User, UserUpdate } from "@cairn/core/user";
import { updateUser } from "@cairn/db/crud/user";
import * as z from "zod/mini";
import { changePassword, makeAccount } from "../security.ts";
import { authed, publicProcedure, router, signedIn } from "../trpc.ts";

export const user = router({
  /** Makes an account; signing in is a second step. */
  signUp: publicProcedure
    .input(SignUp)
    .output(z.object({ id: z.string() }))
    .mutation(async ({ ctx, input }) => ({ id: await makeAccount(ctx.db, input, ctx.address, ctx.doors) })),

  me: authed.output(User).query(({ ctx }) => ctx.user),

  update: authed
    .input(UserUpdate)
    .output(User)
    .mutation(({ ctx, input }) => updateUser(ctx.tx, ctx.userId, input, ctx.trace)),

  /** Ends every other session; answers how many there were. */
  changePassword: signedIn
    .input(PasswordChange)
    .output(z.object({ revoked: z.number() }))
    .mutation(async ({ ctx, input }) => ({
      revoked: await changePassword(ctx.db, ctx.tokenHash, input, ctx.doors, ctx.requestId),
    })),
});
