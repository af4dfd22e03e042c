import { hashSecret } from "@cairn/api/secret";
import { signIn, signOut } from "@cairn/api/security";
import { readCookie } from "@cairn/api/session-cookie";
import { DomainError } from "@cairn/core/refusal/error";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { isOwnPath } from "../lib/paths.ts";
import { logFailure } from "./request-log.ts";
import { currentRequest, runtime, sessionCookie } from "./runtime.ts";

declare module "next-auth" {
  interface User {
    /** What the cookie will hold. */
    secret: string;
  }
}

/** Where next-auth keeps the wish to go on to; its name must not begin with that of the session's cookie. */
export const CALLBACK_COOKIE = "cairn.next";
/** Where a device that signed in keeps what tells it from strangers, for the longest that browsers keep anything. */
const DEVICE_COOKIE = "cairn.device";
const FOUR_HUNDRED_DAYS = 400 * 24 * 60 * 60;

/** The longest a session lives, in seconds; the database ends it earlier when it lies idle. */
const NINETY_DAYS = 90 * 24 * 60 * 60;

/**
 * next-auth signs in and out, and no more. Its "JWT" is our opaque secret, of which the database keeps the hash, one row a
 * device: a session ends at once and everywhere. Who is signed in is read elsewhere, from the cookie itself; next-auth would
 * take a pause of the database for a reason to delete the cookie.
 */
export function authOptions(): NextAuthOptions {
  const { environment, secret } = runtime();
  const secure = environment.publicUrl?.startsWith("https:") ?? false;
  return {
    secret,
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: NINETY_DAYS },
    cookies: {
      sessionToken: {
        name: sessionCookie(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
      callbackUrl: {
        name: CALLBACK_COOKIE,
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [Credentials({ credentials: { email: {}, password: {} }, authorize })],
    jwt: {
      encode: ({ token }) => String(token?.secret ?? ""),
      decode: ({ token }) => (token ? { secret: token } : null),
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? { secret: user.secret } : token),
      redirect: ({ url, baseUrl }) => (isOwnPath(url) ? baseUrl + url : baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        await noted(() => signOut(runtime().database, hashSecret(String(token.secret))));
      },
    },
    logger: {
      error: (code, metadata) =>
        logFailure(metadata instanceof Error ? metadata : new Error(code), currentRequest()),
      warn: () => {},
      debug: () => {},
    },
  };
}

async function authorize(
  credentials: Record<"email" | "password", string> | undefined,
  asked: { headers?: Record<string, string> | undefined },
) {
  const { email, password } = credentials ?? {};
  const cookies = asked.headers?.cookie;
  const former = readCookie(cookies, sessionCookie());
  const device = readCookie(cookies, DEVICE_COOKIE);
  const { address, userAgent: label } = currentRequest();
  const { database, doors } = runtime();
  const formerHash = former === null ? null : hashSecret(former);
  const given = { email: String(email), password: String(password), address, label, formerHash, device };
  const session = await noted(() => signIn(database, given, doors));
  if (!session) return null;
  currentRequest().userId = session.user.id;
  currentRequest().device = session.device;
  return { id: session.user.id, secret: session.token };
}

/** next-auth swallows what is thrown in here: the route finds the refusal on the request. */
async function noted<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    const request = currentRequest();
    if (!(error instanceof DomainError)) logFailure(error, request);
    request.refusal = error instanceof DomainError ? error : new DomainError("UNAVAILABLE");
    return null;
  }
}

/** The cookie of a device that signed in just now, for the answer's head; null where none did. Signing out leaves it. */
export function deviceCookie(): string | null {
  const { device } = currentRequest();
  if (device === null) return null;
  const secure = runtime().environment.publicUrl?.startsWith("https:") ? "; Secure" : "";
  return `${DEVICE_COOKIE}=${device}; Path=/api/auth; Max-Age=${FOUR_HUNDRED_DAYS}; HttpOnly; SameSite=Lax${secure}`;
}
