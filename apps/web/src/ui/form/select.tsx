import { ChevronDown } from "lucide-react";
import type { Ref, SelectHTMLAttributes } from "react";
import { cx } from "../cx.ts";
import { Icon } from "../icon.tsx";
import styles from "./field.module.css";

/** The browser's own list, in our frame. */
export function Select({
  className,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & { ref?: Ref<HTMLSelectElement> }) {
  return (
    <div className={styles.select}>
      <select {...rest} className={cx(styles.control, className)} />
      <Icon of={ChevronDown} small />
    </div>
  );
}
