import { appRouter } from "@cairn/api/root";
import { createCallerFactory } from "@cairn/api/trpc";
import type { User } from "@cairn/core/model/user";
import { createHydrationHelpers } from "@trpc/react-query/rsc";
import { redirect } from "next/navigation";
import { cache } from "react";
import { paths } from "../lib/paths.ts";
import { pageContext } from "../server/page-context.ts";
import { makeQueryClient } from "./query-client.ts";
import { isSignedOutOnServer } from "./server-errors.ts";

/** One cache a request: what the layout read the page does not read again. */
const queryClient = cache(() => makeQueryClient());

/** In-process, no HTTP: the same procedures with the same checks, as the person whose cookie came with the page's request. */
const caller = createCallerFactory(appRouter)(pageContext, {
  onError: ({ error, ctx }) => {
    // Next hands the digest, and nothing else, to the boundary of the page: with it the page shows the id that the log has.
    if (ctx) Object.assign(error, { digest: ctx.requestId });
  },
});

/**
 * In server components: `await api.goal.list({})` reads; `void api.goal.list.prefetch({})` with `<HydrateClient>` around the
 * client components lets their hooks start full.
 */
export const { trpc: api, HydrateClient } = createHydrationHelpers<typeof appRouter>(caller, queryClient);

/** Who is signed in; null for nobody. It stays in the cache, so that `useMe` has it from the first render. */
export const findMe = cache(async (): Promise<User | null> => {
  if ((await pageContext()).tokenHash === null) return null;
  try {
    return await queryClient().fetchQuery({
      // The key of the hook trpc.user.me.useQuery().
      queryKey: [["user", "me"], { type: "query" }],
      queryFn: () => caller.user.me(),
    });
  } catch (error) {
    if (isSignedOutOnServer(error)) return null;
    throw error;
  }
});

/** Who is signed in; a signed-out visitor goes to the door and comes back to `path`. */
export async function requireMe(path: string): Promise<User> {
  return (await findMe()) ?? redirect(paths.signIn(path));
}
