"use client";
import { MAX_BATCH } from "@cairn/api/max-batch";
import { errorWords } from "@cairn/text/messages/en/error";
import { translatorFor } from "@cairn/text/messages/translator";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { httpBatchLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import { localeOfPage } from "../messages/page-locale.ts";
import { trpc } from "./client.ts";
import { isSignedOut, mayHelpToRetry } from "./errors.ts";
import { makeQueryClient } from "./query-client.ts";
import { toSignIn } from "./to-sign-in.ts";
import { toastError } from "./toast-error.ts";

declare module "@tanstack/react-query" {
  interface Register {
    mutationMeta: {
      /** The caller shows the failure itself (a form at its fields): no toast. */
      shown?: boolean;
    };
  }
}

function makeBrowserClient(): QueryClient {
  return makeQueryClient({
    onQueryError: (error) => {
      if (isSignedOut(error)) toSignIn();
    },
    onMutationError: (error, variables, _result, mutation) => {
      if (isSignedOut(error)) return toSignIn();
      if (mutation.meta?.shown) return;
      toastError(
        error,
        mayHelpToRetry(error)
          ? {
              action: {
                label: translatorFor(errorWords, localeOfPage())("tryNow"),
                // A second failure comes back here; it is no unhandled rejection.
                run: () => void mutation.execute(variables).catch(() => undefined),
              },
            }
          : {},
      );
    },
  });
}

export function TrpcProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeBrowserClient);
  const [client] = useState(() =>
    trpc.createClient({ links: [httpBatchLink({ url: "/api/trpc", maxItems: MAX_BATCH })] }),
  );
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </trpc.Provider>
  );
}
