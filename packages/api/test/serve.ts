import { createServer } from "node:http";
import type { TestDatabase } from "@cairn/db/testing/common";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { MAX_BATCH } from "../src/max-batch.ts";
import { appRouter } from "../src/root.ts";
import { hashSecret } from "../src/secret.ts";
import { contextOf } from "./common.ts";

export type Served = { url: string; stop: () => Promise<unknown> };

/** Serves the procedures on a port of its own; what they log as defects is added to `defects`. */
export async function serve(given: { db: TestDatabase }, defects: unknown[] = []): Promise<Served> {
  const handle = createHTTPHandler({
    router: appRouter,
    basePath: "/api/trpc/",
    maxBatchSize: MAX_BATCH,
    createContext: ({ req }) => {
      const token = req.headers.authorization?.replace("Bearer ", "") ?? null;
      return contextOf(given.db, token === null ? null : hashSecret(token), {
        log: { failure: (error) => defects.push(error) },
      });
    },
  });
  const server = createServer(handle);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("not listening");
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () => new Promise((done) => server.close(done)),
  };
}
