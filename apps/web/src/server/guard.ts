import type { IncomingMessage } from "node:http";
import { REFUSALS, type Refusal } from "./refusal.ts";

type Rules = {
  /** Where the operator named the public address, the only origin; otherwise the one in the browser's address bar. */
  publicUrl: string | null;
  sessionCookie: string;
};

const READS = new Set(["GET", "HEAD"]);

/** What can be refused from the request's head alone, cheapest first. `path` is the path without the query. */
export function guard(request: IncomingMessage, path: string, rules: Rules): Refusal | null {
  const { headers, method = "GET" } = request;
  const api = path.startsWith("/api/");
  if (!READS.has(method) && !(api && method === "POST")) {
    return { ...REFUSALS.method, headers: { Allow: api ? "GET, HEAD, POST" : "GET, HEAD" } };
  }
  if (!api) return null;
  if (!path.startsWith("/api/trpc/") && !path.startsWith("/api/auth/")) return REFUSALS.notFound;
  if (path.startsWith("/api/trpc/") && method === "POST" && !isJson(headers["content-type"])) {
    return REFUSALS.notJson;
  }
  if (!sameOrigin(headers, rules.publicUrl)) return REFUSALS.foreignOrigin;
  if (headers.authorization !== undefined && hasCookie(headers.cookie, rules.sessionCookie)) {
    return REFUSALS.twoIdentities;
  }
  return null;
}

/** Browsers send one of the two headers on every write; whoever sends neither carries no ambient cookie. */
function sameOrigin(headers: IncomingMessage["headers"], publicUrl: string | null): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  if (publicUrl !== null) return origin === publicUrl;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(;|$)/i.test(contentType ?? "");
}

function hasCookie(header: string | undefined, name: string): boolean {
  return (header ?? "").split(";").some((pair) => pair.trim().startsWith(`${name}=`));
}
