import type { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import { guard } from "./guard.ts";
import { REFUSALS, refuse } from "./refusal.ts";
import { type RequestInfo, requestInfo } from "./request-info.ts";
import { logFailure, logRequest } from "./request-log.ts";
import type { Handler } from "./runtime.ts";
import { secureHeaders } from "./security-headers.ts";
import { type BodyLimits, wholeBody } from "./whole-body.ts";

export type ListenerOptions = {
  /** /api/trpc/* */
  api: Handler;
  /** Everything else: Next. */
  page: Handler;
  /** The script of /sw.js; null in development, which has none. */
  worker: string | null;
  /** Whether the database answers; decides /readyz. */
  isReady: () => Promise<boolean>;
  isStopping: () => boolean;
  requests: AsyncLocalStorage<RequestInfo>;
  trustedProxies: BlockList;
  publicUrl: string | null;
  sessionCookie: string;
  body: BodyLimits;
  deadlineMs: number;
  dev: boolean;
};

/**
 * One request from the first byte to the log line, from cheap to dear: what its head says (guard), the whole body, and only
 * then a procedure or a page. What a procedure asks for in which order stands in the api's trpc.ts. Nothing that is thrown in here may escape:
 * Next swallows uncaught exceptions.
 */
export function createListener(options: ListenerOptions): RequestListener {
  return (request, response) => {
    const started = performance.now();
    const info = requestInfo(request, options.trustedProxies);
    response.on("close", () => logRequest(request, response, info, performance.now() - started));
    options.requests.run(info, () => {
      answer(request, response, info, options).catch((error: unknown) => {
        logFailure(error, info);
        refuse(response, REFUSALS.broken, info.id);
        if (!response.writableEnded) response.destroy();
      });
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  info: RequestInfo,
  options: ListenerOptions,
): Promise<void> {
  secureHeaders(request, response, {
    https: options.publicUrl?.startsWith("https:") ?? false,
    dev: options.dev,
  });
  response.setHeader("X-Request-Id", info.id);
  if (options.isStopping()) response.setHeader("Connection", "close");

  const path = readablePath(request.url ?? "");
  if (path === null) return refuse(response, REFUSALS.badRequest, info.id);
  if (path === "/healthz") return plain(response, 200, "alive");
  if (path === "/readyz") {
    const ready = !options.isStopping() && (await options.isReady());
    return plain(response, ready ? 200 : 503, ready ? "ready" : "not ready");
  }
  if (path === "/sw.js" && options.worker !== null) return script(response, options.worker);
  const refusal = guard(request, path, options);
  if (refusal) return refuse(response, refusal, info.id);
  const arrival = await wholeBody(request, info.address, options.body);
  if (arrival === "gone") return;
  if (arrival !== "whole") return refuse(response, REFUSALS[arrival], info.id);

  if (path.startsWith("/api/")) response.setHeader("Cache-Control", "no-store");
  const deadline = setTimeout(() => refuse(response, REFUSALS.overdue, info.id), options.deadlineMs);
  response.on("close", () => clearTimeout(deadline));
  try {
    await (path.startsWith("/api/trpc/") ? options.api : options.page)(request, response);
  } catch (error) {
    // An answer already given at the door (too large, too late) makes whoever writes afterwards fail: no news.
    if (!response.writableEnded) throw error;
  }
}

/** The path without its query; null where it is no path, or holds an escape that means nothing. */
function readablePath(url: string): string | null {
  const path = url.split("?", 1)[0] ?? "";
  try {
    return path.startsWith("/") && !decodeURIComponent(path).includes("\0") ? path : null;
  } catch {
    return null;
  }
}

/** Browsers ask for it again by themselves and compare: a new build is a new worker. */
function script(response: ServerResponse, text: string): void {
  response.writeHead(200, {
    "Content-Type": "text/javascript; charset=utf-8",
    "Cache-Control": "no-cache",
  });
  response.end(response.req.method === "HEAD" ? undefined : text);
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(response.req.method === "HEAD" ? undefined : `${text}\n`);
}
