import { Search } from "lucide-react";
import type { InputHTMLAttributes, Ref, SelectHTMLAttributes } from "react";
import { Icon, type IconComponent } from "../icon.tsx";
import styles from "./field.module.css";

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

/** A choice among the tools of a page: the browser's own list, no wider than its words, and no frame until it is used. */
export function QuietSelect({
  icon,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & { icon: IconComponent }) {
  return (
    <div className={styles.quiet}>
      <Icon of={icon} small />
      <select {...rest} />
    </div>
  );
}
