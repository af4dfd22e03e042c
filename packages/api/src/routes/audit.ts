import { AuditLine, auditGoalId } from "@cairn/core/model/audit";
import { Id } from "@cairn/core/refusal/text";
import { listAudit } from "@cairn/db/crud/audit";
import { listTitles } from "@cairn/db/crud/goal";
import * as z from "zod/mini";
import { page } from "../pagination.ts";
import { protectedProcedure, router } from "../trpc.ts";

const PAGE = 50;

export const audit = router({
  /** The person's own changes, latest first. */
  list: protectedProcedure
    .input(z.prefault(z.strictObject({ cursor: z.optional(z.nullable(Id)) }), {}))
    .output(page(AuditLine))
    .query(async ({ ctx, input }) => {
      const { tx, userId } = ctx;
      const { items, next } = await listAudit(tx, userId, { cursor: input.cursor ?? null, limit: PAGE });
      const ids = new Set(items.flatMap((entry) => auditGoalId(entry) ?? []));
      const titles = await listTitles(tx, userId, [...ids]);
      const titleOf = (id: string | null) => (id === null ? null : (titles.get(id) ?? null));
      return { items: items.map((entry) => ({ ...entry, goalTitle: titleOf(auditGoalId(entry)) })), next };
    }),
});
