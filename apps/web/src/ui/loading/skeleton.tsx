"use client";
import { uiWords } from "@cairn/text/messages/en/ui";
import { useT } from "../../messages/language.tsx";
import { VisuallyHidden } from "../visually-hidden.tsx";
import styles from "./skeleton.module.css";

/** The shape of what is on its way; shown only after 300 ms. */
export function Skeleton({ rows = 0, lines = 0, label }: { rows?: number; lines?: number; label?: string }) {
  const t = useT(uiWords);
  return (
    <div className={styles.skeleton} aria-busy="true">
      <VisuallyHidden>{label ?? t("loading")}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => `line-${index}`).map((key) => (
        <span key={key} className={styles.line} />
      ))}
      {Array.from({ length: rows }, (_, index) => `row-${index}`).map((key) => (
        <span key={key} className={styles.row}>
          <span className={styles.stone} />
          <span className={styles.line} />
        </span>
      ))}
    </div>
  );
}
