"use client";
import { frameWords } from "@cairn/text/messages/en/frame";
import { useT } from "../messages/language.tsx";
import { Button } from "../ui/button.tsx";
import { ErrorPanel } from "../ui/layout/error-panel.tsx";
import "./globals.css";
import styles from "./lone.module.css";

/** The last net: the frame itself could not be made. It stands alone, without fonts and without the account's theme. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const t = useT(frameWords);
  return (
    <html lang="en">
      <body>
        <title>Cairn</title>
        <main className={styles.page}>
          <ErrorPanel
            level={1}
            title={t("cairnFailed")}
            requestId={error.digest}
            action={<Button onClick={() => window.location.reload()}>{t("tryAgain")}</Button>}
          >
            <p>{t("nothingLost")}</p>
          </ErrorPanel>
        </main>
      </body>
    </html>
  );
}
