import * as z from "zod/mini";

const Csrf = z.object({ csrfToken: z.string() });
const Answer = z.object({ url: z.string() });

export type SignInResult = "in" | "refused" | "limited" | "unreachable";

/**
 * Signs in through next-auth's own routes, which set the session's cookie. Its client library does the same in 8 kB; the
 * answer's address is never followed.
 */
export async function signIn(credentials: { email: string; password: string }): Promise<SignInResult> {
  try {
    const csrfToken = await readCsrf();
    const response = await post("/api/auth/callback/credentials", { ...credentials, csrfToken });
    if (response.status === 429) return "limited";
    if (response.status === 401) return "refused";
    const answer = Answer.safeParse(await response.json());
    if (!response.ok || !answer.success) return "unreachable";
    return new URL(answer.data.url, window.location.origin).searchParams.has("error") ? "refused" : "in";
  } catch {
    return "unreachable";
  }
}

/** Ends this device's session. False when the server could not be asked: the session is still there. */
export async function signOut(): Promise<boolean> {
  try {
    const response = await post("/api/auth/signout", { csrfToken: await readCsrf() });
    return response.ok;
  } catch {
    return false;
  }
}

async function readCsrf(): Promise<string> {
  const response = await fetch("/api/auth/csrf", { cache: "no-store" });
  return Csrf.parse(await response.json()).csrfToken;
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...fields, callbackUrl: "/", json: "true" }),
  });
}
