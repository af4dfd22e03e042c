import { isRefused } from "@cairn/core/refusal/refusal";
import { localeOfPage } from "../../messages/page-locale.ts";

/** Why it did not work: in words, or null where Cairn could not be reached. */
export type Refused = { why: string | null };

/**
 * Signs in through next-auth's own routes, which set the session's cookie. The address in the answer is never followed.
 * @returns null when it worked
 */
export function signIn(credentials: { email: string; password: string }): Promise<Refused | null> {
  return post("/api/auth/callback/credentials", credentials);
}

/** Ends this device's session. @returns null when it worked; else the session is still there */
export function signOut(): Promise<Refused | null> {
  return post("/api/auth/signout", {});
}

async function post(path: string, fields: Record<string, string>): Promise<Refused | null> {
  try {
    const csrfToken = textAt(
      await (await fetch("/api/auth/csrf", { cache: "no-store" })).json(),
      "csrfToken",
    );
    if (csrfToken === null) return { why: null };
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ ...fields, csrfToken, callbackUrl: "/", json: "true" }),
    });
    return response.ok ? null : { why: await whyNot(await response.json()) };
  } catch {
    return { why: null };
  }
}

/** The words of refusals come when there is one to tell. */
async function whyNot(answer: unknown): Promise<string | null> {
  const refused = typeof answer === "object" && answer !== null ? Reflect.get(answer, "error") : null;
  if (!isRefused(refused)) return null;
  const { refusalText } = await import("@cairn/text/refusal-text");
  return refusalText(refused, localeOfPage());
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
