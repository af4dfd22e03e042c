import { PasswordChange, SignUp, User, UserUpdate } from "@cairn/core/user";
import * as z from "zod/mini";
import { authed, notBuilt, publicProcedure, router } from "../trpc.ts";

export const user = router({
  signUp: publicProcedure.input(SignUp).output(User).mutation(notBuilt),
  me: authed.output(User).query(notBuilt),
  update: authed.input(UserUpdate).output(User).mutation(notBuilt),
  /** Ends every other session; answers how many there were. */
  changePassword: authed
    .input(PasswordChange)
    .output(z.object({ revoked: z.number() }))
    .mutation(notBuilt),
});
