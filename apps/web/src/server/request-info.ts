import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { BlockList } from "node:net";
import type { DomainError } from "@cairn/core/refusal/error";
import { clientAddress } from "./client-address.ts";

/** What is known of the request being answered. It follows the request through tRPC and through Next's own module graph. */
export type RequestInfo = {
  id: string;
  /** The client as the limits see it. */
  address: string;
  userAgent: string;
  /** Set by whoever finds the session; the log names it. */
  userId: string | null;
  /** Writes that the person may still make at once, once one of this request was counted. */
  writesLeft: number | null;
  /** What a device that has just signed in keeps, to be told from strangers the next time. */
  device: string | null;
  /** Why signing in or out was refused. */
  refusal: DomainError | null;
};

export function requestInfo(request: IncomingMessage, trustedProxies: BlockList): RequestInfo {
  return {
    id: randomUUID(),
    address: clientAddress(request, trustedProxies),
    userAgent: (request.headers["user-agent"] ?? "").slice(0, 256),
    userId: null,
    writesLeft: null,
    device: null,
    refusal: null,
  };
}
