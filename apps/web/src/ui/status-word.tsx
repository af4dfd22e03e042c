import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import styles from "./status-word.module.css";

const SHAPES = {
  above: <path d="M7 2l5.5 9.5h-11z" fill="currentColor" />,
  on: <circle cx="7" cy="7" r="4.5" fill="currentColor" />,
  below: (
    <path d="M7 12L1.5 2.5h11z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
  ),
};

/** Where something stands: a shape and words, so that colour is never alone. */
export function StatusWord({ tone, children }: { tone: "above" | "on" | "below"; children: ReactNode }) {
  return (
    <span className={cx(styles.status, styles[tone])}>
      <svg viewBox="0 0 14 14" aria-hidden>
        {SHAPES[tone]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
