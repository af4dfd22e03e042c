import { AsyncLocalStorage } from "node:async_hooks";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import next from "next";
import { type Environment, EnvironmentError, readEnvironment } from "./src/env.ts";
import { handleApi } from "./src/server/api.ts";
import { startBackups } from "./src/server/backups.ts";
import { startDatabase } from "./src/server/database.ts";
import { drain } from "./src/server/drain.ts";
import { createListener } from "./src/server/listener.ts";
import { startMaintenance } from "./src/server/maintenance.ts";
import type { RequestInfo } from "./src/server/request-info.ts";
import { log, logFailure, tameConsole } from "./src/server/request-log.ts";
import { provideCairn, sessionCookie } from "./src/server/runtime.ts";
import { authSecret } from "./src/server/secret.ts";

/**
 * Bodies of procedures and forms: archives are written in pieces below a megabyte, which even a slow phone sends in ten
 * seconds; all that one network has half sent may fill 64 MB of memory.
 */
const BODY = { limit: 1_000_000, deadlineMs: 10_000, perNetwork: 64_000_000 };
/** A head is sent at once; the request as a whole is cut only where the body's own deadline does not hold, in a refused one. */
const ARRIVAL = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 1_000 };
/** A statement may take 5 s and the database 8: whoever waits longer is told so. */
const DEADLINE_MS = 8_000;
/** Service managers kill after ten seconds: a stop that hangs, in a start for example, ends before. */
const STOP_MS = 9_000;

const dev = process.env.NODE_ENV === "development";
/** The folder that Next knows as the app: in production the bundle lies in it. */
const here = dev ? process.cwd() : dirname(fileURLToPath(import.meta.url));

/** @returns what stops it again */
async function start(environment: Environment): Promise<() => Promise<void>> {
  // The port comes first: whoever finds it taken has started nothing that must be stopped again.
  let listener: RequestListener = (_request, response) => {
    response.writeHead(503, { "Retry-After": "1" }).end();
  };
  const server = createServer({ ...ARRIVAL, keepAliveTimeout: 65_000 }, (request, response) =>
    listener(request, response),
  );
  const open = new Set<ServerResponse>();
  server.on("request", (_request, response) => {
    open.add(response);
    response.once("close", () => open.delete(response));
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(environment.port, environment.host, done);
  });

  const app = next({
    dev,
    dir: here,
    hostname: environment.host,
    port: environment.port,
    httpServer: server,
  });
  await app.prepare();
  const handlePage = app.getRequestHandler();

  const secret = await authSecret(environment);
  const migrations = dev ? undefined : join(here, "migrations");
  const { database, close } = await startDatabase(environment, secret, migrations);
  const { signIn, signUp } = environment.limits;
  const doors = { signIn, signUp, passwordMin: environment.passwordMin, deviceSecret: secret };
  const cairn = { api: handleApi, requests, database, environment, doors, secret };
  provideCairn(cairn);

  listener = createListener({
    api: (request, response) => cairn.api(request, response),
    page: (request, response) => handlePage(request, response),
    worker: dev ? null : readFileSync(join(here, "sw.js"), "utf8"),
    isReady: () =>
      database.ready().then(
        () => true,
        () => false,
      ),
    isStopping: () => stopping,
    requests,
    trustedProxies: environment.trustedProxies,
    publicUrl: environment.publicUrl,
    sessionCookie: sessionCookie(),
    body: BODY,
    // In development the first request of a page waits for its compilation.
    deadlineMs: dev ? 120_000 : DEADLINE_MS,
    dev,
  });

  const address = server.address();
  const port = typeof address === "object" && address ? address.port : environment.port;
  const url = environment.publicUrl ?? `http://localhost:${port}`;
  // next-auth knows its own address from here alone; without it, it would take that of the Host header.
  process.env.NEXTAUTH_URL = url;
  log("info", { event: "listening", host: environment.host, port });
  process.stdout.write(`Cairn is ready: ${url}\n`);
  const stopMaintenance = startMaintenance(database);
  const stopBackups =
    environment.backup.dir === null || dev ? async () => {} : startBackups(join(here, "operator.js"));

  return async () => {
    await within(5_500, Promise.all([drain(server, open), stopMaintenance(), stopBackups()]));
    await within(500, app.close());
    await close();
  };
}

/** A step of the stop that must not hold up those after it. */
async function within(ms: number, step: Promise<unknown>): Promise<void> {
  await Promise.race([step, delay(ms)]);
}

/** What an operator can mend is said in one line; anything else is a defect and shows where. */
function fail(error: unknown): never {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const port = process.env.PORT ?? 3000;
  let line = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof EnvironmentError) line = error.message;
  if (code === "EADDRINUSE") line = `PORT ${port} is in use by another program.`;
  if (code === "EACCES") line = `PORT ${port} needs rights that this user lacks.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") line = "CAIRN_HOST is no address of this machine.";
  process.stderr.write(`Cairn does not start: ${line}\n`);
  process.exit(1);
}

// The database driver throws from its socket's events when a server dies under it. Each request has its own deadline.
process.on("uncaughtException", (error) => logFailure(error, null));
process.on("unhandledRejection", (error) => logFailure(error, null));

const requests = new AsyncLocalStorage<RequestInfo>();
if (!dev) {
  tameConsole(() => requests.getStore() ?? null);
  // Without it Next would read next.config.ts, which does not ship. Next's own standalone server does the same.
  const built: { config: unknown } = JSON.parse(
    readFileSync(join(here, ".next/required-server-files.json"), "utf8"),
  );
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(built.config);
}

let stopping = false;
// Of the working directory; what the environment says wins.
if (existsSync(".env")) process.loadEnvFile(".env");
const started = Promise.resolve(process.env).then(readEnvironment).then(start);
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    // A service manager signals the whole group, and `npm start` once more when npm is gone: all of it is one wish.
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_MS).unref();
    log("info", { event: "stopping", signal });
    started
      .then((stop) => stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          logFailure(error, null);
          process.exit(1);
        },
      );
  });
}
await started.catch(fail);
