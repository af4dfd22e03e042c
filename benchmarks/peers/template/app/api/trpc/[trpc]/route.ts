import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { appRouter } from "../../../../server/router.ts";
import { createContext } from "../../../../server/trpc.ts";

const handler = (request: Request) =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: () => createContext({ authorization: request.headers.get("authorization") }),
  });

export { handler as GET, handler as POST };
