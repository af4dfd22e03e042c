/** What the worker does with a request. */
export type Treatment =
  /** A page: from the network; without it, as it was last seen. */
  | "page"
  /** A file whose name changes with its content: once is enough. */
  | "file"
  /** A change on its way: what was kept of Today is behind. */
  | "write"
  /** Signing out or going through the door: nothing of whoever was here stays. */
  | "leave"
  /** None of the worker's business. */
  | "pass";

type Asked = { method: string; mode: string; url: string };

export const OFFLINE = "/offline";
export const TODAY = "/";
const DOORS = ["/sign-in", "/sign-up", "/welcome"];

export function treatmentOf({ method, mode, url }: Asked, origin: string): Treatment {
  const { pathname, origin: asked } = new URL(url);
  if (asked !== origin) return "pass";
  if (pathname === "/api/auth/signout" || pathname.startsWith("/api/auth/callback/")) return "leave";
  if (method === "POST" && pathname.startsWith("/api/trpc/")) return "write";
  if (method !== "GET" || pathname.startsWith("/api/")) return "pass";
  if (mode === "navigate") return DOORS.includes(pathname) ? "leave" : "page";
  return pathname.startsWith("/_next/static/") ? "file" : "pass";
}

/**
 * Whether a page may be kept: one of somebody who is signed in, whole and without a failure. The mark is the frame's own
 * (shell.tsx); a failed part is marked by React.
 */
export function isKept(answer: { status: number; redirected: boolean }, html: string): boolean {
  return (
    answer.status === 200 && !answer.redirected && html.includes('id="main"') && !html.includes("data-dgst")
  );
}

/** The files that a page names: what it needs to work when it is opened again. */
export function filesOf(html: string): string[] {
  return [...new Set(html.match(/\/_next\/static\/[\w./~%@()[\]-]+\.(?:js|css|woff2)/g) ?? [])];
}

/** Seen longer ago, a page says too little of today, and the session that it came from may have ended. */
const KEPT_MS = 7 * 86_400_000;

/** @param date the answer's Date header */
export function isFresh(date: string | null, now: number): boolean {
  const made = Date.parse(date ?? "");
  return Number.isFinite(made) && now - made < KEPT_MS;
}
