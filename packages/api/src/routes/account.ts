import { verify } from "@cairn/db/verify";
import * as z from "zod/mini";
import { authed, router } from "../trpc.ts";

/** A cached figure that differs from what the log says; `field` may name a day. */
const Difference = z.object({
  goalId: z.string(),
  field: z.string(),
  stored: z.nullable(z.string()),
  counted: z.nullable(z.string()),
});

export const account = router({
  /** Recounts every cached figure of the person from the log; an empty list is the promise. */
  verify: authed
    .output(z.object({ differences: z.array(Difference) }))
    .query(async ({ ctx }) => ({ differences: await verify(ctx.tx, ctx.userId) })),
});
