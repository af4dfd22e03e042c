"use client";
import { plural } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { useMe } from "../user/use-user.ts";
import styles from "./account.module.css";
import { Failure } from "./failure.tsx";
import { useVerify } from "./use-account.ts";

/** Counts every total again from the entries alone. */
export function VerifyPanel() {
  const { locale } = useMe();
  const { work, start } = useVerify();
  return (
    <div className={styles.stack}>
      <Button busy={work.state === "running"} onClick={start}>
        Check my figures
      </Button>
      <div role="status" className={styles.wide}>
        {work.state === "done" && work.result.length === 0 ? (
          <p>0 differences: every total is what your entries say.</p>
        ) : null}
        {work.state === "done" && work.result.length > 0 ? (
          <>
            <p>
              {plural(work.result.length, { one: "figure differs", other: "figures differ" }, locale)} from
              what your entries say. Your entries are safe; please report this with the lines below.
            </p>
            <ul className={styles.quiet}>
              {work.result.slice(0, 50).map(({ goalId, field, stored, counted }) => (
                <li key={`${goalId} ${field}`}>
                  {goalId} {field}: {stored ?? "nothing"} stored, {counted ?? "nothing"} counted
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
