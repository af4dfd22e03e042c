"use client";
import { accountWords } from "@cairn/text/messages/en/account";
import { Download } from "lucide-react";
import { useExport } from "../../data/account/use-account.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./account.module.css";
import { Failure } from "./failure.tsx";
import { WorkProgress } from "./work-progress.tsx";

/** Everything the person has, as one file. */
export function ExportPanel() {
  const t = useT(accountWords);
  const { work, start, stop } = useExport();
  if (work.state === "running") {
    return <WorkProgress label={t("exporting")} progress={work.progress} onStop={stop} />;
  }
  return (
    <div className={styles.stack}>
      <Button icon={Download} onClick={start}>
        {work.state === "done" ? t("exportAgain") : t("exportEverything")}
      </Button>
      {work.state === "failed" ? <Failure error={work.error} /> : null}
      {work.state === "stopped" ? (
        <p className={styles.quiet} role="status">
          {t("exportStopped")}
        </p>
      ) : null}
      {work.state === "done" ? (
        <p className={styles.quiet} role="status">
          {t.parts("exported", {
            rows: work.result.rows,
            kilobytes: Math.max(1, Math.round(work.result.bytes / 1000)),
            name: work.result.name,
            file: (name) => (
              <a key="file" href={work.result.url} download={work.result.name} className={styles.download}>
                {name}
              </a>
            ),
          })}
        </p>
      ) : null}
    </div>
  );
}
