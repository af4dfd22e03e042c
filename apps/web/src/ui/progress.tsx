"use client";
import styles from "./progress.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

/**
 * Long work of a known size. The words change with every step; a screen reader hears them at each quarter.
 * @param text how far it is, e.g. "1,204 of 1,210 rows"
 */
export function Progress({
  label,
  done,
  total,
  text,
}: {
  label: string;
  done: number;
  total: number;
  text: string;
}) {
  const quarter = total === 0 ? 0 : Math.floor((4 * done) / total);
  return (
    <div className={styles.progress}>
      <progress aria-label={label} max={Math.max(1, total)} value={done} />
      <p aria-hidden>{text}</p>
      <VisuallyHidden>
        <span role="status">{`${label}: ${25 * quarter}%`}</span>
      </VisuallyHidden>
    </div>
  );
}
