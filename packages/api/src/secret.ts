import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, readable in a cookie and a header. Personal tokens say whose they are, so that a leak is recognised. */
export function newSecret(kind: "session" | "token"): string {
  const secret = randomBytes(32).toString("base64url");
  return kind === "token" ? `cairn_${secret}` : secret;
}

/** What is kept of a secret: SHA-256 in hex. 256 random bits need no slow hash. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
