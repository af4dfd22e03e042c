import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestInfo } from "./request-info.ts";

type Level = "info" | "warn" | "error";

/** One JSON line. Whoever adds a field here answers for its holding nothing that a person wrote or keeps secret. */
export function log(level: Level, fields: Record<string, string | number | boolean | string[] | null>): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, ...fields })}\n`);
}

/** The line of one request: the path without its query, which may hold what a person typed. Static files leave none. */
export function logRequest(
  request: IncomingMessage,
  response: ServerResponse,
  info: RequestInfo,
  ms: number,
): void {
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  if (path.startsWith("/_next/") && response.statusCode < 400) return;
  const procedures = path.startsWith("/api/trpc/") ? path.slice("/api/trpc/".length).slice(0, 512) : null;
  log(response.statusCode < 500 ? "info" : "error", {
    requestId: info.id,
    userId: info.userId,
    method: request.method ?? "",
    ...(procedures === null ? { path: path.slice(0, 512) } : { procedures: procedures.split(",") }),
    status: response.statusCode,
    ms: Math.round(ms * 10) / 10,
    ...(response.writableFinished ? {} : { aborted: true }),
  });
}

/** What nobody foresaw. The message of a driver's error quotes values: the name, the code and the places must do. */
export function logFailure(error: unknown, info: RequestInfo | null): void {
  const known = error instanceof Error ? error : new Error("not an error");
  log("error", {
    requestId: info?.id ?? null,
    event: "failure",
    name: known.name,
    code: "code" in known && typeof known.code === "string" ? known.code : null,
    at: (known.stack ?? "")
      .split("\n")
      .filter((line) => line.startsWith("    at "))
      .slice(0, 12),
  });
}

/**
 * Libraries print errors whole, and the text of a driver's error quotes what a person wrote. What they print becomes a line
 * like the others; refusals and defects of procedures have one already.
 */
export function tameConsole(current: () => RequestInfo | null): void {
  const print = (...parts: unknown[]) => {
    const error = parts.find((part) => part instanceof Error);
    if (error?.name === "TRPCError") return;
    if (error) logFailure(error, current());
    else log("warn", { event: "note", text: String(parts[0]).slice(0, 200) });
  };
  Object.assign(globalThis.console, { error: print, warn: print });
}
