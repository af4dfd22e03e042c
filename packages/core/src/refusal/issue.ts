import type * as z from "zod/mini";
import type { ErrorParams, FieldError } from "./error.ts";

/** More say no more to a person, and a hostile request has thousands. */
const MOST = 20;
const FIELD_MAX = 120;

type Issue = z.core.$ZodIssue;

/**
 * Turns what a schema refused into field errors, one a field, the same at the form and at the server. They hold nothing of the
 * input but names.
 */
export function fieldErrors(issues: readonly Issue[]): FieldError[] {
  const found = new Map<string, FieldError>();
  for (const issue of issues) {
    const errors = issue.code === "unrecognized_keys" ? unknownKeys(issue) : [refused(issue)];
    for (const error of errors) if (!found.has(error.field)) found.set(error.field, error);
    if (found.size >= MOST) break;
  }
  return [...found.values()];
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys): FieldError[] {
  return issue.keys
    .slice(0, MOST)
    .map((key) => ({ field: fieldOf([...issue.path, key]), reason: "unknown" }));
}

function refused(issue: Issue): FieldError {
  const params = paramsOf(issue);
  const error = { field: fieldOf(issue.path), reason: reasonOf(issue) };
  return params ? { ...error, params } : error;
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.map(String).join(".").slice(0, FIELD_MAX).toWellFormed();
}

/** Cairn's own schemas name the reason in place of a message, which is no sentence; for the others the kind of issue says enough. */
function reasonOf(issue: Issue): string {
  if (/^[a-z]+(?:_[a-z]+)*$/.test(issue.message)) return issue.message;
  if (issue.code === "too_big" || issue.code === "too_small") return "range";
  if (issue.code === "invalid_value" || issue.code === "invalid_union") return "choice";
  return "type";
}

function paramsOf(issue: Issue): ErrorParams | undefined {
  if (issue.code === "too_small") return { min: Number(issue.minimum) };
  if (issue.code === "too_big") return { max: Number(issue.maximum) };
  if (issue.code !== "custom" || !issue.params) return undefined;
  const params: ErrorParams = {};
  for (const [key, value] of Object.entries(issue.params)) {
    if (typeof value === "number" || typeof value === "string") params[key] = value;
  }
  return params;
}
