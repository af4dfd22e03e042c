"use client";
import type { ImportReport } from "@cairn/api/archive-transfer";
import { useEffect, useEffectEvent, useRef } from "react";
import { formatNumber, plural } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { useMe } from "../user/use-user.ts";
import styles from "./account.module.css";
import { Failure } from "./failure.tsx";
import { ImportReceipt } from "./import-receipt.tsx";
import { type Trial, useImport } from "./use-account.ts";
import { WorkProgress } from "./work-progress.tsx";

const ROWS = { one: "row", other: "rows" };

/** A file is tried first, and written only after the person has seen what it would do. */
export function ImportPanel() {
  const { locale } = useMe();
  const { trial, writing, choose, write, stop, reset } = useImport();
  if (trial.state === "running") {
    return <WorkProgress label="Trying the file" progress={trial.progress} locale={locale} onStop={stop} />;
  }
  if (writing.state === "running") {
    return <WorkProgress label="Importing" progress={writing.progress} locale={locale} onStop={stop} />;
  }
  if (writing.state === "done") {
    return (
      <div className={styles.stack}>
        <ImportReceipt title="What was imported" report={writing.result} locale={locale} />
        <Button onClick={reset}>Done</Button>
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      {trial.state === "done" ? null : <FileField onFile={choose} />}
      {trial.state === "failed" ? <Failure error={trial.error} /> : null}
      {trial.state === "stopped" ? (
        <p className={styles.quiet} role="status">
          Stopped. Nothing was written.
        </p>
      ) : null}
      {trial.state === "done" ? (
        <>
          <ImportReceipt
            title={`What ${trial.result.name} would do`}
            report={trial.result.report}
            locale={locale}
          />
          {writing.state === "stopped" ? (
            <p className={styles.quiet} role="status">
              Stopped after {plural(writing.progress.done, ROWS, locale)}. What was written stays; importing
              again goes on from there.
            </p>
          ) : null}
          {writing.state === "failed" ? <Failure error={writing.error} /> : null}
          <Offer trial={trial.result} locale={locale} onImport={() => write(trial.result)} onLeave={reset} />
        </>
      ) : null}
    </div>
  );
}

function FileField({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const [file] = input.current?.files ?? [];
    if (file) onFile(file);
  };
  const takeFirst = useEffectEvent(take);
  // A file may have been chosen before the page's script ran.
  useEffect(() => takeFirst(), []);
  return (
    <Field label="A file that Cairn exported" hint="Nothing is written before you have seen what it holds.">
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

function Offer({
  trial,
  locale,
  onImport,
  onLeave,
}: {
  trial: Trial;
  locale: string;
  onImport: () => void;
  onLeave: () => void;
}) {
  const fresh = created(trial.report);
  return (
    <>
      {fresh === 0 ? <p role="status">Everything in this file is here already.</p> : null}
      <div className={styles.buttons}>
        {fresh > 0 ? (
          <Button variant="primary" onClick={onImport}>
            Import {formatNumber(fresh, locale)} new {fresh === 1 ? "row" : "rows"}
          </Button>
        ) : null}
        <Button onClick={onLeave}>{fresh > 0 ? "Leave it" : "Choose another file"}</Button>
      </div>
    </>
  );
}

function created(report: ImportReport): number {
  return Object.values(report).reduce((sum, receipt) => sum + receipt.created, 0);
}
