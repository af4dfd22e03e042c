import type { ReactNode } from "react";
import styles from "./list.module.css";

/** Things under hairlines, each with a line of detail and what can be done with it. */
export function List({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}

export function ListItem({
  title,
  detail,
  action,
}: {
  title: ReactNode;
  detail: ReactNode;
  action?: ReactNode;
}) {
  return (
    <li className={styles.item}>
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        <p className={styles.detail}>{detail}</p>
      </div>
      {action}
    </li>
  );
}
