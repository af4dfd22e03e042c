import type { ErrorCode, ErrorParams, FieldError } from "./error.ts";

/** What a refusal says: a key of the words, and the figures in them. */
export type Refused = { key: string; params: ErrorParams };

/** Chooses the words for a field's refusal. A bound is said as it is: both ends, the lower or the upper one. */
export function refusedField({ reason, params = {} }: Pick<FieldError, "reason" | "params">): Refused {
  if (reason !== "range" || (params.min !== undefined && params.max !== undefined))
    return { key: reason, params };
  return { key: params.min === undefined ? "range_most" : "range_least", params };
}

/** Chooses the words for a whole refusal: those of its only field where there is just one, else the code's. */
export function refusedWhole(
  code: ErrorCode,
  fields: readonly FieldError[] = [],
  { retryAfter = 60 }: ErrorParams = {},
): Refused {
  const [first, second] = fields;
  if (first && !second) return refusedField(first);
  const seconds = Math.ceil(Number(retryAfter));
  if (code !== "RATE_LIMITED" || seconds <= 1) return { key: code, params: {} };
  if (seconds < 90) return { key: "RATE_LIMITED_seconds", params: { seconds } };
  return { key: "RATE_LIMITED_minutes", params: { minutes: Math.ceil(seconds / 60) } };
}

/** Tells whether an answer that came over the wire is a refusal. */
export function isRefused(value: unknown): value is Refused {
  return (
    typeof value === "object" &&
    value !== null &&
    "key" in value &&
    typeof value.key === "string" &&
    "params" in value &&
    typeof value.params === "object" &&
    value.params !== null
  );
}
