import { refusedWhole } from "@cairn/core/refusal/refusal";
import { fieldTexts, refusalText } from "@cairn/text/refusal-text";
import { localeOfPage } from "../messages/page-locale.ts";
import { failureText, refusalOf } from "./errors.ts";

/** Sentences by field name, as forms show them. The empty name holds what belongs to no field. */
export type FieldErrors = Readonly<Record<string, string>>;

/** One sentence for what went wrong. */
export function errorMessage(error: unknown): string {
  const failure = failureText(error);
  const data = refusalOf(error);
  if (failure !== null || data === null) return failure ?? "";
  const { refusal, fields, retryAfter, code } = data;
  const refused =
    refusal === null
      ? { key: code === "PAYLOAD_TOO_LARGE" ? "too_large" : "unreadable", params: {} }
      : refusedWhole(refusal, fields, retryAfter === null ? {} : { retryAfter });
  return refusalText(refused, localeOfPage());
}

/** What a form shows for a refused write: the sentences at their fields, and what belongs to none under "". */
export function fieldErrors(error: unknown): FieldErrors {
  if (!error) return {};
  const fields = refusalOf(error)?.fields ?? [];
  if (fields.length === 0) return { "": errorMessage(error) };
  return fieldTexts(fields, localeOfPage());
}
