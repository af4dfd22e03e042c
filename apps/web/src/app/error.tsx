"use client";
import { ErrorView } from "./error-view.tsx";
import styles from "./lone.module.css";

export default function PageError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className={styles.page}>
      <ErrorView {...props} />
    </main>
  );
}
