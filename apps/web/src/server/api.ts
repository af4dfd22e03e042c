import { retryAfter } from "@cairn/api/error";
import { MAX_BATCH } from "@cairn/api/max-batch";
import { appRouter } from "@cairn/api/root";
import { sessionSecret } from "@cairn/api/secret";
import { readCookie } from "@cairn/api/session-cookie";
import { answerUnary } from "@cairn/api/unary";
import { DomainError } from "@cairn/core/refusal/error";
import type { TRPCError } from "@trpc/server";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import { contextOf } from "./context.ts";
import { rateLimitHeaders, writesBucket } from "./rate-limit.ts";
import { currentRequest, type Handler, runtime, sessionCookie } from "./runtime.ts";

const PREFIX = "/api/trpc/";

/** Procedures over HTTP. What is larger, foreign or no JSON was refused before. */
export const handleApi: Handler = async (request, response) => {
  const { authorization, cookie } = request.headers;
  const secret =
    authorization === undefined ? sessionSecret(readCookie(cookie, sessionCookie())) : bearer(authorization);
  const path = (request.url ?? "").split("?", 1)[0]?.slice(PREFIX.length) ?? "";
  const createContext = () => contextOf(secret);
  if (await answerUnary({ request, response, path, createContext, headers: waitHeaders })) return;
  await nodeHTTPRequestHandler({
    router: appRouter,
    createContext,
    req: request,
    res: response,
    path,
    maxBatchSize: MAX_BATCH,
    responseMeta: ({ errors }) => ({ headers: waitHeaders(errors) }),
  });
};

function bearer(authorization: string): string | null {
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? null;
}

/** When to come back, and how many writes are left. An answer that is streamed has no head any more once it is known. */
function waitHeaders(errors: TRPCError[]): Record<string, string> {
  const refusals = errors.flatMap(({ cause }) => (cause instanceof DomainError ? cause : []));
  const waits = refusals.flatMap((refusal) => retryAfter(refusal) ?? []);
  const isEmpty = refusals.some(({ params }) => params.writesLeft === 0);
  const left = isEmpty ? 0 : currentRequest().writesLeft;
  return {
    ...(waits.length > 0 ? { "Retry-After": String(Math.max(...waits)) } : {}),
    ...(left === null ? {} : rateLimitHeaders(writesBucket(runtime().environment), left)),
  };
}
