"use client";
import { uiWords } from "@cairn/text/messages/en/ui";
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useT } from "../../messages/language.tsx";
import { cx } from "../cx.ts";
import { Icon } from "../icon.tsx";
import { VisuallyHidden } from "../visually-hidden.tsx";
import styles from "./field.module.css";

/** What a control needs to belong to its label, hint and error: spread it on the control. */
export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type FieldProps = {
  label: string;
  hint?: ReactNode;
  /** A sentence with the fix; absent when the value is fine. */
  error?: string | undefined;
  optional?: boolean;
  /** The label is there for a screen reader alone, because the place says it already. */
  labelHidden?: boolean;
  className?: string | undefined;
  children: (control: ControlProps) => ReactNode;
};

/** A labelled control: `<Field label="Name" error={errors.name}>{(control) => <TextInput {...control} name="name" />}</Field>`. */
export function Field({
  label,
  hint,
  error,
  optional = false,
  labelHidden = false,
  className,
  children,
}: FieldProps) {
  const t = useT(uiWords);
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const text = (
    <label className={styles.label} htmlFor={id}>
      {label}
      {optional ? <span className={styles.optional}> {t("optional")}</span> : null}
    </label>
  );
  return (
    <div className={cx(styles.field, className)}>
      {labelHidden ? <VisuallyHidden>{text}</VisuallyHidden> : text}
      {hint ? (
        <div className={styles.hint} id={hintId}>
          {hint}
        </div>
      ) : null}
      {children({
        id,
        "aria-describedby": cx(hintId, errorId) || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error ? (
        <p className={styles.error} id={errorId}>
          <Icon of={CircleAlert} small />
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** The same for a group of controls (radios, several inputs) under one legend. */
export function FieldGroup({
  label,
  hint,
  error,
  className,
  children,
}: Omit<FieldProps, "children" | "optional" | "labelHidden"> & { children: ReactNode }) {
  const id = useId();
  return (
    <fieldset
      className={cx(styles.field, className)}
      aria-describedby={cx(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined}
    >
      <legend className={styles.label}>{label}</legend>
      {hint ? (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {children}
      {error ? (
        <p className={styles.error} id={`${id}-error`}>
          <Icon of={CircleAlert} small />
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
