"use client";
import { Button } from "../ui/button.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import "./globals.css";
import styles from "./lone.module.css";

/** The last net: the frame itself could not be made. It stands alone, without fonts and without the account's theme. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Cairn</title>
        <main className={styles.page}>
          <ErrorPanel
            level={1}
            title="Cairn could not be shown."
            requestId={error.digest}
            action={<Button onClick={() => window.location.reload()}>Try again</Button>}
          >
            <p>Nothing that you saved is lost.</p>
          </ErrorPanel>
        </main>
      </body>
    </html>
  );
}
