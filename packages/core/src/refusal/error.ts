/** The closed list of ways in which Cairn says no. Anything else is a defect and becomes INTERNAL at the border. */
export const ERROR_CODES = [
  "NOT_FOUND",
  "CONFLICT",
  "INVALID",
  "FORBIDDEN",
  "UNAUTHENTICATED",
  "RATE_LIMITED",
  "UNAVAILABLE",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What stands at the field: `reason` is a key of the sentences, `params` are the figures in it. */
export type FieldError = { field: string; reason: string; params?: ErrorParams };
export type ErrorParams = Record<string, string | number>;

/** A refusal that the person can understand. Core and crud throw it, and the api's middleware maps it to a transport, once. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldError[];
  readonly params: ErrorParams;
  /** With CONFLICT: the row as it is stored now, in the shape that the read of it answers; the person's own data. */
  readonly current: unknown;

  /** Server and pages are bundled apart and hold two copies of this class: one of either is one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "DomainError";
  }

  constructor(
    code: ErrorCode,
    options: { fields?: FieldError[]; params?: ErrorParams; current?: unknown } = {},
  ) {
    super(code);
    this.name = "DomainError";
    this.code = code;
    this.fields = options.fields ?? [];
    this.params = options.params ?? {};
    this.current = options.current;
  }
}

/** Makes the refusal of one field: `throw invalid("day", "before_start", { start })`. */
export function invalid(field: string, reason: string, params?: ErrorParams): DomainError {
  return new DomainError("INVALID", { fields: [params ? { field, reason, params } : { field, reason }] });
}
