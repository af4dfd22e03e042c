"use client";
import { accountWords } from "@cairn/text/messages/en/account";
import { useVerify } from "../../data/account/use-account.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./account.module.css";
import { Failure } from "./failure.tsx";

/** Counts every total again from the entries alone. */
export function VerifyPanel() {
  const t = useT(accountWords);
  const { work, start } = useVerify();
  return (
    <div className={styles.stack}>
      <Button busy={work.state === "running"} onClick={start}>
        {t("checkMyFigures")}
      </Button>
      <div role="status" className={styles.wide}>
        {work.state === "done" && work.result.differences.length === 0 ? (
          <p>
            {t("noDifferences")} {t("lookedAt", work.result.counted)}
          </p>
        ) : null}
        {work.state === "done" && work.result.differences.length > 0 ? (
          <>
            <p>{t("differences", { count: work.result.differences.length })}</p>
            <ul className={styles.quiet}>
              {work.result.differences.slice(0, 50).map(({ goalId, field, stored, counted }) => (
                <li key={`${goalId} ${field}`}>
                  {goalId} {field}:{" "}
                  {t("storedCounted", {
                    stored: stored ?? t("nothing"),
                    counted: counted ?? t("nothing"),
                  })}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      {work.state === "failed" ? <Failure error={work.error} /> : null}
    </div>
  );
}
