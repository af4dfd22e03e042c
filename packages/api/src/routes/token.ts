import { Token, TokenCreate } from "@cairn/core/model/session";
import { DomainError, invalid } from "@cairn/core/refusal/error";
import { Id } from "@cairn/core/refusal/text";
import { insertAudit } from "@cairn/db/crud/audit";
import { deleteToken, insertToken, listTokens } from "@cairn/db/crud/token";
import { uuidv7 } from "uuidv7";
import * as z from "zod/mini";
import { hashSecret, newSecret } from "../secret.ts";
import { ownProcedure, router } from "../trpc.ts";

export const token = router({
  list: ownProcedure.output(z.array(Token)).query(({ ctx }) => listTokens(ctx.tx)),

  /** `token` is the secret itself, shown this once. */
  create: ownProcedure
    .input(TokenCreate)
    .output(z.object({ id: z.string(), token: z.string() }))
    .mutation(async ({ ctx, input }) => {
      const { expiresAt } = input;
      if (expiresAt !== null && Date.parse(expiresAt) <= ctx.now())
        throw invalid("expiresAt", "instant_past");
      const id = uuidv7();
      const secret = newSecret("token");
      await insertToken(ctx.tx, { id, ...input, tokenHash: hashSecret(secret) });
      const deed = { action: "token.create", objectKind: "token", objectId: id, diff: { after: input } };
      await insertAudit(ctx.tx, ctx.userId, ctx.trace, deed);
      return { id, token: secret };
    }),

  revoke: ownProcedure
    .input(z.strictObject({ id: Id }))
    .output(z.object({ id: z.string() }))
    .mutation(async ({ ctx, input }) => {
      if (!(await deleteToken(ctx.tx, input.id))) throw new DomainError("NOT_FOUND");
      const deed = { action: "token.revoke", objectKind: "token", objectId: input.id, diff: {} };
      await insertAudit(ctx.tx, ctx.userId, ctx.trace, deed);
      return { id: input.id };
    }),
});
