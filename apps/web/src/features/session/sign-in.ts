import * as z from "zod/mini";

const Csrf = z.object({ csrfToken: z.string() });
const Refusal = z.object({ error: z.object({ message: z.string() }) });

const UNREACHABLE = "We could not reach Cairn. Try again in a moment.";

/**
 * Signs in through next-auth's own routes, which set the session's cookie. The address in the answer is never followed.
 * @returns null when it worked, else a sentence
 */
export function signIn(credentials: { email: string; password: string }): Promise<string | null> {
  return post("/api/auth/callback/credentials", credentials);
}

/** Ends this device's session. @returns null when it worked, else a sentence: then the session is still there */
export function signOut(): Promise<string | null> {
  return post("/api/auth/signout", {});
}

async function post(path: string, fields: Record<string, string>): Promise<string | null> {
  try {
    const csrf = Csrf.parse(await (await fetch("/api/auth/csrf", { cache: "no-store" })).json());
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ ...fields, ...csrf, callbackUrl: "/", json: "true" }),
    });
    if (response.ok) return null;
    const refusal = Refusal.safeParse(await response.json());
    return refusal.success ? refusal.data.error.message : UNREACHABLE;
  } catch {
    return UNREACHABLE;
  }
}
