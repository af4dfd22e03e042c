import { Search } from "lucide-react";
import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from "react";
import { cx } from "./cx.ts";
import styles from "./field.module.css";
import { Icon } from "./icon.tsx";

export function TextInput({
  className,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  return <input type="text" {...rest} className={cx(styles.control, className)} />;
}

/** A search among the tools of a page: no frame until it is used. `shortcut`: the key that leads here. */
export function QuietSearch({
  shortcut,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement>; shortcut?: string | undefined }) {
  return (
    <div className={styles.quiet}>
      <Icon of={Search} small />
      <input type="search" {...rest} aria-keyshortcuts={shortcut} />
      {shortcut && rest.value === "" ? <kbd aria-hidden>{shortcut}</kbd> : null}
    </div>
  );
}

/** Several lines; grows with what is written. */
export function TextArea({
  className,
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }) {
  return <textarea rows={2} {...rest} className={cx(styles.control, className)} />;
}
