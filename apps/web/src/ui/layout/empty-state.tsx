import type { ReactNode } from "react";
import { Logo } from "../logo.tsx";
import styles from "./empty-state.module.css";
import { Heading, type HeadingLevel } from "./heading.tsx";

/** What a place says while nothing is there, with the way to begin. */
export function EmptyState({
  title,
  text,
  level = 2,
  children,
}: {
  title: string;
  text?: ReactNode;
  level?: HeadingLevel;
  children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <Logo />
      <Heading level={level} className={styles.title}>
        {title}
      </Heading>
      {text ? <p>{text}</p> : null}
      {children}
    </div>
  );
}
