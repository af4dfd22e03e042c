import styles from "./bar.module.css";
import type { GoalColour } from "./pebble.tsx";

const percent = (share: number) => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;

/** Progress, with a notch where the line is today. Shares from 0 to 1; without a line there is no notch. */
export function Bar({
  value,
  line = null,
  colour,
  label,
}: {
  value: number;
  line?: number | null;
  colour?: GoalColour | undefined;
  /** The conclusion: "367.6 of 500 kilometres; the line is at 353.4". Absent where words beside it say so already. */
  label?: string | undefined;
}) {
  return (
    <svg
      className={styles.bar}
      data-colour={colour}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <rect className={styles.track} width="100%" height="10" rx="5" />
      {value > 0 ? <rect className={styles.fill} width={percent(value)} height="10" rx="5" /> : null}
      {line === null ? null : (
        <rect
          className={styles.notch}
          x={percent(line)}
          y="-5"
          width="3"
          height="20"
          rx="1.5"
          transform="translate(-1.5 0)"
        />
      )}
    </svg>
  );
}
