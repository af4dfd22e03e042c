import type { Context } from "@cairn/api/context";
import { sessionSecret } from "@cairn/api/secret";
import { cookies } from "next/headers";
import { contextOf } from "./context.ts";
import { sessionCookie } from "./runtime.ts";

/** The context of procedures called by server components: the same as over HTTP, from the page's own request. */
export async function pageContext(): Promise<Context> {
  const jar = await cookies();
  return contextOf(sessionSecret(jar.get(sessionCookie())?.value));
}
