import { fieldErrors } from "@cairn/core/issue";
import { explain } from "@cairn/core/sentence";
import { type core, safeParse } from "zod/mini";

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
  const errors: Record<string, string> = {};
  for (const { field, reason, params } of fieldErrors(result.error.issues))
    errors[field] ??= explain(reason, params);
  return { value: null, errors };
}
