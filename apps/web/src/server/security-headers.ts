import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { KEEP_EARLY_PRESSES } from "../lib/early-presses.ts";

const OWN_SCRIPT = createHash("sha256").update(KEEP_EARLY_PRESSES).digest("base64");

type Options = { https: boolean; dev: boolean };

/**
 * Set on every answer before anybody else writes to it. The policy also goes into the request, because that is where Next
 * looks for the nonce of its script elements; what the client sent under that name is overwritten.
 */
export function secureHeaders(request: IncomingMessage, response: ServerResponse, options: Options): void {
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"), options);
  delete request.headers["content-security-policy-report-only"];
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader(
    "Permissions-Policy",
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  );
  if (options.https) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}

function contentSecurityPolicy(nonce: string, { https, dev }: Options): string {
  const directives = [
    "default-src 'self'",
    // Next's own loader is nonced and may add the chunks that it knows; our one script is known by its content; nothing else runs.
    `script-src 'nonce-${nonce}' 'sha256-${OWN_SCRIPT}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Widths and positions computed for a bar or a chart travel as style attributes of server-rendered elements.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (https) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}
