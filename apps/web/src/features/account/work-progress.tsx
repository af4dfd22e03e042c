"use client";
import { accountWords } from "@cairn/text/messages/en/account";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Progress } from "../../ui/progress.tsx";
import styles from "./account.module.css";

/** How far the work is, in rows, and the way to stop it. */
export function WorkProgress({
  label,
  progress: { done, total },
  onStop,
}: {
  label: string;
  progress: { done: number; total: number };
  onStop: () => void;
}) {
  const t = useT(accountWords);
  const text = total === 0 ? t("reading") : t("ofRows", { done, total });
  return (
    <div className={styles.stack}>
      <div className={styles.wide}>
        <Progress label={label} done={done} total={total} text={text} />
      </div>
      <Button size="s" onClick={onStop}>
        {t("stop")}
      </Button>
    </div>
  );
}
