import { createHash, randomBytes } from "node:crypto";

/** What personal tokens begin with, so that a leak is recognised, and so that none passes for a session. */
const TOKEN = "cairn_";

/** 256 random bits, readable in a cookie and a header. */
export function newSecret(kind: "session" | "token"): string {
  const secret = randomBytes(32).toString("base64url");
  return kind === "token" ? `${TOKEN}${secret}` : secret;
}

/** The secret of a session that a cookie holds; null for none. A personal token comes in the Authorization header alone. */
export function sessionSecret(cookie: string | null | undefined): string | null {
  return cookie && !cookie.startsWith(TOKEN) ? cookie : null;
}

/** What is kept of a secret: SHA-256 in hex. 256 random bits need no slow hash. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
