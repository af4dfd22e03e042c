"use client";
import { accountWords } from "@cairn/text/messages/en/account";
import { useSay } from "../../messages/language.tsx";
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
  const say = useSay(accountWords);
  const text = total === 0 ? say("reading") : say("ofRows", { done, total });
  return (
    <div className={styles.stack}>
      <div className={styles.wide}>
        <Progress label={label} done={done} total={total} text={text} />
      </div>
      <Button size="s" onClick={onStop}>
        {say("stop")}
      </Button>
    </div>
  );
}
