import type { ErrorData } from "@cairn/api/error";
import { TRPCClientError } from "@trpc/client";
import { errorWords } from "../messages/en/error.ts";
import { languageOfPage } from "../messages/languages.ts";
import { sayIn } from "../messages/say.ts";

/** Sentences by field name, as forms show them. The empty name holds what belongs to no field. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Null for what did not come from a procedure: the network, a proxy's page. */
function refusal(error: unknown): { message: string; data: ErrorData | null } | null {
  if (!(error instanceof TRPCClientError)) return null;
  const data: unknown = error.data;
  return { message: error.message, data: isErrorData(data) ? data : null };
}

function isErrorData(value: unknown): value is ErrorData {
  return typeof value === "object" && value !== null && "fields" in value && "refusal" in value;
}

/** The server never answered, or could not just now: the same call may do better in a moment. */
export function mayHelpToRetry(error: unknown): boolean {
  const data = refusal(error)?.data;
  return !data || data.httpStatus >= 500;
}

/** The server read it and will not have it: asking again changes nothing. Too many at once is a matter of time. */
export function isRefused(error: unknown): boolean {
  return !mayHelpToRetry(error) && refusal(error)?.data?.httpStatus !== 429;
}

export function isNotFound(error: unknown): boolean {
  return refusal(error)?.data?.refusal === "NOT_FOUND";
}

export function isSignedOut(error: unknown): boolean {
  const data = refusal(error)?.data;
  return data?.refusal === "UNAUTHENTICATED" || data?.code === "UNAUTHORIZED";
}

/** Somebody (or another device) changed it in between. */
export function isConflict(error: unknown): boolean {
  return refusal(error)?.data?.refusal === "CONFLICT";
}

/** With a conflict: the row as it is kept now. */
export function currentOf(error: unknown): unknown {
  return refusal(error)?.data?.current ?? null;
}

/** One sentence for what went wrong. */
export function errorMessage(error: unknown): string {
  const found = refusal(error);
  const say = sayIn(errorWords, languageOfPage());
  if (!found?.data) return say("unreachable");
  if (found.data.refusal === null && found.data.httpStatus >= 500) return say("notSaved");
  return found.message;
}

/** The request's id, in small print for support. */
export function requestIdOf(error: unknown): string | null {
  return refusal(error)?.data?.requestId ?? null;
}

/** What a form shows for a refused write: the sentences at their fields, and what belongs to none under "". */
export function fieldErrors(error: unknown): FieldErrors {
  if (!error) return {};
  const fields = refusal(error)?.data?.fields ?? [];
  if (fields.length === 0) return { "": errorMessage(error) };
  // The first sentence of a field wins: it is the one to mend first.
  return Object.fromEntries(fields.toReversed().map(({ field, message }) => [field, message]));
}
