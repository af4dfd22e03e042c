"use client";
import type { ImportReport } from "@cairn/api/archive-transfer";
import { accountWords } from "@cairn/text/messages/en/account";
import { useEffect, useEffectEvent, useRef } from "react";
import { type Trial, useImport } from "../../data/account/use-account.ts";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/form/field.tsx";
import styles from "./account.module.css";
import { Failure } from "./failure.tsx";
import { ImportReceipt } from "./import-receipt.tsx";
import { WorkProgress } from "./work-progress.tsx";

/** A file is tried first, and written only after the person has seen what it would do. */
export function ImportPanel() {
  const t = useT(accountWords);
  const { locale } = useMe();
  const { trial, writing, choose, write, stop, reset } = useImport();
  if (trial.state === "running") {
    return <WorkProgress label={t("tryingTheFile")} progress={trial.progress} onStop={stop} />;
  }
  if (writing.state === "running") {
    return <WorkProgress label={t("importing")} progress={writing.progress} onStop={stop} />;
  }
  if (writing.state === "done") {
    return (
      <div className={styles.stack}>
        <ImportReceipt title={t("whatWasImported")} report={writing.result} locale={locale} />
        <Button onClick={reset}>{t("done")}</Button>
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      {trial.state === "done" ? null : <FileField onFile={choose} />}
      {trial.state === "failed" ? <Failure error={trial.error} /> : null}
      {trial.state === "stopped" ? (
        <p className={styles.quiet} role="status">
          {t("importStopped")}
        </p>
      ) : null}
      {trial.state === "done" ? (
        <>
          <ImportReceipt
            title={t("whatWouldDo", { name: trial.result.name })}
            report={trial.result.report}
            locale={locale}
          />
          {writing.state === "stopped" ? (
            <p className={styles.quiet} role="status">
              {t("stoppedAfter", { rows: writing.progress.done })}
            </p>
          ) : null}
          {writing.state === "failed" ? <Failure error={writing.error} /> : null}
          <Offer trial={trial.result} onImport={() => write(trial.result)} onLeave={reset} />
        </>
      ) : null}
    </div>
  );
}

function FileField({ onFile }: { onFile: (file: File) => void }) {
  const t = useT(accountWords);
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const [file] = input.current?.files ?? [];
    if (file) onFile(file);
  };
  const takeFirst = useEffectEvent(take);
  // A file may have been chosen before the page's script ran.
  useEffect(() => takeFirst(), []);
  return (
    <Field label={t("importFile")} hint={t("importHint")}>
      {(control) => (
        <input
          {...control}
          ref={input}
          type="file"
          accept=".zip,application/zip"
          className={styles.file}
          onChange={take}
        />
      )}
    </Field>
  );
}

function Offer({ trial, onImport, onLeave }: { trial: Trial; onImport: () => void; onLeave: () => void }) {
  const t = useT(accountWords);
  const fresh = created(trial.report);
  return (
    <>
      {fresh === 0 ? <p role="status">{t("nothingNew")}</p> : null}
      <div className={styles.buttons}>
        {fresh > 0 ? (
          <Button variant="primary" onClick={onImport}>
            {t("importNew", { rows: fresh })}
          </Button>
        ) : null}
        <Button onClick={onLeave}>{fresh > 0 ? t("leaveIt") : t("chooseAnotherFile")}</Button>
      </div>
    </>
  );
}

function created(report: ImportReport): number {
  return Object.values(report).reduce((sum, receipt) => sum + receipt.created, 0);
}
