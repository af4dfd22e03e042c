"use client";
import { exampleWords } from "@cairn/text/messages/en/example";
import { useExample, useExampleCount } from "../../data/account/use-example.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./account.module.css";

/** A labelled year to look around in, in and out. */
export function ExamplePanel() {
  const t = useT(exampleWords);
  const count = useExampleCount();
  const { busy, fill, clear } = useExample();
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{count > 0 ? t("count", { count }) : t("about")}</p>
      {count > 0 ? (
        <Button busy={busy} onClick={clear}>
          {t("removeTheExampleGoals")}
        </Button>
      ) : (
        <Button busy={busy} onClick={fill}>
          {t("fillInExampleGoals")}
        </Button>
      )}
    </div>
  );
}
