import type { Context } from "@cairn/api/context";
import { hashSecret } from "@cairn/api/secret";
import { logFailure } from "./request-log.ts";
import { currentRequest, runtime } from "./runtime.ts";

/** What a procedure knows of the request being answered, which came with this secret of a session or a token. */
export function contextOf(secret: string | null): Context {
  const request = currentRequest();
  const { database, doors } = runtime();
  return {
    db: database,
    tokenHash: secret === null ? null : hashSecret(secret),
    address: request.address,
    now: () => Date.now(),
    requestId: request.id,
    log: { failure: (error) => logFailure(error, request) },
    doors,
    identified: (userId) => {
      request.userId = userId;
    },
    counted: (writesLeft) => {
      request.writesLeft = Math.min(writesLeft, request.writesLeft ?? writesLeft);
    },
  };
}
