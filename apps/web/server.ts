import { AsyncLocalStorage } from "node:async_hooks";
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import next from "next";
import { type Environment, EnvironmentError, readEnvironment } from "./src/env.ts";
import { handleApi } from "./src/server/api.ts";
import { provideCairn } from "./src/server/handle.ts";
import { createListener } from "./src/server/listener.ts";
import type { RequestInfo } from "./src/server/request-info.ts";
import { log, logFailure } from "./src/server/request-log.ts";
import { stopServer } from "./src/server/stop.ts";

/** Bodies of procedures and forms, in bytes. */
const BODY_LIMIT = 1_000_000;
/** A statement may take 5 s and a lane 8: whoever waits longer is told so. */
const DEADLINE_MS = 8_000;

const dev = process.env.NODE_ENV === "development";
/** The folder that Next knows as the app: in production the bundle lies in it. */
const here = dev ? process.cwd() : dirname(fileURLToPath(import.meta.url));

async function start(environment: Environment): Promise<void> {
  const requests = new AsyncLocalStorage<RequestInfo>();
  const streams = new Set<ServerResponse>();
  let stopping = false;

  const shared = { api: handleApi, requests };
  provideCairn(shared);
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 });
  const app = next({
    dev,
    dir: here,
    hostname: environment.host,
    port: environment.port,
    httpServer: server,
  });
  await app.prepare();
  const handlePage = app.getRequestHandler();

  server.on(
    "request",
    createListener({
      api: (request, response) => shared.api(request, response),
      page: (request, response) => handlePage(request, response),
      isReady: async () => true,
      isStopping: () => stopping,
      requests,
      trustedProxies: environment.trustedProxies,
      publicUrl: environment.publicUrl,
      sessionCookie: "cairn-session",
      bodyLimit: BODY_LIMIT,
      deadlineMs: dev ? 120_000 : DEADLINE_MS,
      dev,
    }),
  );

  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log("info", { event: "stopping", signal });
    stopServer({
      server,
      closeStreams: () => {
        for (const stream of streams) stream.end();
      },
      afterwards: [() => app.close()],
    }).then(
      () => process.exit(0),
      (error: unknown) => {
        logFailure(error, null);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);

  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(environment.port, environment.host, done);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : environment.port;
  log("info", { event: "listening", host: environment.host, port });
  process.stdout.write(`Cairn is ready: ${environment.publicUrl ?? `http://localhost:${port}`}\n`);
}

/** What an operator can mend is said in one line; anything else is a defect and shows where. */
function fail(error: unknown): never {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  let line = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof EnvironmentError) line = error.message;
  if (code === "EADDRINUSE") line = `PORT ${process.env.PORT ?? 3000} is in use by another program.`;
  if (code === "EACCES") line = `PORT ${process.env.PORT ?? 3000} needs rights that this user lacks.`;
  process.stderr.write(`Cairn does not start: ${line}\n`);
  process.exit(1);
}

// The database driver throws from its socket's events when a server dies under it. Each request has its own deadline.
process.on("uncaughtException", (error) => logFailure(error, null));
process.on("unhandledRejection", (error) => logFailure(error, null));

if (!dev) {
  // Without it Next would read next.config.ts, which does not ship. Next's own standalone server does the same.
  const built: { config: unknown } = JSON.parse(
    readFileSync(join(here, ".next/required-server-files.json"), "utf8"),
  );
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(built.config);
}
try {
  await start(readEnvironment(process.env));
} catch (error) {
  fail(error);
}
