import type { ServerResponse } from "node:http";
import type { ErrorData } from "@cairn/api/error";
import { type TRPC_ERROR_CODE_KEY, TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";

/** Seconds. */
const RETRY_AFTER = 5;

/** A request that is answered at the door, before any procedure or page sees it. */
export type Refusal = {
  status: number;
  /** The name tRPC gives this status: clients read refusals and procedure errors alike. */
  code: TRPC_ERROR_CODE_KEY;
  message: string;
  headers?: Record<string, string>;
};

export const REFUSALS = {
  badRequest: { status: 400, code: "BAD_REQUEST", message: "This address cannot be read." },
  twoIdentities: {
    status: 400,
    code: "BAD_REQUEST",
    message: "A request carries a token or a cookie, never both.",
  },
  foreignOrigin: { status: 403, code: "FORBIDDEN", message: "This request came from another site." },
  notFound: { status: 404, code: "NOT_FOUND", message: "There is nothing at this address." },
  method: { status: 405, code: "METHOD_NOT_SUPPORTED", message: "This method is not supported here." },
  late: {
    status: 408,
    code: "TIMEOUT",
    message: "This request did not arrive in time.",
    headers: { Connection: "close" },
  },
  tooLarge: { status: 413, code: "PAYLOAD_TOO_LARGE", message: "This request is larger than allowed." },
  notJson: { status: 415, code: "UNSUPPORTED_MEDIA_TYPE", message: "Send JSON." },
  crowded: {
    status: 429,
    code: "TOO_MANY_REQUESTS",
    message: "Too much is on its way from your network at once.",
    headers: { "Retry-After": String(RETRY_AFTER) },
  },
  broken: { status: 500, code: "INTERNAL_SERVER_ERROR", message: "Something went wrong." },
  overdue: {
    status: 503,
    code: "SERVICE_UNAVAILABLE",
    message: "This took too long. Nothing is known to be saved; try again.",
    headers: { "Retry-After": String(RETRY_AFTER) },
  },
} satisfies Record<string, Refusal>;

/** Statuses after which the same request may succeed a little later. */
const PASSING: Partial<Record<number, ErrorData["refusal"]>> = { 429: "RATE_LIMITED", 503: "UNAVAILABLE" };

/**
 * Answers in tRPC's error shape. Does nothing where an answer has begun. The connection stays open: node reads the rest of a
 * refused body and drops it, whereas closing would reset the connection before the client has read why.
 */
export function refuse(response: ServerResponse, refusal: Refusal, requestId: string): void {
  if (response.headersSent || response.destroyed) return;
  const { status, code, message } = refusal;
  const passing = PASSING[status];
  const data: Omit<ErrorData, "path"> = {
    code,
    httpStatus: status,
    refusal: passing ?? null,
    fields: [],
    retryAfter: passing ? RETRY_AFTER : null,
    requestId,
    current: null,
  };
  const body = JSON.stringify({ error: { message, code: TRPC_ERROR_CODES_BY_KEY[code], data } });
  response.writeHead(status, {
    ...refusal.headers,
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
