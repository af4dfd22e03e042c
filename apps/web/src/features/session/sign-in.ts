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
    const csrfToken = textAt(
      await (await fetch("/api/auth/csrf", { cache: "no-store" })).json(),
      "csrfToken",
    );
    if (csrfToken === null) return UNREACHABLE;
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ ...fields, csrfToken, callbackUrl: "/", json: "true" }),
    });
    return response.ok ? null : (textAt(await response.json(), "error", "message") ?? UNREACHABLE);
  } catch {
    return UNREACHABLE;
  }
}

/** A text in an answer. The door has no other answers to read, and a schema library would be most of its script. */
function textAt(answer: unknown, ...path: readonly string[]): string | null {
  let found = answer;
  for (const key of path) {
    if (typeof found !== "object" || found === null) return null;
    found = Reflect.get(found, key);
  }
  return typeof found === "string" ? found : null;
}
