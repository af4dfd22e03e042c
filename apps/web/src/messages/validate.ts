import { fieldErrors } from "@cairn/core/refusal/issue";
import { fieldTexts } from "@cairn/text/refusal-text";
import { type core, safeParse } from "zod/mini";
import { localeOfPage } from "./page-locale.ts";

type Checked<Output> =
  | { value: Output; errors: null }
  | { value: null; errors: Readonly<Record<string, string>> };

/** The server's own schema, run in the browser: the same sentences before a request as after it, by field name. */
export function validate<Schema extends core.$ZodType>(
  schema: Schema,
  input: unknown,
): Checked<core.output<Schema>> {
  const result = safeParse(schema, input);
  if (result.success) return { value: result.data, errors: null };
  return { value: null, errors: fieldTexts(fieldErrors(result.error.issues), localeOfPage()) };
}
