import type { Context } from "@cairn/api/context";
import { hashSecret, sessionCookieName } from "@cairn/api/secret";
import { cookies } from "next/headers";
import { currentRequest } from "./handle.ts";
import { logFailure } from "./request-log.ts";

/** The context of procedures called by server components: the same as over HTTP, from the page's own request. */
export async function pageContext(): Promise<Context> {
  const jar = await cookies();
  const secret = (jar.get(sessionCookieName(true)) ?? jar.get(sessionCookieName(false)))?.value;
  const request = currentRequest();
  return {
    tokenHash: secret ? hashSecret(secret) : null,
    address: request.address,
    now: () => Date.now(),
    requestId: request.id,
    log: { failure: (error) => logFailure(error, request) },
  };
}
