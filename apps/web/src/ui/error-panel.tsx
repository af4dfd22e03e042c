import type { ReactNode } from "react";
import styles from "./error-panel.module.css";

/** Something did not work: what, what becomes of it, and the way on. `requestId` in small print, for support. */
export function ErrorPanel({
  title,
  children,
  requestId,
  action,
}: {
  title: string;
  children?: ReactNode;
  requestId?: string | null | undefined;
  action?: ReactNode;
}) {
  return (
    <div className={styles.panel} role="alert">
      <h2>{title}</h2>
      {children ? <div>{children}</div> : null}
      {action}
      {requestId ? <p className={styles.code}>Code {requestId}</p> : null}
    </div>
  );
}
