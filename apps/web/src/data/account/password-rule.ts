import { fieldText } from "@cairn/text/refusal-text";
import { localeOfPage } from "../../messages/page-locale.ts";
import type { FormErrors } from "../../ui/form/form.tsx";

/** What a form says of a password: the operator decides how long it is at least, the shared schema only knows the fewest. */
export function withPasswordRule(
  errors: FormErrors | null,
  field: string,
  password: string,
  min: number,
): FormErrors | null {
  if ([...password].length >= min || password === "") return errors;
  return { ...errors, [field]: fieldText({ reason: "password_short", params: { min } }, localeOfPage()) };
}
