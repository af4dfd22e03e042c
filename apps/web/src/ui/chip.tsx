import type { ButtonHTMLAttributes, ReactNode } from "react";
import styles from "./chip.module.css";
import { cx } from "./cx.ts";
import { Icon, type IconComponent } from "./icon.tsx";

/** A small choice: with `pressed` a toggle, without it an action. */
export function Chip({
  pressed,
  icon,
  className,
  children,
  ...rest
}: {
  pressed?: boolean | undefined;
  icon?: IconComponent | undefined;
  children: ReactNode;
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "type" | "aria-pressed">) {
  return (
    <button {...rest} type="button" className={cx(styles.chip, className)} aria-pressed={pressed}>
      {icon ? <Icon of={icon} small /> : null}
      {children}
    </button>
  );
}

/** A word in a frame: it says something and does nothing. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className={cx(styles.chip, styles.tag)}>{children}</span>;
}

export function Chips({
  label,
  children,
  ...rest
}: {
  label: string;
  children: ReactNode;
  "data-answers"?: "";
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row with a hidden legend in every browser
    <div {...rest} className={styles.chips} role="group" aria-label={label}>
      {children}
    </div>
  );
}
