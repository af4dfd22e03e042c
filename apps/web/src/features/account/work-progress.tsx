import { formatNumber } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { Progress } from "../../ui/progress.tsx";
import styles from "./account.module.css";

/** How far the work is, in rows, and the way to stop it. */
export function WorkProgress({
  label,
  progress: { done, total },
  locale,
  onStop,
}: {
  label: string;
  progress: { done: number; total: number };
  locale: string;
  onStop: () => void;
}) {
  const text =
    total === 0 ? "Reading…" : `${formatNumber(done, locale)} of ${formatNumber(total, locale)} rows`;
  return (
    <div className={styles.stack}>
      <div className={styles.wide}>
        <Progress label={label} done={done} total={total} text={text} />
      </div>
      <Button size="s" onClick={onStop}>
        Stop
      </Button>
    </div>
  );
}
