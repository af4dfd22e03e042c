import {
  createTRPCClient,
  getFetch,
  httpBatchLink,
  retryLink,
  type TRPCClient,
  type TRPCLink,
} from "@trpc/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { MAX_BATCH } from "./max-batch.ts";
import type { AppRouter } from "./root.ts";

/** What a call is refused with: its `data` says why, at which field, and when to come back. */
export { TRPCClientError } from "@trpc/client";
export type { AppRouter } from "./root.ts";
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;

/** Calls made for one, the first included. With the waits below: five minutes for a limit, a quarter of one for an outage. */
const ATTEMPTS = { RATE_LIMITED: 15, UNAVAILABLE: 5 };
/** Seconds. What lies further away than a minute is for the caller to know. */
const LONGEST_ASKED = 60;
const LONGEST_WAIT = 30;

/**
 * The typed client for scripts, the command line and tests. Where the server asks to wait (limits, an outage), it waits and calls
 * again: always what a limit refused, which nothing came of, and after an outage only what can be said twice.
 * @param options.url where Cairn lives, e.g. "http://localhost:3000"
 * @param options.token a personal token (Settings, Tokens)
 */
export function createCairnClient(options: {
  url: string;
  token: string;
  fetch?: Parameters<typeof getFetch>[0];
}): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({
    links: [
      waitLink(),
      httpBatchLink({
        url: `${options.url.replace(/\/+$/, "")}/api/trpc`,
        maxItems: MAX_BATCH,
        headers: { authorization: `Bearer ${options.token}` },
        fetch: getFetch(options.fetch),
      }),
    ],
  });
}

function waitLink(): TRPCLink<AppRouter> {
  // The library asks for the delay right after the decision, in the same breath.
  let asked = 0;
  return retryLink<AppRouter>({
    retry({ op, error, attempts }) {
      const refused = passingRefusal(error.data);
      if (refused === null || refused.retryAfter > LONGEST_ASKED) return false;
      asked = refused.retryAfter;
      return attempts < ATTEMPTS[refused.refusal] && (refused.refusal === "RATE_LIMITED" || canRepeat(op));
    },
    retryDelayMs: (attempts) => Math.min(asked * 2 ** (attempts - 1), Math.max(asked, LONGEST_WAIT)) * 1_000,
  });
}

type PassingRefusal = { refusal: keyof typeof ATTEMPTS; retryAfter: number };

/** The refusal that waiting helps against, out of an error's data; null for any other. */
function passingRefusal(data: unknown): PassingRefusal | null {
  if (typeof data !== "object" || data === null || !("refusal" in data) || !("retryAfter" in data))
    return null;
  const { refusal, retryAfter } = data;
  if (refusal !== "RATE_LIMITED" && refusal !== "UNAVAILABLE") return null;
  return typeof retryAfter === "number" ? { refusal, retryAfter } : null;
}

/** Reads, and writes that name their row or themselves: said twice they happen once. */
function canRepeat({ type, input }: { type: string; input: unknown }): boolean {
  if (type === "query") return true;
  return typeof input === "object" && input !== null && ("id" in input || "mutationId" in input);
}
