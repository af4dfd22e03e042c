"use client";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./goal-form.module.css";

/** Says that a form begins with what was left in it, and how to be rid of that. */
export function DraftNote({ restored, onStartAgain }: { restored: boolean; onStartAgain: () => void }) {
  const t = useT(goalFormWords);
  return (
    <div role="status" className={styles.note}>
      {restored ? (
        <>
          {t("draftRestored")}{" "}
          <Button size="s" variant="ghost" onClick={onStartAgain}>
            {t("startAgain")}
          </Button>
        </>
      ) : null}
    </div>
  );
}
