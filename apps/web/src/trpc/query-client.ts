import { defaultShouldDehydrateQuery, MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { mayHelpToRetry } from "./errors.ts";

type Events = {
  onQueryError?: NonNullable<ConstructorParameters<typeof QueryCache>[0]>["onError"];
  onMutationError?: NonNullable<ConstructorParameters<typeof MutationCache>[0]>["onError"];
};

/** The key of goals' histories, which stay for as long as the page does. */
export const HISTORY = ["history"];

/** One a request on the server, one a tab in the browser. */
export function makeQueryClient({ onQueryError, onMutationError }: Events = {}): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache(onQueryError ? { onError: onQueryError } : {}),
    mutationCache: new MutationCache(onMutationError ? { onError: onMutationError } : {}),
    defaultOptions: {
      queries: {
        // What the server rendered is fresh: hydrating must not ask again. Coming back to the tab asks after this.
        staleTime: 30_000,
        // On the server the page's own error view is faster than waiting.
        retry:
          typeof window === "undefined" ? false : (failures, error) => failures < 2 && mayHelpToRetry(error),
      },
      // A write is repeated by the person, or by a hook whose input carries its own id, never by default.
      mutations: { retry: false },
      dehydrate: {
        // Prefetched without await, a query travels as it is and is finished by the stream.
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === "pending",
        shouldRedactErrors: () => false,
      },
    },
  });
  client.setQueryDefaults(HISTORY, { gcTime: Number.POSITIVE_INFINITY });
  return client;
}
