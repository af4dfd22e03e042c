import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import styles from "./page-header.module.css";

export function PageHeader({
  title,
  lede,
  actions,
  besideLede = false,
}: {
  title: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
  /** On phones the actions share the lede's row: for a few small ones. */
  besideLede?: boolean;
}) {
  return (
    <div className={cx(styles.header, besideLede && styles.beside)}>
      <div>
        <h1>{title}</h1>
        {lede ? <p className={styles.lede}>{lede}</p> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
