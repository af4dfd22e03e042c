import Link from "next/link";
import type { ButtonHTMLAttributes, ComponentProps, Ref } from "react";
import { cx } from "./cx.ts";
import { Icon, type IconComponent } from "./icon.tsx";
import styles from "./icon-button.module.css";

type Look = {
  /** The whole name, with what it acts on: "Run: more actions". */
  label: string;
  icon: IconComponent;
  outline?: boolean;
};
type IconButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof Look | "children" | "aria-label"> & {
    ref?: Ref<HTMLButtonElement>;
  };

export function IconButton({
  label,
  icon,
  outline = false,
  className,
  type = "button",
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={cx(styles.button, outline && styles.outline, className)}
    >
      <Icon of={icon} />
    </button>
  );
}

export function IconLink({
  label,
  icon,
  outline = false,
  className,
  ...rest
}: Look & Omit<ComponentProps<typeof Link>, keyof Look | "children" | "aria-label">) {
  return (
    <Link
      {...rest}
      aria-label={label}
      title={label}
      className={cx(styles.button, outline && styles.outline, className)}
    >
      <Icon of={icon} />
    </Link>
  );
}
