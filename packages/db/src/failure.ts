import { DomainError } from "@cairn/core/error";
import { DrizzleQueryError } from "drizzle-orm";
import postgres from "postgres";

/** SQLSTATEs and driver codes after which the same request may well succeed a moment later. */
const PASSING = new Set([
  "40001",
  "40P01",
  "53300",
  "55P03",
  "57014",
  "57P01",
  "57P02",
  "57P03",
  "25P03",
  "25P04",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

/** What the driver threw, out of drizzle's wrapper. */
export function cause(error: unknown): unknown {
  return error instanceof DrizzleQueryError && error.cause ? error.cause : error;
}

/** The constraint that a statement broke; undefined for every other failure. */
export function brokenConstraint(error: unknown): string | undefined {
  const found = cause(error);
  if (!(found instanceof postgres.PostgresError) || !found.code.startsWith("23")) return undefined;
  return found.constraint_name ?? "";
}

/** `RATE_LIMITED`, `UNAUTHENTICATED` and `UNAVAILABLE` out of what a transaction threw; anything else stays what it is. */
export function asDomainError(error: unknown): unknown {
  const found = cause(error);
  if (found instanceof DomainError || !(found instanceof Error)) return error;
  const code = "code" in found ? String(found.code) : "";
  if (code === "CA401") return new DomainError("UNAUTHENTICATED");
  if (code === "CA429" && found instanceof postgres.PostgresError) {
    return new DomainError("RATE_LIMITED", { params: { retryAfter: Number(found.detail) } });
  }
  if (PASSING.has(code) || code.startsWith("08")) return unavailable(error);
  return error;
}

/** `retryAfter` in seconds. What happened stays with it for the log. */
export function unavailable(reason?: unknown): DomainError {
  const error = new DomainError("UNAVAILABLE", { params: { retryAfter: 1 } });
  error.cause = reason;
  return error;
}
