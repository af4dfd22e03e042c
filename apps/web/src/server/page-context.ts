import { createHash } from "node:crypto";
import type { Context } from "@cairn/api/context";
import { cookies } from "next/headers";
import { currentRequest } from "./handle.ts";

/** The context of procedures called by server components. */
export async function pageContext(): Promise<Context> {
  const jar = await cookies();
  const token = (jar.get("__Host-cairn-session") ?? jar.get("cairn-session"))?.value;
  const { address, id } = currentRequest();
  return {
    tokenHash: token ? createHash("sha256").update(token).digest("hex") : null,
    address,
    now: () => Date.now(),
    requestId: id,
  };
}
