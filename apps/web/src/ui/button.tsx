import Link from "next/link";
import type { ButtonHTMLAttributes, ComponentProps, ReactNode, Ref } from "react";
import styles from "./button.module.css";
import { cx } from "./cx.ts";
import { Icon, type IconComponent } from "./icon.tsx";

type Look = {
  variant?: "primary" | "outline" | "ghost" | "danger";
  size?: "m" | "s";
  /** As wide as its container. */
  wide?: boolean;
  icon?: IconComponent | undefined;
  children: ReactNode;
};

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof Look> & {
    /** Something is under way: the button stays focusable and says so, and pressing it again does nothing. */
    busy?: boolean;
    ref?: Ref<HTMLButtonElement>;
  };

function look({ variant = "outline", size = "m", wide = false }: Omit<Look, "children">, className?: string) {
  return cx(styles.button, styles[variant], size === "s" && styles.s, wide && styles.wide, className);
}

export function Button({
  variant,
  size,
  wide,
  icon,
  busy = false,
  className,
  children,
  type = "button",
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={look({ variant: variant ?? "outline", size: size ?? "m", wide: wide ?? false }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"] || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className={styles.busy} aria-hidden /> : icon ? <Icon of={icon} small /> : null}
      {children}
    </button>
  );
}

export function ButtonLink({
  variant,
  size,
  wide,
  icon,
  className,
  children,
  ...rest
}: Look & Omit<ComponentProps<typeof Link>, keyof Look>) {
  return (
    <Link
      {...rest}
      className={look({ variant: variant ?? "outline", size: size ?? "m", wide: wide ?? false }, className)}
    >
      {icon ? <Icon of={icon} small /> : null}
      {children}
    </Link>
  );
}
