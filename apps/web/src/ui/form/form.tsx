"use client";
import { uiWords } from "@cairn/text/messages/en/ui";
import { type ReactNode, type Ref, useEffect, useRef } from "react";
import { useT } from "../../messages/language.tsx";
import { cx } from "../cx.ts";
import styles from "./form.module.css";

/** Sentences by field name; the empty name holds what belongs to no field. */
export type FormErrors = Readonly<Record<string, string>>;

/**
 * A form that answers in words: each sentence stands at its field (see Field), what belongs to none stands on top, and after
 * a refusal focus is on the first field to mend. What was typed stays.
 */
export function Form({
  errors = {},
  onSubmit,
  className,
  children,
}: {
  errors?: FormErrors;
  /** Gets what the named controls hold. */
  onSubmit: (data: FormData) => void;
  className?: string | undefined;
  children: ReactNode;
}) {
  const t = useT(uiWords);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLParagraphElement>(null);
  const count = Object.keys(errors).length;
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (first ?? summary.current)?.focus();
  }, [errors]);
  return (
    // Until its script runs a press does nothing: what was typed stays, and never stands in an address.
    <form
      ref={form}
      method="dialog"
      noValidate
      className={cx(styles.form, className)}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget));
      }}
    >
      <Summary ref={summary} text={errors[""] ?? (count > 2 ? t("fieldsNeedALook", { count }) : null)} />
      {children}
    </form>
  );
}

function Summary({ text, ref }: { text: string | null; ref: Ref<HTMLParagraphElement> }) {
  if (text === null) return null;
  return (
    <p className={styles.summary} role="alert" tabIndex={-1} ref={ref}>
      {text}
    </p>
  );
}

/** The row of buttons under a form. */
export function FormFoot({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}
