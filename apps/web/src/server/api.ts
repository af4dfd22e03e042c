import { retryAfter } from "@cairn/api/error";
import { MAX_BATCH } from "@cairn/api/max-batch";
import { appRouter } from "@cairn/api/root";
import { readCookie } from "@cairn/api/session-cookie";
import { DomainError } from "@cairn/core/refusal/error";
import type { TRPCError } from "@trpc/server";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import { contextOf } from "./context.ts";
import { type Handler, sessionCookie } from "./runtime.ts";

const PREFIX = "/api/trpc/";

/** Procedures over HTTP. What is larger, foreign or no JSON was refused before. */
export const handleApi: Handler = async (request, response) => {
  const { authorization, cookie } = request.headers;
  const secret = authorization === undefined ? readCookie(cookie, sessionCookie()) : bearer(authorization);
  await nodeHTTPRequestHandler({
    router: appRouter,
    createContext: () => contextOf(secret),
    req: request,
    res: response,
    path: (request.url ?? "").split("?", 1)[0]?.slice(PREFIX.length) ?? "",
    maxBatchSize: MAX_BATCH,
    responseMeta: ({ errors }) => {
      const wait = longestWait(errors);
      return wait === null ? {} : { headers: { "Retry-After": String(wait) } };
    },
  });
};

function bearer(authorization: string): string | null {
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? null;
}

function longestWait(errors: TRPCError[]): number | null {
  const waits = errors.flatMap(({ cause }) =>
    cause instanceof DomainError ? (retryAfter(cause) ?? []) : [],
  );
  return waits.length > 0 ? Math.max(...waits) : null;
}
