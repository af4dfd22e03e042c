import type { ErrorData } from "@cairn/api/error";
import { errorWords } from "@cairn/text/messages/en/error";
import { translatorFor } from "@cairn/text/messages/translator";
import { TRPCClientError } from "@trpc/client";
import { localeOfPage } from "../messages/page-locale.ts";

/** Null for what did not come from a procedure: the network, a proxy's page. */
function refusal(error: unknown): { data: ErrorData | null } | null {
  if (!(error instanceof TRPCClientError)) return null;
  const data: unknown = error.data;
  return { data: isErrorData(data) ? data : null };
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

/** What is said of a failure that nobody refused: it never arrived, or the server could not. Null for a refusal. */
export function failureText(error: unknown): string | null {
  const data = refusal(error)?.data;
  const t = translatorFor(errorWords, localeOfPage());
  if (!data) return t("unreachable");
  return data.refusal === null && data.httpStatus >= 500 ? t("notSaved") : null;
}

/** What a procedure said of its refusal; null for all else. */
export function refusalOf(error: unknown): ErrorData | null {
  return refusal(error)?.data ?? null;
}

/** The request's id, in small print for support. */
export function requestIdOf(error: unknown): string | null {
  return refusal(error)?.data?.requestId ?? null;
}
