import type { ReactNode } from "react";
import styles from "./empty-state.module.css";
import { Logo } from "./logo.tsx";

/** What a place says while nothing is there, with the way to begin. */
export function EmptyState({
  title,
  text,
  children,
}: {
  title: string;
  text?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <Logo />
      <h2>{title}</h2>
      {text ? <p>{text}</p> : null}
      {children}
    </div>
  );
}
