import type { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AuthPolicy } from "@cairn/api/context";
import { sessionCookieName } from "@cairn/api/session-cookie";
import type { Database } from "@cairn/db/session";
import type { Environment } from "../env.ts";
import type { RequestInfo } from "./request-info.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * What the one process shares. server.ts and Next's bundle are two module graphs: a module-level variable would exist twice,
 * and so would a pool of connections.
 */
export type Runtime = {
  /** /api/trpc/*. Read anew for each request: in development it is swapped when a procedure changes. */
  api: Handler;
  requests: AsyncLocalStorage<RequestInfo>;
  database: Database;
  environment: Environment;
  /** The rules of signing up and in. */
  doors: AuthPolicy;
  /** Signs what next-auth gives away before anybody is signed in. */
  secret: string;
};

const KEY = Symbol.for("cairn");
const home: typeof globalThis & { [KEY]?: Runtime } = globalThis;

/** Called once, by server.ts. */
export function provideCairn(cairn: Runtime): void {
  home[KEY] = cairn;
}

/** @throws where Next runs without server.ts, which nothing supports. */
export function runtime(): Runtime {
  const found = home[KEY];
  if (!found) throw new Error("Next runs without server.ts: start Cairn with npm start or npm run dev.");
  return found;
}

/** Under https the name binds the cookie to this very host. */
export function sessionCookie(): string {
  return sessionCookieName(runtime().environment.publicUrl?.startsWith("https:") ?? false);
}

/** The request being answered. */
export function currentRequest(): RequestInfo {
  const info = runtime().requests.getStore();
  if (!info) throw new Error("Outside of a request.");
  return info;
}
