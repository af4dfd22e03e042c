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

type Props = { tone: "good" | "plain" | "bad"; place: "above" | "on" | "below"; children: ReactNode };

/** Where something stands: a mark that points where the chart's dot lies, the colour of good or bad, and words. */
export function StatusWord({ tone, place, children }: Props) {
  return (
    <span className={cx(styles.status, styles[tone])}>
      <svg viewBox="0 0 14 14" aria-hidden>
        {SHAPES[place]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
