import { initTRPC } from "@trpc/server";
import type { Context } from "./context.ts";
import { asTrpcError, formatError } from "./error.ts";

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ error, shape, ctx }) => formatError(error, shape, ctx?.requestId ?? null),
});

/** Outermost, so that a failed commit is mapped and logged like all else. A defect is logged here and nowhere else. */
const refusals = t.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  const error = asTrpcError(result.error);
  if (error.code === "INTERNAL_SERVER_ERROR") ctx.log.failure(error.cause ?? error, path);
  throw error;
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
/** Open to anyone: signing up. */
export const publicProcedure = t.procedure.use(refusals);
/** The person behind the session or token, in one transaction. */
export const authed = publicProcedure;

export function notBuilt(): never {
  throw new Error("not built yet");
}
