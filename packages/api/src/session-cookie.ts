/** The name of the session's cookie. Browsers take the `__Host-` prefix only from https. */
export function sessionCookieName(secure: boolean): string {
  return secure ? "__Host-cairn.session" : "cairn.session";
}

/** The value of a cookie in a Cookie header; null when it is not there. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const [key, value] = pair.trim().split("=", 2);
    if (key === name && value) return value;
  }
  return null;
}
