import type { ReactNode } from "react";
import styles from "./gallery.module.css";

/** A kind of component, under its name. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
