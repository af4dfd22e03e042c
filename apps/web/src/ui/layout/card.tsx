import { type ReactNode, useId } from "react";
import { cx } from "../cx.ts";
import styles from "./card.module.css";

/** A framed section; with a title it is a region named by it. */
export function Card({
  title,
  actions,
  tone,
  className,
  children,
}: {
  title?: string;
  actions?: ReactNode;
  tone?: "danger";
  className?: string | undefined;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      className={cx(styles.card, tone && styles[tone], className)}
      aria-labelledby={title ? id : undefined}
    >
      {title || actions ? (
        <header className={styles.head}>
          {title ? <h2 id={id}>{title}</h2> : null}
          {actions}
        </header>
      ) : null}
      {children}
    </section>
  );
}
