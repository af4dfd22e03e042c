import { DomainError } from "@cairn/core/error";
import { explainRefusal } from "@cairn/core/sentence";
import { errorMessage } from "../../trpc/errors.ts";
import styles from "./account.module.css";

/** What went wrong, whether here in the browser or on the server. */
export function Failure({ error }: { error: unknown }) {
  const text =
    error instanceof DomainError
      ? explainRefusal(error.code, error.fields, error.params)
      : errorMessage(error);
  return (
    <p className={styles.failure} role="alert">
      {text}
    </p>
  );
}
