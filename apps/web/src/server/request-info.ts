import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { BlockList } from "node:net";
import { clientAddress } from "./client-address.ts";

/** What is known of the request being answered. It follows the request through tRPC and through Next's own module graph. */
export type RequestInfo = {
  id: string;
  /** The client as the limits see it. */
  address: string;
  userAgent: string;
  /** Set by whoever finds the session; the log names it. */
  userId: string | null;
  /** Set by the sign-in when it refuses for the limit: seconds until it may be tried again. */
  retryAfter: number | null;
};

export function requestInfo(request: IncomingMessage, trustedProxies: BlockList): RequestInfo {
  return {
    id: randomUUID(),
    address: clientAddress(request, trustedProxies),
    userAgent: (request.headers["user-agent"] ?? "").slice(0, 256),
    userId: null,
    retryAfter: null,
  };
}
