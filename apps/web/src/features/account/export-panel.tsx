"use client";
import { Download } from "lucide-react";
import { formatNumber, plural } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { useMe } from "../user/use-user.ts";
import styles from "./account.module.css";
import { Failure } from "./failure.tsx";
import { useExport } from "./use-account.ts";
import { WorkProgress } from "./work-progress.tsx";

const ROWS = { one: "row", other: "rows" };

/** Everything the person has, as one file. */
export function ExportPanel() {
  const { locale } = useMe();
  const { work, start, stop } = useExport();
  if (work.state === "running") {
    return <WorkProgress label="Exporting" progress={work.progress} locale={locale} onStop={stop} />;
  }
  return (
    <div className={styles.stack}>
      <Button icon={Download} onClick={start}>
        {work.state === "done" ? "Export again" : "Export everything"}
      </Button>
      {work.state === "failed" ? <Failure error={work.error} /> : null}
      {work.state === "stopped" ? (
        <p className={styles.quiet} role="status">
          Stopped. Nothing was saved.
        </p>
      ) : null}
      {work.state === "done" ? (
        <p className={styles.quiet} role="status">
          {plural(work.result.rows, ROWS, locale)} in{" "}
          <a href={work.result.url} download={work.result.name} className={styles.download}>
            {work.result.name}
          </a>
          , {formatNumber(Math.max(1, Math.round(work.result.bytes / 1000)), locale)} kB.
        </p>
      ) : null}
    </div>
  );
}
