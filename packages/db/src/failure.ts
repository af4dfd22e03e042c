import { DomainError, invalid } from "@cairn/core/refusal/error";
import { DrizzleQueryError } from "drizzle-orm";
import postgres from "postgres";

/** SQLSTATEs and driver codes after which the same request may well succeed a moment later. */
const PASSING = new Set([
  "40001",
  "40P01",
  "53100",
  "53200",
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
function cause(error: unknown): unknown {
  return error instanceof DrizzleQueryError && error.cause ? error.cause : error;
}

/** What a broken constraint says to the person. All others are defects: core refuses before them. */
const REFUSALS: Record<string, () => DomainError> = {
  users_email_taken: () =>
    new DomainError("CONFLICT", { fields: [{ field: "email", reason: "email_taken" }] }),
  goals_parent: () => missing("parentId"),
  goals_area: () => missing("areaId"),
  goals_parent_self: () => invalid("parentId", "parent_circle"),
  goals_parent_circle: () => invalid("parentId", "parent_circle"),
  goals_parent_depth: () => invalid("parentId", "parent_depth"),
  goals_done: () => invalid("doneOn", "not_outcome"),
  goals_unit: () => invalid("unit", "not_measured"),
  goals_step: () => invalid("step", "not_measured"),
  goals_start_value: () => invalid("startValue", "not_measured"),
  goals_of_day: () => invalid("ofDay", "not_for_measure"),
  pauses_goal: () => missing("goalId"),
  milestones_goal: () => missing("goalId"),
  // The same mutation twice at once, or its id given to something else: whoever came first has it.
  audit_mutation: () => new DomainError("CONFLICT"),
};

function missing(field: string): DomainError {
  return new DomainError("NOT_FOUND", { fields: [{ field, reason: "missing" }] });
}

/** The refusal in what a transaction threw; anything else stays what it is. */
export function asDomainError(error: unknown): unknown {
  const found = cause(error);
  if (found instanceof DomainError || !(found instanceof Error)) return error;
  const code = "code" in found ? String(found.code) : "";
  if (code === "CA401") return new DomainError("UNAUTHENTICATED");
  if (code === "CA429" && found instanceof postgres.PostgresError) {
    return new DomainError("RATE_LIMITED", { params: { retryAfter: Number(found.detail), writesLeft: 0 } });
  }
  if (found instanceof postgres.PostgresError) {
    const refusal = REFUSALS[found.constraint_name ?? ""];
    if (code.startsWith("23") && refusal) return refusal();
    // A number, day or text that the database cannot hold: whatever let it through, it is the input's fault.
    if (code.startsWith("22")) return new DomainError("INVALID");
  }
  if (PASSING.has(code) || code.startsWith("08") || isOutdated(found)) return unavailable(error);
  return error;
}

/** Another release changed what a prepared statement answers; the connection forgets the statement and knows it anew next time. */
function isOutdated(error: Error): boolean {
  return (
    error instanceof postgres.PostgresError &&
    error.code === "0A000" &&
    error.routine === "RevalidateCachedQuery"
  );
}

/** The server is there and has no connection left: those that we have are worth keeping. */
export function isFull(error: unknown): boolean {
  return error instanceof postgres.PostgresError && error.code === "53300";
}

/** `retryAfter` in seconds. What happened stays with it for the log. */
export function unavailable(reason?: unknown): DomainError {
  const error = new DomainError("UNAVAILABLE", { params: { retryAfter: 1 } });
  error.cause = reason;
  return error;
}
