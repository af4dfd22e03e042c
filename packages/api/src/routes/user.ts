import { LEAVING_DAYS, PasswordChange, SignUp, User, UserLeave, UserUpdate } from "@cairn/core/model/user";
import { invalid } from "@cairn/core/refusal/error";
import { setLeaving, updateUser } from "@cairn/db/crud/user";
import * as z from "zod/mini";
import { changePassword, makeAccount } from "../security.ts";
import { ownProcedure, protectedProcedure, publicProcedure, router, sessionProcedure } from "../trpc.ts";

export const user = router({
  /** Makes an account; signing in is a second step. */
  signUp: publicProcedure
    .input(SignUp)
    .output(z.object({ id: z.string() }))
    .mutation(async ({ ctx, input }) => ({ id: await makeAccount(ctx.db, input, ctx.address, ctx.doors) })),

  me: protectedProcedure.output(User).query(({ ctx }) => ctx.user),

  update: protectedProcedure
    .input(UserUpdate)
    .output(User)
    .mutation(({ ctx, input }) => updateUser(ctx.tx, ctx.userId, input, ctx.trace)),

  /** The account goes in 14 days, with all that is in it, unless it stays after all. */
  leave: ownProcedure
    .input(UserLeave)
    .output(User)
    .mutation(({ ctx, input }) => {
      if (input.email !== ctx.user.email) throw invalid("email", "email_other");
      const leavesAt = new Date(ctx.now() + LEAVING_DAYS * 86_400_000).toISOString();
      return setLeaving(ctx.tx, ctx.userId, leavesAt, ctx.trace);
    }),

  stay: ownProcedure.output(User).mutation(({ ctx }) => setLeaving(ctx.tx, ctx.userId, null, ctx.trace)),

  /** Ends every other session, and all tokens when asked; answers how many there were of each. */
  changePassword: sessionProcedure
    .input(PasswordChange)
    .output(z.object({ revoked: z.number(), revokedTokens: z.number() }))
    .mutation(({ ctx, input }) => changePassword(ctx.db, ctx.tokenHash, input, ctx.doors, ctx.requestId)),
});
