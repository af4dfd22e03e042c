import type { EvaluationContext } from "@cairn/core/model/evaluation-context";
import { DomainError } from "@cairn/core/refusal/error";
import { dayAt } from "@cairn/core/time/day";
import { initTRPC } from "@trpc/server";
import type { Context } from "./context.ts";
import { asTrpcError, formatError } from "./error.ts";

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ error, shape, ctx }) => formatError(error, shape, ctx?.requestId ?? null),
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Outermost, so that a failed commit is mapped and logged like all else. A defect is logged here and nowhere else. */
const errorMiddleware = t.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  const error = asTrpcError(result.error);
  if (error.code === "INTERNAL_SERVER_ERROR") ctx.log.failure(error.cause ?? error, path);
  throw error;
});

/** Open to anyone: signing up. */
export const publicProcedure = t.procedure.use(errorMiddleware);

/** With a session or a token, which the procedure itself brings to the database. */
export const sessionProcedure = publicProcedure.use(({ ctx, next }) => {
  const { tokenHash } = ctx;
  if (tokenHash === null) throw new DomainError("UNAUTHENTICATED");
  return next({ ctx: { tokenHash } });
});

/** The person behind the session or token, in one transaction that is undone when the procedure refuses. */
export const protectedProcedure = sessionProcedure.use(({ ctx, type, next }) =>
  ctx.db.asUser(
    ctx.tokenHash,
    async (tx, actor) => {
      const { user, sessionId, via } = actor;
      ctx.identified?.(user.id);
      const today = dayAt(ctx.now(), user.zone, user.dayStart);
      const asking: EvaluationContext = { today, weekStart: user.weekStart };
      const trace = { actor: `${via}:${sessionId}`, requestId: ctx.requestId };
      const result = await next({ ctx: { tx, actor, user, userId: user.id, today, asking, trace } });
      if (result.ok) return result;
      // tRPC hands failures over as values: the transaction must see them, the driver's as the driver threw them.
      throw result.error.code === "INTERNAL_SERVER_ERROR"
        ? (result.error.cause ?? result.error)
        : result.error;
    },
    { cost: type === "mutation" ? 1 : 0 },
  ),
);
