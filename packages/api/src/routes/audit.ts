import { AuditEntry } from "@cairn/core/audit";
import { Id } from "@cairn/core/text";
import { listAudit } from "@cairn/db/crud/audit";
import * as z from "zod/mini";
import { page } from "../page.ts";
import { authed, router } from "../trpc.ts";

const PAGE = 50;

export const audit = router({
  /** The person's own changes, latest first. */
  list: authed
    .input(z.strictObject({ cursor: z.optional(z.nullable(Id)) }))
    .output(page(AuditEntry))
    .query(({ ctx, input }) => listAudit(ctx.tx, ctx.userId, { cursor: input.cursor ?? null, limit: PAGE })),
});
