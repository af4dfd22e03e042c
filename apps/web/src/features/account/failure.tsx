import { DomainError } from "@cairn/core/refusal/error";
import { refusedWhole } from "@cairn/core/refusal/refusal";
import { refusalText } from "@cairn/text/refusal-text";
import { localeOfPage } from "../../messages/page-locale.ts";
import { errorMessage } from "../../trpc/error-text.ts";
import styles from "./account.module.css";

/** What went wrong, whether here in the browser or on the server. */
export function Failure({ error }: { error: unknown }) {
  const text =
    error instanceof DomainError
      ? refusalText(refusedWhole(error.code, error.fields, error.params), localeOfPage())
      : errorMessage(error);
  return (
    <p className={styles.failure} role="alert">
      {text}
    </p>
  );
}
