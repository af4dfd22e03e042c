import { Session } from "@cairn/core/model/session";
import { DomainError } from "@cairn/core/refusal/error";
import { Id } from "@cairn/core/refusal/text";
import { insertAudit } from "@cairn/db/crud/audit";
import { listSessions, revokeOtherSessions, revokeSession } from "@cairn/db/crud/session";
import * as z from "zod/mini";
import { ownProcedure, router } from "../trpc.ts";

export const session = router({
  list: ownProcedure.output(z.array(Session)).query(({ ctx }) => listSessions(ctx.tx, ctx.actor.sessionId)),

  revoke: ownProcedure
    .input(z.strictObject({ id: Id }))
    .output(z.object({ id: z.string() }))
    .mutation(async ({ ctx, input }) => {
      if (!(await revokeSession(ctx.tx, input.id))) throw new DomainError("NOT_FOUND");
      const deed = { action: "session.revoke", objectKind: "session", objectId: input.id, diff: {} };
      await insertAudit(ctx.tx, ctx.userId, ctx.trace, deed);
      return { id: input.id };
    }),

  revokeOthers: ownProcedure.output(z.object({ revoked: z.number() })).mutation(async ({ ctx }) => {
    const revoked = await revokeOtherSessions(ctx.tx, ctx.actor.sessionId);
    const deed = {
      action: "session.revokeOthers",
      objectKind: "user",
      objectId: ctx.userId,
      diff: { revoked },
    };
    await insertAudit(ctx.tx, ctx.userId, ctx.trace, deed);
    return { revoked };
  }),
});
