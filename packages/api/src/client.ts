import { createTRPCClient, getFetch, httpBatchLink } from "@trpc/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { MAX_BATCH } from "./max-batch.ts";
import type { AppRouter } from "./root.ts";

export type { AppRouter } from "./root.ts";
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;

/**
 * The typed client for scripts, the command line and tests.
 * @param options.url where Cairn lives, e.g. "http://localhost:3000"
 * @param options.token a personal token (Settings, Tokens)
 */
export function createCairnClient(options: {
  url: string;
  token: string;
  fetch?: Parameters<typeof getFetch>[0];
}) {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${options.url.replace(/\/+$/, "")}/api/trpc`,
        maxItems: MAX_BATCH,
        headers: { authorization: `Bearer ${options.token}` },
        fetch: getFetch(options.fetch),
      }),
    ],
  });
}
