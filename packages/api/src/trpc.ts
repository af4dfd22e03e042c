import type { EvaluationContext } from "@cairn/core/model/evaluation-context";
import { DomainError } from "@cairn/core/refusal/error";
import { dayAt } from "@cairn/core/time/day";
import type { Actor } from "@cairn/db/session";
import { initTRPC } from "@trpc/server";
import type * as z from "zod/mini";
import { withAnswers } from "./answers.ts";
import type { Context } from "./context.ts";
import { asTrpcError, formatError } from "./error.ts";
import { refuseDepth } from "./input-depth.ts";
import { type Needed, refuseScope } from "./scope.ts";

const t = initTRPC
  .context<Context>()
  .meta<{ needs: Needed }>()
  .create({
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

/** Before any schema walks the input. */
const shallow = t.middleware(async ({ getRawInput, next }) => {
  refuseDepth(await getRawInput());
  return next();
});

/** Open to anyone: signing up. */
export const publicProcedure = withAnswers(t.procedure).use(errorMiddleware).use(shallow);

/**
 * With a session or a token, which the procedure itself brings to the database. A write that is refused has been undone, its
 * token of the bucket included: it is spent again, so that refusals are limited like all else.
 */
export const sessionProcedure = publicProcedure.use(async ({ ctx, type, next }) => {
  const tokenHash = credential(ctx.tokenHash);
  const result = await next({ ctx: { tokenHash } });
  if (!result.ok && type === "mutation" && costs(result.error.cause)) {
    await ctx.db.asUser(tokenHash, async (_tx, actor) => count(ctx.counted, actor), { cost: 1 });
  }
  return result;
});

/** The person behind the session or token, in one transaction that is undone when the procedure refuses. */
const asPerson = t.middleware(({ ctx, type, meta, next }) =>
  ctx.db.asUser(
    credential(ctx.tokenHash),
    async (tx, actor) => {
      const { user, sessionId, via } = actor;
      ctx.identified?.(user.id);
      count(ctx.counted, actor);
      refuseScope(actor, meta?.needs ?? (type === "query" ? "read" : "write"));
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
    { cost: type === "mutation" ? 1 : 0, address: ctx.address },
  ),
);

/**
 * What almost every procedure is, from cheap to dear: a credential is there → the input is read and strict (`input`) → the
 * transaction → a token is for this. The input comes first so that nobody holds a connection with what is not even an input.
 */
function personProcedure(base: typeof sessionProcedure) {
  return {
    input: <Schema extends z.core.$ZodType>(schema: Schema) => base.input(schema).use(asPerson),
    output: <Schema extends z.core.$ZodType>(schema: Schema) => base.use(asPerson).output(schema),
  };
}

/** Needs a token that reads where it is a query, and one that writes where it is a mutation. */
export const protectedProcedure = personProcedure(sessionProcedure);
/** What is logged, day by day. */
export const logProcedure = personProcedure(sessionProcedure.meta({ needs: "log" }));
/** Who comes in, and what becomes of the account: for no token. */
export const ownProcedure = personProcedure(sessionProcedure.meta({ needs: "session" }));

function credential(tokenHash: string | null): string {
  if (tokenHash === null) throw new DomainError("UNAUTHENTICATED");
  return tokenHash;
}

function count(counted: Context["counted"], { writesLeft }: Actor): void {
  if (writesLeft !== null) counted?.(writesLeft);
}

/** Whoever is nobody has no bucket, and what was not tried for lack of tokens or of a database costs none. */
function costs(cause: unknown): boolean {
  return !(
    cause instanceof DomainError && ["UNAUTHENTICATED", "RATE_LIMITED", "UNAVAILABLE"].includes(cause.code)
  );
}
