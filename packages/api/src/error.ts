import { DomainError, type ErrorCode, type FieldError } from "@cairn/core/refusal/error";
import { fieldErrors } from "@cairn/core/refusal/issue";
import { explain, explainRefusal } from "@cairn/core/refusal/sentence";
import { TRPCError } from "@trpc/server";
import type { TRPC_ERROR_CODE_KEY, TRPC_ERROR_CODE_NUMBER } from "@trpc/server/rpc";
import * as z from "zod/mini";

/** What an error says beside its sentence (`message`). */
export type ErrorData = {
  /** tRPC's code and its HTTP status. */
  code: TRPC_ERROR_CODE_KEY;
  httpStatus: number;
  path: string | undefined;
  /** The refusal's own code; null for what never reached a procedure and for defects, whose text stays on the server. */
  refusal: ErrorCode | null;
  /** What stands at which field, each with its sentence. */
  fields: (FieldError & { message: string })[];
  /** Seconds to wait, with RATE_LIMITED and UNAVAILABLE. */
  retryAfter: number | null;
  requestId: string | null;
  /** With CONFLICT: the row as it is stored now, in its core type, to compare or merge; else null. */
  current: unknown;
};

const CODES: Record<ErrorCode, TRPC_ERROR_CODE_KEY> = {
  NOT_FOUND: "NOT_FOUND",
  CONFLICT: "CONFLICT",
  INVALID: "BAD_REQUEST",
  FORBIDDEN: "FORBIDDEN",
  UNAUTHENTICATED: "UNAUTHORIZED",
  RATE_LIMITED: "TOO_MANY_REQUESTS",
  UNAVAILABLE: "SERVICE_UNAVAILABLE",
};

/** What is refused before a procedure runs, as reasons; a defect is whatever else there is. */
export const OUTSIDE: Partial<Record<TRPC_ERROR_CODE_KEY, string>> = {
  PARSE_ERROR: "unreadable",
  BAD_REQUEST: "unreadable",
  NOT_FOUND: "no_procedure",
  METHOD_NOT_SUPPORTED: "method",
  UNSUPPORTED_MEDIA_TYPE: "not_json",
  PAYLOAD_TOO_LARGE: "too_large",
  CLIENT_CLOSED_REQUEST: "given_up",
};

/**
 * The one place where failures become what callers see: refusals of core and crud by their code, a refused input by its
 * fields, and anything else as a defect, whose cause is for the log only.
 */
export function asTrpcError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (cause instanceof DomainError) {
    return new TRPCError({
      code: CODES[cause.code],
      message: explainRefusal(cause.code, cause.fields, cause.params),
      cause,
    });
  }
  if (error.code === "BAD_REQUEST" && cause instanceof z.core.$ZodError) {
    return asTrpcError(
      new TRPCError({
        code: "BAD_REQUEST",
        cause: new DomainError("INVALID", { fields: fieldErrors(cause.issues) }),
      }),
    );
  }
  return error;
}

/** An error as it goes over the wire. */
export function formatError(
  error: TRPCError,
  shape: { code: TRPC_ERROR_CODE_NUMBER; data: { httpStatus: number; path?: string } },
  requestId: string | null,
): { message: string; code: TRPC_ERROR_CODE_NUMBER; data: ErrorData } {
  const refusal = error.cause instanceof DomainError ? error.cause : null;
  return {
    message: refusal ? error.message : explain(OUTSIDE[error.code] ?? "broken"),
    code: shape.code,
    data: {
      code: error.code,
      httpStatus: shape.data.httpStatus,
      path: shape.data.path,
      refusal: refusal?.code ?? null,
      fields: (refusal?.fields ?? []).map((field) => ({
        ...field,
        message: explain(field.reason, field.params),
      })),
      retryAfter: refusal ? retryAfter(refusal) : null,
      requestId,
      current: refusal?.current ?? null,
    },
  };
}

/** Seconds after which a refused request may be tried again; null where waiting does not help. */
export function retryAfter(error: DomainError): number | null {
  if (error.code !== "RATE_LIMITED" && error.code !== "UNAVAILABLE") return null;
  return Math.max(1, Math.ceil(Number(error.params.retryAfter ?? 5)));
}
