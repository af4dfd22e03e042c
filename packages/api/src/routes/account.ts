import { ARCHIVE_TABLES } from "@cairn/core/portable/archive";
import { countArchive } from "@cairn/db/crud/archive";
import { verify } from "@cairn/db/verify";
import * as z from "zod/mini";
import { protectedProcedure, router } from "../trpc.ts";

/** A cached figure that differs from what the log says; `field` may name a day. */
const Difference = z.object({
  goalId: z.string(),
  field: z.string(),
  stored: z.nullable(z.string()),
  counted: z.nullable(z.string()),
});

export const account = router({
  /** Recounts every cached figure of the person from the log; no difference is the promise. `counted`: what there is, by table. */
  verify: protectedProcedure
    .output(
      z.object({
        differences: z.array(Difference),
        counted: z.record(z.enum(ARCHIVE_TABLES), z.number()),
      }),
    )
    .query(async ({ ctx }) => ({
      differences: await verify(ctx.tx, ctx.userId),
      counted: await countArchive(ctx.tx, ctx.userId),
    })),
});
