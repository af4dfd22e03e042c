import { retryAfter } from "@cairn/api/error";
import type { DomainError } from "@cairn/core/refusal/error";
import { type Refused, refusedWhole } from "@cairn/core/refusal/refusal";
import { inEnglish } from "@cairn/core/refusal/sentence";
import { type NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { isOwnPath } from "../../../../lib/paths.ts";
import { authOptions, CALLBACK_COOKIE, deviceCookie } from "../../../../server/auth.ts";
import { currentRequest } from "../../../../server/runtime.ts";

type Context = RouteContext<"/api/auth/[...nextauth]">;

/** Of next-auth's routes those that Cairn uses; the others would be doors that nobody watches. */
const ROUTES = new Set(["GET csrf", "GET providers", "POST callback/credentials", "POST signout"]);

const UNREADABLE: Refused = { key: "unreadable", params: {} };
const NO_ADDRESS: Refused = { key: "no_address", params: {} };

const STATUS: Partial<Record<DomainError["code"], number>> = {
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const route = `${request.method} ${(await context.params).nextauth.join("/")}`;
  if (!ROUTES.has(route)) return refuse(404, NO_ADDRESS);
  // next-auth answers 500 to an address that it cannot read, in the query or in the cookie.
  const wished = request.nextUrl.searchParams.get("callbackUrl");
  if (wished !== null && !isOwnPath(wished)) return refuse(400, UNREADABLE);
  const kept = request.cookies.get(CALLBACK_COOKIE)?.value ?? "/";
  if (!/^(\/|https?:)/.test(kept) || !URL.canParse(kept, request.url)) {
    const response = refuse(400, { key: "cookie", params: {} });
    response.cookies.delete(CALLBACK_COOKIE);
    return response;
  }

  const response = await answered(request, context);
  if (response === null) return refuse(400, UNREADABLE);

  const { refusal } = currentRequest();
  if (refusal) return refused(refusal);
  if (await asksForCsrf(response)) return refuse(403, { key: "csrf", params: {} });
  const device = deviceCookie();
  if (device !== null) response.headers.append("Set-Cookie", device);
  if (route === "POST signout") response.headers.set("Clear-Site-Data", '"cache"');
  return response;
}

export { answer as GET, answer as POST };

function refused(refusal: DomainError): NextResponse {
  const response = refuse(
    STATUS[refusal.code] ?? 400,
    refusedWhole(refusal.code, refusal.fields, refusal.params),
  );
  const wait = retryAfter(refusal);
  if (wait !== null) response.headers.set("Retry-After", String(wait));
  return response;
}

/** With the key of the sentence and its figures, for a page to say it in the person's language. */
function refuse(status: number, refused: Refused): NextResponse {
  const message = inEnglish(refused);
  return NextResponse.json({ error: { message, ...refused, requestId: currentRequest().id } }, { status });
}

/** Null where the body says that it is JSON, and is not: next-auth reads it before anything else. */
async function answered(request: NextRequest, context: Context): Promise<Response | null> {
  try {
    return await NextAuth(authOptions())(request, context);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** next-auth sends whoever lacks its CSRF token to a page of its own, and calls that a success. */
async function asksForCsrf(response: Response): Promise<boolean> {
  const location = response.headers.get("Location") ?? (await response.clone().text());
  return /[?&]csrf=true/.test(location);
}
