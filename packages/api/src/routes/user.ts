import { LEAVING_DAYS, PasswordChange, SignUp, User, UserLeave, UserUpdate } from "@cairn/core/model/user";
import { DomainError, invalid } from "@cairn/core/refusal/error";
import { setLeaving, updateUser } from "@cairn/db/crud/user";
import * as z from "zod/mini";
import { changePassword, makeAccount } from "../security.ts";
import { protectedProcedure, publicProcedure, router, sessionProcedure } from "../trpc.ts";

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
  leave: protectedProcedure
    .input(UserLeave)
    .output(User)
    .mutation(({ ctx, input }) => {
      // What scripts hold can be lost: it must not end an account.
      if (ctx.actor.via !== "session") throw new DomainError("FORBIDDEN");
      if (input.email !== ctx.user.email) throw invalid("email", "email_other");
      const leavesAt = new Date(ctx.now() + LEAVING_DAYS * 86_400_000).toISOString();
      return setLeaving(ctx.tx, ctx.userId, leavesAt, ctx.trace);
    }),

  stay: protectedProcedure
    .output(User)
    .mutation(({ ctx }) => setLeaving(ctx.tx, ctx.userId, null, ctx.trace)),

  /** Ends every other session; answers how many there were. */
  changePassword: sessionProcedure
    .input(PasswordChange)
    .output(z.object({ revoked: z.number() }))
    .mutation(async ({ ctx, input }) => ({
      revoked: await changePassword(ctx.db, ctx.tokenHash, input, ctx.doors, ctx.requestId),
    })),
});
